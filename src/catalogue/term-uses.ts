import type { Summary } from './summary.ts';

/** Documents that use a term: how many, and the latest of them. */
export interface TermUse {
  count: number;
  latest: Summary;
}

/** The documents in which each term of the lexicon is used, by its anchor; `entries` are sorted. */
export function usesOfTerms(
  entries: readonly { document: { terms: readonly string[] }; summary: Summary }[],
): Map<string, TermUse> {
  const uses = new Map<string, TermUse>();
  for (const { document, summary } of entries) {
    for (const term of document.terms) {
      const use = uses.get(term);
      if (use) use.count += 1;
      else uses.set(term, { count: 1, latest: summary });
    }
  }
  return uses;
}
