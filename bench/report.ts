import { addDays, type Day } from '#src/domain/day.ts';
import { daysBetween, workingDay } from './calendar.ts';
import { commonFields, type Fields, someOutcomes, type Source } from './fields.ts';
import { type Axis, measuredAxes, maturityOf } from './maturity.ts';
import { LAST_DAY, type ReportPlan } from './plan.ts';
import { capital, type Writer } from './prose.ts';
import { extensions, followUpNotes, scopes } from './words/sentences.ts';
import { steps } from './words/steps.ts';

const needs = [
  'Comment {goal} {constraint} ?',
  'Par où commencer pour {goal} ?',
  'Que change {object} pour les {people} et pour {team} ?',
  'Combien de temps faut-il pour {goal} avec {3..12} agents ?',
];

/** The front matter of a closing report, but its sharing record. */
export function reportFields(source: Source<ReportPlan>): Fields {
  const { plan, writer, vocabulary } = source;
  const { random } = writer;
  const { kind, phases, previous } = plan;
  const forms = random.sample(
    [
      'coaching-technique',
      'integration-experts',
      'formation-presentielle',
      'formation-distancielle',
      'groupes-de-travail',
      'autre',
    ],
    random.int(1, 3),
  );
  const isTaught = forms.some((form) => form.startsWith('formation-'));
  const courses = isTaught || random.chance(0.1) ? random.int(1, 3) : 0;
  const accelerators = random.chance(0.4) ? random.int(1, 2) : 0;
  const outcomes = random.chance(0.7) ? random.int(1, 4) : 0;
  const axes = measuredAxes(vocabulary.axes, random);
  const nextSteps = someSteps(axes, writer);
  const followUps = random.chance(0.4) ? someFollowUps(plan, nextSteps, writer) : [];
  return {
    ...commonFields(source),
    kind,
    perimeter: {
      scale: random.pick(['projet', 'service', 'direction', 'ministere']),
      ...(random.chance(0.7) && { note: writer.fit(scopes, 5, 200) }),
    },
    phases,
    personDays: someDays(phases.accompaniment, writer),
    forms,
    initialQuestions: writer.fitAll(needs, random.int(1, 3), 10, 200),
    ...(courses > 0 && {
      trainings: random.sample(vocabulary.courses, courses).map(({ key, profiles }) => ({
        course: key,
        participants: random.int(2, 24),
        profile: random.pick(profiles),
      })),
    }),
    ...(accelerators > 0 && {
      accelerators: random.sample(vocabulary.accelerators, accelerators).map(({ key }) => key),
    }),
    maturity: {
      grid: vocabulary.grid,
      ...maturityOf(axes, phases, writer),
    },
    ...(random.chance(0.5) && { delivery: someDelivery(writer) }),
    ...(outcomes > 0 && { outcomes: someOutcomes(writer, outcomes) }),
    nextSteps,
    ...(followUps.length > 0 && { followUps }),
    ...(previous && { previous: previous.id }),
  };
}

function someDays({ start, end }: { start: Day; end: Day }, writer: Writer): Fields {
  const { random } = writer;
  const granted = random.half(6, 30);
  const extension = random.chance(0.15)
    ? {
        days: random.half(1, 6),
        reason: writer.fit(extensions, 20, 300),
        agreedOn: addDays(start, Math.round(daysBetween(start, end) * (0.5 + random.next() * 0.4))),
      }
    : undefined;
  const used = extension ? granted + random.half(0.5, extension.days) : granted - random.half(0, 5);
  return { granted, used, ...(extension && { extension }) };
}

function someDelivery(writer: Writer): Fields {
  const { random } = writer;
  const rate = (low: number, high: number) =>
    Math.round((low + random.next() * (high - low)) * 10) / 10;
  const names = random.sample(
    ['leadTime', 'deploymentFrequency', 'recoveryTime'],
    random.int(2, 3),
  );
  const before = names.map((name): [string, number] => [name, random.int(1, 4)]);
  const after = before.map(([name, value]): [string, number] => [name, value + random.int(0, 2)]);
  const hasRates = random.chance(0.7);
  return {
    service: capital(writer.topic.application),
    before: {
      ...Object.fromEntries(before),
      ...(hasRates && { changeFailRate: rate(15, 60), reworkRate: rate(12, 55) }),
    },
    after: {
      ...Object.fromEntries(after),
      ...(hasRates && { changeFailRate: rate(0, 25), reworkRate: rate(0, 20) }),
    },
  };
}

/** First a step for each target that was missed, then others; the first ones matter most. */
function someSteps(axes: readonly Axis[], writer: Writer): Fields[] {
  const { random } = writer;
  const missed = axes.filter(({ after, target }) => (target ?? 0) > (after ?? 0));
  const others = random.shuffle(axes.filter((axis) => !missed.includes(axis)));
  const chosen = [...missed, ...others].slice(0, Math.max(missed.length, random.int(3, 7)));
  const urgent = random.int(1, 3);
  return chosen.map(({ key, after }, rank) => {
    const [id, title, owner] = random.pick(steps[key] ?? []);
    const isExpected = after !== null && after < 5 && random.chance(0.8);
    return {
      id,
      title: writer.fit([title], 10, 120),
      axis: key,
      priority: rank < urgent ? 1 : random.int(2, 3),
      horizon: random.pick(rank < urgent ? ['0-3m', '3-6m'] : ['3-6m', '6-12m', '12m+']),
      ownerRole: owner,
      ...(isExpected && { expectedLevel: Math.min(5, after + random.int(1, 2)) }),
      ...(random.chance(0.5) && { effort: writer.sentence('{3..40} jours-homme') }),
    };
  });
}

function someFollowUps(
  { phases }: ReportPlan,
  nextSteps: readonly Fields[],
  writer: Writer,
): Fields[] {
  const { random } = writer;
  const followUps: Fields[] = [];
  let on = phases.closingReview.on;
  let open = nextSteps;
  for (let count = random.int(1, 3); count > 0; count -= 1) {
    on = workingDay(addDays(on, random.int(60, 200)));
    if (on > LAST_DAY || open.length === 0) break;
    const followed = random.sample(open, random.int(1, open.length));
    const states = followed.map(({ id }): [unknown, string] => [
      id,
      random.pick(['fait', 'fait', 'en-cours', 'en-cours', 'abandonne', 'remplace']),
    ]);
    const closed = states.filter(([, state]) => state !== 'en-cours').map(([id]) => id);
    open = open.filter(({ id }) => !closed.includes(id));
    followUps.push({
      on,
      steps: Object.fromEntries(states),
      ...(random.chance(0.7) && { note: writer.fit(followUpNotes, 10, 400) }),
    });
  }
  return followUps;
}
