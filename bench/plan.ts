import type { Administration } from '#src/domain/authorities.ts';
import { addDays, type Day } from '#src/domain/day.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import type { Report } from '#src/domain/report.ts';
import { administrations, withArticle } from './administrations.ts';
import { workingDay } from './calendar.ts';
import { type Topic, Writer } from './prose.ts';
import { idOf, Random } from './random.ts';
import { Titles } from './titles.ts';
import { applications } from './words/pools.ts';
import { knownThemes, subjectOf } from './words/subjects.ts';

/** What becomes of a document; all but `public` and `anonymised` stay out of the public edition. */
export type State =
  'public' | 'pending' | 'refused' | 'community' | 'anonymised' | 'withdrawn' | 'scheduled';

interface CommonPlan {
  index: number;
  id: string;
  slug: string;
  title: string;
  state: State;
  administration: Administration;
  topic: Topic;
  agreedOn: Day;
  publishedOn: Day;
  lessons: number;
  /** It quotes a marking of protection and accepts it in the open. */
  isStamped: boolean;
}

export interface ReportPlan extends CommonPlan {
  collection: 'bilans';
  kind: Report['kind'];
  phases: Report['phases'];
  previous: ReportPlan | undefined;
}

export interface FeedbackPlan extends CommonPlan {
  collection: 'retours';
  origin: Feedback['origin'];
  report: ReportPlan | undefined;
}

/** What other documents may need to know of a document, decided before its text is written. */
export type Plan = ReportPlan | FeedbackPlan;

/** No day of the content comes after this one, but those of scheduled documents. */
export const LAST_DAY: Day = '2026-10-31';
const SCHEDULED: Day = '2090-01-15';

/**
 * Six documents of every forty-one are not simply public. Forty-one has no divisor in common with
 * five, by which the collections alternate, so that both meet every state.
 */
const states = new Map<number, State>([
  [7, 'pending'],
  [13, 'refused'],
  [19, 'community'],
  [26, 'anonymised'],
  [31, 'withdrawn'],
  [37, 'scheduled'],
]);

const strategyThemes = knownThemes.filter((theme) =>
  /strategie|hebergement|migration|couts|achat|securite|donnees/.test(theme),
);
const skillThemes = knownThemes.filter(
  (theme) => !strategyThemes.includes(theme) || /securite|donnees/.test(theme),
);

/**
 * Decides documents one after the other. A document refers to earlier ones only, so that the first
 * ones are the same however many follow.
 */
export class Planner {
  readonly plans: Plan[] = [];
  readonly #titles = new Titles();
  readonly #reports: ReportPlan[] = [];
  readonly #latest = new Map<string, ReportPlan>();

  /** Decide the next document. */
  next(): Plan {
    const index = this.plans.length;
    const random = new Random(index, 'plan');
    const plan = [0, 3].includes(index % 5)
      ? this.#report(index, random)
      : this.#feedback(index, random);
    this.plans.push(plan);
    return plan;
  }

  /** An earlier document that was public when this one was written, if one is found. */
  earlier(plan: Plan, random: Random): Plan | undefined {
    for (let attempt = 0; attempt < 6; attempt += 1) {
      const other = this.plans[random.int(0, plan.index)];
      if (!other || other.index === plan.index || other.state !== 'public') continue;
      // A link from an anonymised document to a named one would tell of whom it is.
      const wouldName = plan.state === 'anonymised' && other.administration === plan.administration;
      if (!wouldName && other.publishedOn <= plan.agreedOn) return other;
    }
    return undefined;
  }

