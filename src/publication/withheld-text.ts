import { textsOf } from './anonymity.ts';
import type { Content } from './content.ts';

/** What must not be found in the output, taken from the documents that stay inside. */
export interface WithheldText {
  /** Names searched as they are written: ids, addresses, slugs of three words or more. */
  names: string[];
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

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const decode = (text: string) =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (entity, hex, decimal, name) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    if (!name) return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    return named[name.toLowerCase()] ?? ' ';
  });

/**
 * What the withheld documents say and the published content does not. A passage that both hold
 * (the question of the offer that two reports start from) is nobody’s secret.
 */
export function withheldText({ withheld, documents, authorities }: Content): WithheldText {
  const published = foldText(plainText(textsOf([documents, authorities]).join(' ')));
  const names = withheld.flatMap(({ collection, slug, raw }) => [
    `/${collection}/${slug}/`,
    ...(slug.split('-').length >= 3 ? [slug] : []),
    ...(typeof raw?.['id'] === 'string' ? [raw['id']] : []),
  ]);
  const passages = withheld.flatMap(({ raw, bodyText }) => [
    ...textsOf(raw).map(foldText),
    ...bodyText.split(/[.!?:;|()[\]<>"\n]+/).map(foldText),
  ]);
  return {
    names: [...new Set(names)],
    passages: [...new Set(passages)].filter(
      (passage) => passage.length >= MIN_PASSAGE && !published.includes(passage),
    ),
  };
}
