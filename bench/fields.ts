import { addDays, type Day } from '#src/domain/day.ts';
import type { Vocabulary } from './vocabulary.ts';
import { measureAt } from './markup.ts';
import { LAST_DAY, type Plan, type Planner } from './plan.ts';
import type { Writer } from './prose.ts';
import { conditions, reuseNotes, STAMP, summaries, updateNotes } from './words/sentences.ts';

/** Front matter, as it will be written. */
export type Fields = Record<string, unknown>;

/** What the fields of a document are made from. */
export interface Source<Planned extends Plan = Plan> {
  plan: Planned;
  writer: Writer;
  planner: Planner;
  vocabulary: Vocabulary;
}

/** The fields that both collections have, but the sharing record. */
export function commonFields(source: Source): Fields {
  const { plan, writer, vocabulary } = source;
  const { random } = writer;
  const { axes } = vocabulary;
  const keys = (items: readonly { key: string }[], count: number) =>
    random.sample(items, count).map(({ key }) => key);
  const kind = plan.collection === 'bilans' ? plan.kind : undefined;
  const questions = vocabulary.questions.filter((question) => !kind || question.kind === kind);
  const texts = writer.fitAll(writer.ofThemes('lessons'), plan.lessons, 40, 280);
  const isOut = ['public', 'community', 'anonymised'].includes(plan.state);
  const reuses = someReuses(source);
  const updates = isOut && random.chance(0.3) ? someUpdates(plan.publishedOn, writer) : [];
  const mayHaveDay = plan.state !== 'refused' && (plan.state !== 'pending' || random.chance(0.4));
  return {
    id: plan.id,
    title: plan.title,
    summary: writer.fit(summaries, 80, 300),
    ...(mayHaveDay && { publishedOn: plan.publishedOn }),
    ...(updates.length > 0 && { updates }),
    administration: plan.administration.key,
    themes: plan.topic.themes,
    ...(random.chance(0.75) && { platforms: keys(vocabulary.platforms, random.int(1, 4)) }),
    profiles: keys(vocabulary.profiles, random.int(1, 4)),
    lessons: texts.map((text) => ({
      type: /^(?:Ne |N’)/.test(text) ? 'eviter' : random.pick(['reproduire', 'adapter']),
      text,
      ...(random.chance(0.6) && { axis: random.pick(axes) }),
      ...(random.chance(0.3) && { condition: writer.fit(conditions, 10, 200) }),
    })),
    ...(reuses.length > 0 && { reuses }),
    ...(random.chance(0.6) && { answers: keys(questions, random.int(1, 3)) }),
    ...(random.chance(0.1) && { contact: vocabulary.contact }),
    ...(random.chance(0.08) && {
      aliases: [`/${plan.collection}/ancien-${plan.index}-${plan.slug}/`],
    }),
    ...(isOut && random.chance(0.15) && { reviewBy: addDays(plan.publishedOn, 730) }),
    ...(plan.isStamped && {
      allow: [
        {
          rule: 'marquage-protection',
          text: STAMP,
          why: 'Le texte parle d’un ancien tampon et n’est pas protégé.',
        },
      ],
    }),
    example: true,
  };
}

/** Figures before and after of different measures; now and then one of the two is not known. */
export function someOutcomes(writer: Writer, count: number): Fields[] {
  const { random } = writer;
  return random.sample(writer.ofThemes('measures'), count).map((measure) => {
    const [label, unit, better] = measure;
    const known = random.next();
    return {
      label,
      unit,
      ...(known > 0.1 && { before: measureAt(measure, random.next() * 0.45) }),
      ...(known < 0.95 && { after: measureAt(measure, 0.4 + random.next() * 0.6) }),
      better,
      measured: writer.sentence(
        random.pick([
          'relevé de {tool} sur {3..12} mois',
          'décompte fait par {role}, {month}',
          'médiane de {12..300} relevés, {month}',
        ]),
      ),
    };
  });
}

/** A web address that leads nowhere: the host names of `example.org` are reserved. */
export const someAddress = (host: string, path: string) => `https://${host}.example.org/${path}/`;

function someUpdates(publishedOn: Day, writer: Writer): Fields[] {
  const { random } = writer;
  const updates: Fields[] = [];
  let on = publishedOn;
  for (let count = random.int(1, 3); count > 0; count -= 1) {
    on = addDays(on, random.int(12, 160));
    if (on > LAST_DAY) break;
    const note = writer.fit(updateNotes, 10, 200);
    updates.push({ on, note, ...(random.chance(0.4) && { notify: true }) });
  }
  return updates;
}

function someReuses({ plan, writer, planner }: Source): Fields[] {
  const { random } = writer;
  const count = random.chance(0.3) ? random.int(1, 3) : 0;
  const lessons = new Set<string>();
  for (let rank = 0; rank < count; rank += 1) {
    const other = planner.earlier(plan, random);
    if (other) lessons.add(`${other.id}-${random.int(1, other.lessons)}`);
  }
  return [...lessons].map((lesson) => ({
    lesson,
    outcome: random.pick(['confirme', 'confirme', 'nuance', 'infirme']),
    note: writer.fit(reuseNotes, 10, 280),
  }));
}
