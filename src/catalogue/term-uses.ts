import type { Summary } from './summary.ts';

/** Documents that use a term: how many, and the latest of them. */
export interface TermUse {
  count: number;
  latest: Summary[];
}

/** How many documents a term leads to: a reader wants examples, and the search has the rest. */
const SHOWN = 2;

/** The documents in which each term of the lexicon is used, by its anchor; `entries` are sorted. */
export function usesOfTerms(
  entries: readonly { document: { terms: readonly string[] }; summary: Summary }[],
): Map<string, TermUse> {
  const uses = new Map<string, TermUse>();
  for (const { document, summary } of entries) {
    for (const term of document.terms) {
      const use = uses.get(term) ?? { count: 0, latest: [] };
      use.count += 1;
      if (use.latest.length < SHOWN) use.latest.push(summary);
      uses.set(term, use);
    }
  }
  return uses;
}
