import { describeCount, waysFromList } from '#src/catalogue/facets.ts';
import { type Entry, facets } from '#src/catalogue/index.ts';
import { pagesOf, restOf } from '#src/catalogue/lists.ts';

/** The static paths of the list of a collection, whose route ends with `[...page]`. */
export function collectionPages(entries: readonly Entry[], first: string) {
  const summaries = entries.map(({ summary }) => summary);
  const count = describeCount(entries);
  const groups = waysFromList(facets);
  return pagesOf(summaries, first).map((page) => ({
    params: { page: restOf(page.path, first) },
    props: { page, count, groups },
  }));
}
