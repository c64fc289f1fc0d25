import { usedValues } from '#src/catalogue/facets.ts';
import { documents, facets, feedback, reports, vocabulary } from '#src/catalogue/index.ts';
import { lessonLists, listLessons } from '#src/catalogue/lessons.ts';
import { pagesOf } from '#src/catalogue/lists.ts';
import type { ListedPage } from '#src/outputs/sitemap.ts';
import { routes } from '#src/routes.ts';

/**
 * The pages that search engines may list: neither the search page nor what is all made up. Of
 * documents, the day of their last event is known; of other pages, no day is.
 */
export function listedPages(): ListedPage[] {
  const single = Object.values(routes)
    .filter((route) => typeof route === 'string')
    .filter((path) => path.endsWith('/') && path !== routes.search);
  const paths = new Set([...single, ...pathsOfLists()]);
  return [
    ...[...paths].map((path) => ({ path })),
    ...documents
      .filter(({ summary }) => !summary.example)
      .map(({ summary }) => ({ path: summary.path, changedOn: summary.eventOn })),
  ];
}

/** The pages of the lists of documents and of lessons. */
function pathsOfLists(): string[] {
  const lessons = listLessons(documents);
  const { byType, byTheme } = lessonLists(lessons, vocabulary.themes);
  const values = facets
    .flatMap(usedValues)
    .filter(({ entries }) => entries.some(({ summary }) => !summary.example));
  const lists: { path: string; items: readonly unknown[] }[] = [
    { path: routes.reports, items: reports },
    { path: routes.feedback, items: feedback },
    { path: routes.lessons, items: lessons },
    ...[...byType, ...byTheme].map((list) => ({ path: list.path, items: list.lessons })),
    ...values.map(({ path, entries }) => ({ path, items: entries })),
  ];
  const pages = lists.flatMap(({ path, items }) => pagesOf(items, path));
  return [...facets, ...pages].map(({ path }) => path);
}
