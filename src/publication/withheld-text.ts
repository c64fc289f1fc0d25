import { textsOf } from './anonymity.ts';
import type { Content } from './content.ts';

/** What must not be found in the output, taken from the documents that stay inside. */
export interface WithheldText {
  /** Ids, and slugs of three words or more: what no other text writes by chance. */
  names: Set<string>;
  /** Addresses: `bilans/<slug>`. */
  addresses: Set<string>;
  /** Titles, texts and sentences, folded by `foldText()`. */
  passages: string[];
}

/** A passage shorter than this may be anybody’s: a date, a label, a set phrase. */
export const MIN_PASSAGE = 24;

/**
 * A text as bare letters and digits, whatever its markup, accents, case and typography, so that
 * the same sentence is found in a page, a feed or an index.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^a-z0-9]+/g, '');
}

/** The text of HTML or XML, of escaped HTML in XML too: tags removed, entities decoded. */
export function plainText(markup: string): string {
  return decode(decode(markup).replace(/<[^<>]*>/g, ' ')).replace(/<[^<>]*>/g, ' ');
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (code: number) => (code <= 0x10ffff ? String.fromCodePoint(code) : ' ');

/** The text with its HTML entities decoded; those of letters are not among them, nobody writes them. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex, decimal, name) => {
    if (name) return named[name.toLowerCase()] ?? ' ';
    return character(hex ? Number.parseInt(hex, 16) : Number(decimal));
  });
}

/** Words joined by hyphens, such as slugs and ids, in the order of a text. */
export function hyphenated(text: string): string[] {
  return text.toLowerCase().match(/[a-z0-9]+(?:-[a-z0-9]+)+/g) ?? [];
}

/**
 * What the withheld documents say and the published content does not. A passage that both hold
 * (the question of the offer that two reports start from), or that the site’s own pages hold
 * (`ownText`), is nobody’s secret.
 */
export function withheldText(
  { read, documents, authorities }: Content,
  ownText: string,
): WithheldText {
  const withheld = read.flatMap(({ collection, slug, id, source, tombstone }) =>
    source ? [{ collection, slug, id, ...source, isTold: tombstone !== undefined }] : [],
  );
  const { administrations: _register, ...publicAuthorities } = authorities;
  const said = `${textsOf([documents, publicAuthorities]).join(' ')} ${ownText}`;
  const published = foldText(plainText(said));
  const publishedNames = new Set(hyphenated(said));
  // The address and the id of a withdrawn document are what its tombstone shows.
  const hidden = withheld.filter(({ isTold }) => !isTold);
  const names = hidden.flatMap(({ slug, id }) => [
    ...(slug.split('-').length >= 3 ? [slug] : []),
    ...(id && /^[br]-[0-9a-z]{6}$/.test(id) ? [id] : []),
  ]);
  const passages = withheld.flatMap(({ raw, bodyText }) => [
    ...textsOf(raw).map(foldText),
    ...bodyText.split(/\n\s*\n|[.!?:;|()[\]<>"]/).map((sentence) => foldText(decode(sentence))),
  ]);
  return {
    names: new Set(names.filter((name) => !publishedNames.has(name))),
    addresses: new Set(hidden.map(({ collection, slug }) => `${collection}/${slug}`)),
    passages: [...new Set(passages)].filter(
      (passage) => passage.length >= MIN_PASSAGE && !published.includes(passage),
    ),
  };
}
