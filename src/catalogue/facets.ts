import { countOf } from '#src/domain/number.ts';
import { facetFolders, type FacetName, routes } from '#src/routes.ts';
import { type FacetEntry, facetRules, type Value } from './facet-rules.ts';
import type { LinkGroup } from './lists.ts';
import { isReport } from './summary.ts';
import type { Vocabulary } from './vocabulary.ts';

/** A value with its page and its documents, latest event first. */
export interface FacetValue extends Value {
  path: string;
  entries: readonly FacetEntry[];
}

/** One way to sort the documents of both collections, with every value it knows of. */
export interface Facet {
  name: FacetName;
  label: string;
  title: string;
  introduction: string;
  path: string;
  /** In the order of their authority file or closed list, those without a document included. */
  values: readonly FacetValue[];
}

const facetNames = Object.keys(facetFolders) as FacetName[];

/**
 * Every facet with its values and the documents of each; `entries` are sorted. The work grows with
 * the number of documents, since a document has a bounded number of values.
 */
export function facetsOf(entries: readonly FacetEntry[], vocabulary: Vocabulary): Facet[] {
  return facetNames.map((name) => {
    const { label, title, introduction, keysOf, valuesOf: valuesIn } = facetRules[name];
    const values = valuesIn(vocabulary, entries).map((value) => ({
      ...value,
      path: routes.facetValue(name, value.key),
      entries: [] as FacetEntry[],
    }));
    const byKey = new Map(values.map((value) => [value.key, value]));
    for (const entry of entries) {
      for (const key of new Set(keysOf(entry.document))) {
        const value = byKey.get(key);
        if (!value) throw new Error(`"${key}" is no ${name}: the content check should refuse it.`);
        value.entries.push(entry);
      }
    }
    return { name, label, title, introduction, path: routes.facet(name), values };
  });
}

/** The values that have a page: those of at least one document. */
export function usedValues({ values }: Facet): FacetValue[] {
  return values.filter(({ entries }) => entries.length > 0);
}

/** What its page and its feed say of a value to those who have not opened them. */
export function describeValue({ label, description }: FacetValue): string {
  return description ?? `Bilans et retours d’expérience : ${label}.`;
}

/**
 * The ways from the list of a collection: the most used values of some facets, then the indexes of
 * the others. Few enough for the weight of a page, whatever the number of documents.
 */
export function waysFromList(facets: readonly Facet[]): LinkGroup[] {
  const groups = facets.flatMap((facet): LinkGroup[] => {
    const used = usedValues(facet);
    const most = new Set(used.toSorted(byCount).slice(0, facetRules[facet.name].shown));
    const shown = used.filter((value) => most.has(value));
    return shown.length > 0 ? [linksTo(facet, shown, used.length)] : [];
  });
  const others = facets.filter(({ name }) => facetRules[name].shown === 0);
  const links = others.map(({ title, path }) => ({ label: title, path }));
  return [...groups, { title: 'Et aussi par', links }];
}

const byCount = (a: FacetValue, b: FacetValue) => b.entries.length - a.entries.length;

/** How many values of each facet the page of a value leads to. */
const BESIDE = 5;

/**
 * What a reader of a value looks at next: the values that its documents most often have too. When
 * they have no other one of the same facet, as with years, the other ones in their order.
 */
export function valuesBeside(value: FacetValue, facet: Facet, facets: readonly Facet[]) {
  return facetRules[facet.name].beside.flatMap((name): LinkGroup[] => {
    const other = facets.find((candidate) => candidate.name === name);
    if (!other) return [];
    const counts = new Map<string, number>();
    for (const { document } of value.entries) {
      for (const key of new Set(facetRules[name].keysOf(document)))
        counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const others = usedValues(other).filter(({ path }) => path !== value.path);
    const together = others
      .filter(({ key }) => counts.has(key))
      .sort((a, b) => (counts.get(b.key) ?? 0) - (counts.get(a.key) ?? 0));
    const shown = together.length > 0 || other !== facet ? together : others;
    return shown.length > 0 ? [linksTo(other, shown.slice(0, BESIDE), others.length)] : [];
  });
}

/** Links to some of the values that may be shown, and to the index when there are more. */
function linksTo(
  { title, path, values }: Facet,
  shown: readonly FacetValue[],
  count: number,
): LinkGroup {
  const rest = { label: `Les ${values.length} ${title.toLowerCase()}`, path };
  return {
    title,
    links: shown.map(({ label, path, entries }) => ({ label, path, count: entries.length })),
    ...(shown.length < count && { rest }),
  };
}

/** « 12 documents : 5 bilans, 7 retours », or « 5 bilans » when there is nothing else. */
export function describeCount(entries: readonly FacetEntry[]): string {
  const reports = entries.filter(({ document }) => isReport(document)).length;
  const feedback = entries.length - reports;
  const parts = [
    ...(reports > 0 ? [countOf(reports, 'bilan')] : []),
    ...(feedback > 0 ? [countOf(feedback, 'retour')] : []),
  ];
  return parts.length === 2
    ? `${countOf(entries.length, 'document')} : ${parts.join(', ')}`
    : parts.join() || 'Aucun document';
}
