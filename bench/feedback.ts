import { addDays } from '#src/domain/day.ts';
import { commonFields, type Fields, someAddress, someOutcomes, type Source } from './fields.ts';
import type { FeedbackPlan } from './plan.ts';
import type { Writer } from './prose.ts';
import { findings, readings, situations } from './words/sentences.ts';

const questions = [
  'Comment {goal} {constraint} ?',
  'Que faut-il préparer pour {goal} avant {event} ?',
  'Jusqu’où aller avec {object} quand {role} manque de temps ?',
  'Comment convaincre {team} de {goal} ?',
];

/** The front matter of an experience feedback, but its sharing record. */
export function feedbackFields(source: Source<FeedbackPlan>): Fields {
  const { plan, writer, vocabulary } = source;
  const { random, topic } = writer;
  const { origin, report } = plan;
  const isFromSources = origin === 'sources-publiques';
  const isOver = !isFromSources || random.chance(0.8);
  const axes = random.sample(vocabulary.axes, random.int(1, 3));
  return {
    ...commonFields(source),
    origin,
    ...(report && { report: report.id }),
    period: { from: topic.from, ...(isOver && { to: topic.to }) },
    question: writer.fit(questions, 15, 160),
    situation: writer.fit(situations, 40, 400),
    ...(random.chance(0.5) && { options: someOptions(writer) }),
    results: [
      ...writer.fitAll(findings, random.int(1, 3), 10, 300),
      ...someOutcomes(writer, random.int(0, 2)),
    ],
    difficulties: writer.fitAll(writer.ofThemes('difficulties'), random.int(1, 4), 20, 240),
    ...(random.chance(0.4) && {
      startingLevels: Object.fromEntries(axes.map((axis) => [axis, random.int(1, 4)])),
    }),
    ...(random.chance(0.35) && {
      costBand: random.pick([
        'moins-de-10-k',
        '10-a-50-k',
        '50-a-250-k',
        '250-k-a-1-m',
        'plus-de-1-m',
      ]),
    }),
    ...(random.chance(0.35) && { effortDays: random.half(3, 240) }),
    ...(random.chance(0.2) && {
      assets: [
        { title: writer.sentence('{document} à recopier'), url: someAddress('modeles', plan.slug) },
      ],
    }),
    ...((isFromSources || random.chance(0.1)) && { sources: someSources(plan, writer) }),
    ...(isFromSources && {
      confidence: random.pick(['A', 'B']),
      ...(random.chance(0.7) && {
        editorialReading: writer.fitAll(readings, random.int(1, 3), 20, 400),
      }),
    }),
  };
}

function someOptions(writer: Writer): Fields[] {
  const { random } = writer;
  const options = random.sample(writer.subject().options, random.int(2, 3));
  const chosen = random.int(0, options.length - 1);
  return options.map(([label, because], rank) => ({
    label: writer.sentence(label),
    chosen: rank === chosen,
    because: writer.fit([because], 10, 280),
  }));
}

function someSources({ slug, topic }: FeedbackPlan, writer: Writer): Fields[] {
  const { random } = writer;
  return Array.from({ length: random.int(1, 4) }, (_, rank) => ({
    title: writer.sentence(
      random.pick([
        'compte rendu public sur {object}, {month}',
        'présentation de {object} aux {people}',
        'dépôt de code de {app}',
        'note de {team} sur {object}',
      ]),
    ),
    publisher: random.pick([
      'Équipe du service (exemple)',
      'Revue des exploitants (exemple)',
      'Journal des données (exemple)',
    ]),
    url: someAddress(random.pick(['journal', 'depots', 'notes']), `${slug}-${rank + 1}`),
    ...(random.chance(0.7) && { publishedOn: addDays(topic.from, random.int(10, 60)) }),
    ...(random.chance(0.4) && {
      licence: random.pick(['Licence Ouverte 2.0', 'Droits réservés', 'CC BY 4.0']),
    }),
  }));
}
