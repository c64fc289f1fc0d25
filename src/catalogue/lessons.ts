import { lessonTypes, reuseOutcomes, valuesOf } from '#src/domain/closed-lists.ts';
import type { Lesson } from '#src/domain/document.ts';
import { documentOfLesson } from '#src/domain/fields.ts';
import { countOf } from '#src/domain/number.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';
import { routes } from '#src/routes.ts';
import type { LinkGroup } from './lists.ts';
import { labelledTitle, type Summary } from './summary.ts';
import type { Labelled } from './vocabulary.ts';

type Outcome = keyof typeof reuseOutcomes;

/** What another document says of a lesson, and where to read that document. */
export interface Reuse {
  outcome: Outcome;
  title: string;
  path: string;
}

/** A lesson with what the other documents of the edition say of it, the latest first. */
export type ReusedLesson = Lesson & { reuses: readonly Reuse[] };

/** A document and what lists say of it; `lessons` alone are read. */
interface Entry {
  document: Pick<SharedReport | SharedFeedback, 'id' | 'lessons' | 'reuses'>;
  summary: Summary;
}

/** The permanent id of a lesson, which is its anchor in its document. */
export function lessonIdOf(documentId: string, index: number): string {
  return `${documentId}-${index + 1}`;
}

/**
 * What documents say of the lessons of others, by the id of the lesson; `entries` are sorted. A
 * document counts once for each lesson and outcome, and never for its own lessons.
 */
export function reusesOfLessons(entries: readonly Entry[]): Map<string, Reuse[]> {
  const reuses = new Map<string, Reuse[]>();
  for (const { document, summary } of entries) {
    const said = new Set<string>();
    for (const { lesson, outcome } of document.reuses) {
      if (documentOfLesson(lesson) === document.id || said.has(`${lesson} ${outcome}`)) continue;
      said.add(`${lesson} ${outcome}`);
      const found = reuses.get(lesson) ?? [];
      found.push({ outcome, title: labelledTitle(summary), path: summary.path });
      reuses.set(lesson, found);
    }
  }
  return reuses;
}

/** The same lessons, each with what other documents say of it. */
export function withReuses(
  documentId: string,
  lessons: readonly Lesson[],
  reuses: ReadonlyMap<string, readonly Reuse[]>,
): ReusedLesson[] {
  return lessons.map((lesson, index) => ({
    ...lesson,
    reuses: reuses.get(lessonIdOf(documentId, index)) ?? [],
  }));
}

/** How many documents bear a lesson out, qualify it or contradict it, and the latest of them. */
export interface ReuseCount {
  /** « Confirmé par 2 documents » */
  text: string;
  count: number;
  latest: readonly Reuse[];
}

/** How many documents a lesson leads to for each outcome, however many there are. */
const SHOWN = 2;

const participles: Record<Outcome, string> = {
  confirme: 'Confirmé',
  nuance: 'Nuancé',
  infirme: 'Infirmé',
};

/** What other documents say of a lesson, counted by outcome; outcomes that nobody met are left out. */
export function countReuses(reuses: readonly Reuse[]): ReuseCount[] {
  return valuesOf(reuseOutcomes).flatMap((outcome) => {
    const found = reuses.filter((reuse) => reuse.outcome === outcome);
    const text = `${participles[outcome]} par ${countOf(found.length, 'document')}`;
    return found.length > 0 ? [{ text, count: found.length, latest: found.slice(0, SHOWN) }] : [];
  });
}

/** A lesson as lists show it, with the document that it comes from. */
export interface ListedLesson {
  id: string;
  type: Lesson['type'];
  text: string;
  condition: string | undefined;
  reuses: readonly ReuseCount[];
  /** Its rank in its document, from 1. */
  rank: number;
  document: Summary;
}

/** Every lesson of every document: those of the latest document first, in the order written. */
export function listLessons(
  entries: readonly {
    document: { id: string; lessons: readonly ReusedLesson[] };
    summary: Summary;
  }[],
): ListedLesson[] {
  return entries.flatMap(({ document, summary }) =>
    document.lessons.map(({ type, text, condition, reuses }, index) => ({
      id: lessonIdOf(document.id, index),
      type,
      text,
      condition,
      reuses: countReuses(reuses),
      rank: index + 1,
      document: summary,
    })),
  );
}

/** A list of lessons under its name: those of a type, or those of the documents of a theme. */
export interface LessonList {
  label: string;
  path: string;
  lessons: readonly ListedLesson[];
}

/** The lessons by what a reader may do with them, and by theme; empty lists are left out. */
export function lessonLists(
  lessons: readonly ListedLesson[],
  themes: readonly Labelled[],
): Record<'byType' | 'byTheme', LessonList[]> {
  const ofType = Map.groupBy(lessons, ({ type }) => type);
  const ofTheme = new Map<string, ListedLesson[]>(themes.map(({ key }) => [key, []]));
  for (const lesson of lessons) {
    for (const { key } of lesson.document.themes) ofTheme.get(key)?.push(lesson);
  }
  return {
    byType: valuesOf(lessonTypes).flatMap((type) => {
      const found = ofType.get(type);
      const list = { label: lessonTypes[type], path: routes.lessonsOfType(type) };
      return found ? [{ ...list, lessons: found }] : [];
    }),
    byTheme: themes.flatMap(({ key, label }) => {
      const found = ofTheme.get(key) ?? [];
      const list = { label, path: routes.lessonsOfTheme(key) };
      return found.length > 0 ? [{ ...list, lessons: found }] : [];
    }),
  };
}

/** The links to some lists of lessons, with what each holds. */
export function linksTo(title: string, lists: readonly LessonList[]): LinkGroup {
  return {
    title,
    links: lists.map(({ label, path, lessons }) => ({ label, path, count: lessons.length })),
  };
}