  #report(index: number, random: Random): ReportPlan {
    const phases = somePhases(random);
    const state = states.get(index % 41) ?? 'public';
    const kind = random.chance(0.5) ? 'strategie-adoption' : 'montee-en-competences';
    const administration = random.pick(administrations);
    const latest = this.#latest.get(administration.key);
    const mayFollow = state !== 'anonymised' && random.chance(0.5);
    const isLater = latest && latest.phases.closingReview.on < phases.needsAnalysis.start;
    const previous = mayFollow && isLater ? latest : undefined;
    const topic = {
      application: previous?.topic.application ?? random.pick(applications),
      administration: nameOf(administration, state),
      themes: random.sample(
        kind === 'strategie-adoption' ? strategyThemes : skillThemes,
        random.int(1, 4),
      ),
      from: phases.needsAnalysis.start,
      to: phases.closingReview.on,
    };
    const common = this.#common(index, 'b', random, state, administration, topic);
    const plan: ReportPlan = { ...common, collection: 'bilans', kind, phases, previous };
    if (state === 'public' || state === 'community') {
      this.#reports.push(plan);
      this.#latest.set(administration.key, plan);
    }
    return plan;
  }

  #feedback(index: number, random: Random): FeedbackPlan {
    const state = states.get(index % 41) ?? 'public';
    const mustAgree = state === 'community' || state === 'anonymised';
    const origin = random.pick([
      'communaute',
      ...(state === 'anonymised' || this.#reports.length === 0 ? [] : (['intervention'] as const)),
      ...(mustAgree ? [] : (['sources-publiques'] as const)),
    ] as const);
    const report = origin === 'intervention' ? random.pick(this.#reports) : undefined;
    const administration = report?.administration ?? random.pick(administrations);
    const [from, to] = report
      ? [report.phases.accompaniment.start, report.phases.closingReview.on]
      : somePeriod(random, origin === 'sources-publiques');
    const themes = [
      ...(report?.topic.themes.slice(0, 2) ?? []),
      ...random.sample(knownThemes, random.int(1, 3)),
    ];
    const topic = {
      application: report?.topic.application ?? random.pick(applications),
      administration: nameOf(administration, state),
      themes: [...new Set(themes)],
      from,
      to,
    };
    const common = this.#common(index, 'r', random, state, administration, topic);
    return { ...common, collection: 'retours', origin, report };
  }

  #common(
    index: number,
    letter: 'b' | 'r',
    random: Random,
    state: State,
    administration: Administration,
    topic: Topic,
  ): CommonPlan {
    const agreedOn = workingDay(addDays(topic.to, random.int(4, 40)));
    const publishedOn =
      state === 'scheduled' ? SCHEDULED : workingDay(addDays(agreedOn, random.int(0, 20)));
    return {
      index,
      id: `${letter}-${idOf(index)}`,
      ...this.#titles.next(new Writer(random, topic)),
      state,
      administration,
      topic,
      agreedOn,
      publishedOn,
      lessons: random.int(1, Math.min(7, lessonsOf(topic))),
      isStamped: random.chance(0.01),
    };
  }
}

/** How many lessons there are words for. */
const lessonsOf = ({ themes }: Topic) =>
  themes.reduce((sum, theme) => sum + subjectOf(theme).lessons.length, 0);

/** An anonymised text says nothing more precise than « l’administration ». */
function nameOf({ label }: Administration, state: State): string {
  return state === 'anonymised' ? 'l’administration' : withArticle(label);
}

/** An intervention of three to eight months, over by the summer of 2026. */
function somePhases(random: Random): Report['phases'] {
  const later = (day: Day, min: number, max: number) =>
    workingDay(addDays(day, random.int(min, max)));
  const start = later('2022-01-10', 0, 1400);
  const end = later(start, 4, 24);
  const accompaniment = later(end, 3, 16);
  const over = later(accompaniment, 66, 172);
  return {
    needsAnalysis: { start, end, ...(random.chance(0.7) && { meetings: random.int(1, 6) }) },
    accompaniment: { start: accompaniment, end: over },
    closingReview: { on: later(over, 3, 20) },
  };
}

/** The period of an experience; public sources often give the years alone. */
function somePeriod(random: Random, isFromSources: boolean): [Day, Day] {
  if (isFromSources && random.chance(0.4)) {
    const year = random.int(2017, 2023);
    return [`${year}-01-01`, `${year + random.int(0, 2)}-12-31`];
  }
  const from = workingDay(addDays('2019-01-07', random.int(0, 2200)));
  return [from, workingDay(addDays(from, random.int(60, 500)))];
}
