import { documentOfLesson } from '#src/domain/fields.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';
import { latestFirst } from './order.ts';
import { isReport, type Summary } from './summary.ts';
import { gridOf, labelled, type Vocabulary } from './vocabulary.ts';

/** A document to read after another one, and what brings the two together, strongest first. */
export interface Related {
  summary: Summary;
  reasons: string[];
}

type Document = SharedReport | SharedFeedback;

interface Candidate {
  document: Document;
  summary: Summary;
}

/** Something that a document looks for in others. */
interface Reason {
  /** Its kind and what it is about: `theme:migration`. Documents are found under it. */
  key: string;
  text: string;
  weight: number;
}

/** How many documents a reader is sent to, and how many reasons are said of each. */
const SHOWN = 4;
const SAID = 2;

/**
 * How many documents are looked at for one reason, the latest: the work grows with the number of
 * documents, never with its square.
 */
const LOOKED_AT = 24;

/**
 * How much a reason counts. What an author wrote of another document outweighs all that two
 * documents merely have in common.
 */
const weights = { written: 100, question: 4, mainTheme: 4, nextStep: 3, platform: 1 } as const;

/**
 * The documents to read after each one, by its id: the closest first, real ones before made-up
 * ones, then the latest. Those that a document names itself are left out, since its page already
 * leads there. `entries` are sorted, latest first.
 */
export function relatedDocuments(
  entries: readonly Candidate[],
  vocabulary: Vocabulary,
): Map<string, Related[]> {
  const index = new Map<string, Candidate[]>();
  for (const entry of entries) {
    const traits = traitsOf(entry.document, vocabulary).map(({ key }) => key);
    for (const key of new Set([...mentionsOf(entry.document), ...traits])) {
      const found = index.get(key) ?? [];
      if (found.length < LOOKED_AT) found.push(entry);
      index.set(key, found);
    }
  }
  return new Map(
    entries.map(({ document }) => {
      const reasons = [...mentionsWanted(document), ...traitsOf(document, vocabulary)];
      return [document.id, closest(document, reasons, index)];
    }),
  );
}

/** The documents that share the most with one, each with the reasons to say. */
function closest(
  document: Document,
  reasons: readonly Reason[],
  index: ReadonlyMap<string, readonly Candidate[]>,
): Related[] {
  const leftOut = new Set([document.id, ...namedBy(document)]);
  const shared = new Map<Candidate, Reason[]>();
  for (const reason of reasons) {
    for (const candidate of index.get(reason.key) ?? []) {
      if (leftOut.has(candidate.document.id)) continue;
      const found = shared.get(candidate) ?? [];
      found.push(reason);
      shared.set(candidate, found);
    }
  }
  return [...shared]
    .map(([{ summary }, found]) => ({ summary, found, weight: sumOf(found) }))
    .sort(
      (a, b) =>
        b.weight - a.weight ||
        Number(a.summary.example) - Number(b.summary.example) ||
        latestFirst(a.summary, b.summary),
    )
    .slice(0, SHOWN)
    .map(({ summary, found }) => ({ summary, reasons: textsOf(found) }));
}

/** What to say of some reasons: the first of each kind. */
function textsOf(reasons: readonly Reason[]): string[] {
  const kinds = Map.groupBy(reasons, ({ key }) => key.split(':')[0]);
  return [...kinds.values()].flatMap(([first]) => first?.text ?? []).slice(0, SAID);
}

const sumOf = (reasons: readonly Reason[]) =>
  reasons.reduce((total, { weight }) => total + weight, 0);

/** What a document has that others may have too, the strongest reason first. */
function traitsOf(document: Document, vocabulary: Vocabulary): Reason[] {
  const { answers, themes, platforms } = document;
  return [
    ...answers.map((key) => ({
      key: `question:${key}`,
      text: 'répond à la même question de l’offre',
      weight: weights.question,
    })),
    ...labelled(themes.slice(0, 1), vocabulary.themes).map(({ key, label }) => ({
      key: `theme:${key}`,
      text: `même thème principal : ${label}`,
      weight: weights.mainTheme,
    })),
    ...firstAxes(document, vocabulary).map(({ key, label }) => ({
      key: `step:${key}`,
      text: `étape suivante commune : ${label}`,
      weight: weights.nextStep,
    })),
    ...labelled(platforms, vocabulary.platforms).map(({ key, label }) => ({
      key: `platform:${key}`,
      text: `même plateforme : ${label}`,
      weight: weights.platform,
    })),
  ];
}

/** The axes of the next steps of first priority: with the others, nearly all reports would match. */
function firstAxes(document: Document, vocabulary: Vocabulary) {
  if (!isReport(document)) return [];
  const first = document.nextSteps.filter(({ priority }) => priority === 1);
  const { axes } = gridOf(vocabulary, document.maturity.grid);
  return axes.filter(({ key }) => first.some(({ axis }) => axis === key));
}

/** What authors of other documents may have written of one. */
function mentionsWanted({ id }: Document): Reason[] {
  const texts = {
    'lesson:infirme': 'infirme un enseignement de ce document',
    'lesson:nuance': 'nuance un enseignement de ce document',
    'lesson:confirme': 'confirme un enseignement de ce document',
    previous: 'raconte l’intervention suivante',
    report: 'raconte la même intervention',
  };
  return Object.entries(texts).map(([kind, text]) => ({
    key: `${kind}:${id}`,
    text,
    weight: weights.written,
  }));
}

/** What the author of a document wrote of others, by the keys of `mentionsWanted`. */
function mentionsOf(document: Document): string[] {
  const [kind, id] = isReport(document)
    ? ['previous', document.previous]
    : ['report', document.report];
  return [
    ...document.reuses.map(
      ({ lesson, outcome }) => `lesson:${outcome}:${documentOfLesson(lesson)}`,
    ),
    ...(id ? [`${kind}:${id}`] : []),
  ];
}

/** The ids of the documents that one refers to. */
const namedBy = (document: Document) => mentionsOf(document).map((key) => key.split(':').at(-1));
