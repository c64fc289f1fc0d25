import { textsOf } from './anonymity.ts';
import type { Content } from './content.ts';
import { foldMarkup } from './folded-text.ts';
import { PassageFinder } from './passage-finder.ts';

/** What must not be found in the output, taken from the documents that stay inside. */
export interface WithheldText {
  /** Ids, and slugs of three words or more: what no other text writes by chance. */
  names: ReadonlySet<string>;
  /** Addresses: `bilans/<slug>`. */
  addresses: ReadonlySet<string>;
  /** Titles, texts and sentences, in the part that is theirs alone. */
  passages: PassageFinder;
}

/**
 * What the withheld documents say and the published content does not. What both hold (the
 * question of the offer that two reports start from), or what the site’s own pages hold
 * (`ownText`), is nobody’s secret.
 */
export function withheldText(
  { read, documents, authorities }: Content,
  ownText: string,
): WithheldText {
  const withheld = read.flatMap(({ collection, slug, id, source, tombstone }) =>
    source ? [{ collection, slug, id, ...source, isTold: tombstone !== undefined }] : [],
  );
  const passages = new PassageFinder(
    withheld.flatMap(({ raw, bodyText }) => [...textsOf(raw), bodyText]),
  );
  const { administrations: _register, ...publicAuthorities } = authorities;
  const publishedNames = new Set<string>();
  for (const text of [ownText, ...textsOf([documents, publicAuthorities])]) {
    passages.forget(text);
    for (const name of foldMarkup(text).hyphenated) publishedNames.add(name);
  }
  // The address and the id of a withdrawn document are what its tombstone shows.
  const hidden = withheld.filter(({ isTold }) => !isTold);
  const names = hidden.flatMap(({ slug, id }) => [
    ...(slug.split('-').length >= 3 ? [slug] : []),
    ...(id && /^[br]-[0-9a-z]{6}$/.test(id) ? [id] : []),
  ]);
  return {
    names: new Set(names.filter((name) => !publishedNames.has(name))),
    addresses: new Set(hidden.map(({ collection, slug }) => `${collection}/${slug}`)),
    passages,
  };
}
