/** What stands before high punctuation, inside guillemets and between thousands. */
const NARROW = '\u202f';
/** What keeps a number with its unit: as wide as the space between two words, which they are. */
const NO_BREAK = '\u00a0';

/**
 * What stands for markup in the text of a page, one character each, which no text may hold: a tag
 * inside a sentence, a thing in it that is not text, the border of a block.
 */
export const TAG = '\ufdd0';
export const OBJECT = '\ufdd1';
export const BLOCK = '\ufdd2';

// Every repetition has an end, so that no text takes more than its length in time.
const TAGS = `${TAG}{0,9}`;
/** What may follow a punctuation mark: an emoticon, `::`, `?id=3` or `!important` is none. */
const AFTER = `[\\s"»”${TAG}${OBJECT}${BLOCK}]|&(?:quot|#34);|$`;
const HIGH_MARK = `[;:](?:${AFTER})|[!?]+[.,]?(?:[)\\]…]|${AFTER})`;

/** Units, and other words that a number does not leave at the end of a line. */
const UNIT = `(?:${[
  '[%‰€]|[kM]€|Md€|euros?|mille|millions?|milliards?',
  'j|jours?|semaines?|mois|ans?|années?|h|heures?|min|minutes?|s|secondes?|[mµn]s',
  '[kKMGTP]i?o|octets?|[kKMGT]?bits?|[kMG]?Hz|[kM]?Wh?|vCPU|px|[cmk]?m²?|k?g|°C',
  'janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre',
].join('|')})(?![\\p{L}\\d'’])`;

/** The spaces between two things, whatever they are and whatever tags stand among them. */
const between = (left: string, right: string) =>
  new RegExp(`\\s(?<=${left}\\s)[\\s${TAG}]{0,200}(?=${right})`, 'gu');

/** Spaces by what stands on both sides, and the one that takes their place. */
const gaps: readonly (readonly [gap: RegExp, space: string])[] = [
  // mot ; mot : mot ! mot ? mot »
  [between(`[^\\s${BLOCK}]`, `${HIGH_MARK}|»`), NARROW],
  // « mot
  [between(`«${TAGS}`, ''), NARROW],
  // 30 j.h, 12 %, 1er juin
  [between(`\\d(?:${TAGS}er)?${TAGS}`, UNIT), NO_BREAK],
  // 10 h 30
  [between('\\d\\sh', '[0-5]\\d(?!\\d)'), NO_BREAK],
  // n° 12
  [between(`(?<!\\p{L})(?:[nN][°º]s?|§|art\\.|pp?\\.)${TAGS}`, '\\d'), NO_BREAK],
];

/** A number in groups of three, in one text: in two tags, they are two numbers. */
const thousands = /(?<![\p{L}\d.,])\d{1,3}(?:\s\d{3}){1,5}(?![\p{L}\d])/gu;
/** A guillemet without its space. */
const tightGuillemet = new RegExp(`«(?=[^\\s»${BLOCK}])|»(?<=[^\\s«${BLOCK}]»)`, 'g');
/** An apostrophe in a word made of letters, which an address or a path is not. */
const apostrophe = new RegExp(
  `'(?<=(?:^|[^\\p{L}'’${TAG}\\d./@:_-])[\\p{L}'’${TAG}-]{1,60}')(?=${TAGS}[\\p{L}«])(?!\\S{0,60}@)`,
  'gu',
);
/** Three dots that end something, not those of a path or of code. */
const dots = /(?<![./\\])\.{3}(?![./\\\p{L}\d])/gu;

/**
 * A French text with its typography: no-break spaces, ’ and …. No word changes, and a text that is
 * typeset already stays as it is. A space is added inside guillemets alone: elsewhere, what has no
 * space may be code, an hour or an address.
 */
export function typesetText(text: string): string {
  const signs = text
    .replace(apostrophe, '’')
    .replace(dots, '…')
    .replace(tightGuillemet, (sign) => (sign === '«' ? sign + NARROW : NARROW + sign))
    .replace(thousands, (number) => number.replace(/\s/g, NARROW));
  return gaps.reduce(
    (result, [gap, space]) => result.replace(gap, (found) => space + found.replace(/\s/g, '')),
    signs,
  );
}
