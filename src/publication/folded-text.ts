import { BORDER, BREAK, EXPAND, expansions, type FoldedText, folds, Sheet } from './folding.ts';

/** What one reading of a text gives. */
export interface FoldedMarkup {
  /** What a reader sees: outside tags. */
  shown: FoldedText;
  /** What stands inside tags: attributes, comments. */
  inTags: FoldedText;
  /** Words with hyphens, such as slugs and ids, in lower case. */
  hyphenated: string[];
  /** What follows `bilans/` or `retours/` in addresses, with it. */
  addresses: string[];
}

const entity = /&(?:amp;)*(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|quot|apos|amp));/iy;
const percent = /(?:%[0-9a-f]{2})+/iy;
const tag = /\/?(?<name>[a-z][a-z0-9]*)|!/iy;
/** Tags that stand inside a sentence; any other is a border. */
const inlineTags = new Set(
  'a abbr b bdi br cite code del em i img ins kbd mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

const shown = new Sheet();
const inTags = new Sheet();

/**
 * Fold a text, of HTML or XML or JSON or none of them: entities, escapes and percent codes are
 * read as the characters that they stand for. The result is valid until the next call.
 */
export function foldMarkup(text: string): FoldedMarkup {
  // A character gives two letters at most, and a tag one border.
  shown.reset(text.length * 2 + 8);
  inTags.reset(text.length * 2 + 8);
  let sheet = shown;
  const hyphenated: string[] = [];
  const addresses: string[] = [];
  let runStart = -1;
  let hasHyphen = false;

  const endRun = (end: number): void => {
    const run = text.slice(runStart, end).toLowerCase();
    if (hasHyphen) hyphenated.push(run);
    if (text[runStart - 1] === '/') {
      const before = text.slice(Math.max(0, runStart - 8), runStart).toLowerCase();
      const collection = /(?:^|[^a-z0-9-])(bilans|retours)\/$/.exec(`/${before}`)?.[1];
      if (collection) addresses.push(`${collection}/${run}`);
    }
    runStart = -1;
    hasHyphen = false;
  };
  const add = (code: number): void => {
    const folded = code < folds.length ? (folds[code] as number) : BREAK;
    if (folded > BORDER) sheet.add(folded);
    else if (folded === BREAK) sheet.breakWord();
    else if (folded === BORDER) sheet.addBorder();
    else if (folded === EXPAND) {
      for (const letter of expansions[String.fromCharCode(code)] ?? '') add(letter.charCodeAt(0));
    }
  };
  /** `next` is where the text goes on after the sign. */
  const open = (next: number): void => {
    tag.lastIndex = next;
    const name = tag.exec(text);
    if (!name) {
      sheet.addBorder();
      return;
    }
    if (!inlineTags.has(name.groups?.['name']?.toLowerCase() ?? '')) shown.addBorder();
    inTags.addBorder();
    sheet = inTags;
  };
  const close = (): void => {
    sheet = shown;
  };
  const read = (characters: string, next: number): void => {
    if (characters === '<') open(next);
    else if (characters === '>') close();
    else for (let at = 0; at < characters.length; at++) add(characters.charCodeAt(at));
  };

  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const isWordPart =
      (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
    if (isWordPart) {
      if (runStart === -1) runStart = at;
      add(code);
      at += 1;
      continue;
    }
    if (code === 45 && runStart !== -1) {
      hasHyphen = true;
      add(code);
      at += 1;
      continue;
    }
    if (runStart !== -1) endRun(at);
    if (code === 60) {
      open(at + 1);
      at += 1;
    } else if (code === 62) {
      close();
      at += 1;
    } else if (code === 38) {
      entity.lastIndex = at;
      const match = entity.exec(text);
      if (match) read(characterOf(match), entity.lastIndex);
      else add(code);
      at = match ? entity.lastIndex : at + 1;
    } else if (code === 92) {
      const unicode = /^u([0-9a-f]{4})/i.exec(text.slice(at + 1, at + 6))?.[1];
      if (unicode) read(String.fromCharCode(Number.parseInt(unicode, 16)), at + 6);
      else add(code);
      at += unicode ? 6 : 2;
    } else if (code === 37) {
      percent.lastIndex = at;
      const escapes = percent.exec(text)?.[0];
      if (escapes) read(Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8'), at);
      at += escapes?.length ?? 1;
    } else if (code === 10 && text.charCodeAt(at + 1) === 10) {
      sheet.addBorder();
      at += 2;
    } else {
      add(code);
      at += 1;
    }
  }
  if (runStart !== -1) endRun(text.length);
  return { shown, inTags, hyphenated, addresses };
}

function characterOf([, hex, decimal, name]: RegExpExecArray): string {
  if (name) return named[name.toLowerCase()] ?? ' ';
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}
