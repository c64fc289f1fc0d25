import { TOO_DEEP, TOO_LONG } from './closed-mdx-messages.ts';
import { type Finding, finding } from './problem.ts';

/** Bounds that no real document nears; what passes them is an accident or an attack. */
export const MAX_DEPTH = 30;
export const MAX_NODES = 20_000;
export const MAX_HEADINGS = 100;
/** What an id, an anchor and an entry of the contents can be. */
export const MAX_HEADING = 200;
const MAX_MARKS = 5_000;
const MAX_COLUMNS = 60;
const MAX_LINES = 25_000;
const MAX_CELLS = 100_000;
/** Letters that a name of a tag, of an attribute or of an address never reaches without a space. */
const MAX_NAME = 2_000;

/**
 * Marks times characters, over all paragraphs: at each mark, the parser reads its paragraph again, at
 * 1 to 5 ns a character. The fullest of 10,000 documents has 70,000, which is nothing; so many take
 * 0.2 s.
 */
const MAX_WORK = 40_000_000;

/**
 * Bytes of accents and typography in a body with a tag: at each one in a name, the parser reads all
 * the others again, at 2 ns. A French text of 256 KB has some 12,000; so many take 0.3 s.
 */
const MAX_ACCENTS = 15_000;

/** Marks of lists and quotations one after the other at the start of a line. */
const deepLine = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${MAX_DEPTH + 1}}`,
  'm',
);

const endlessName = new RegExp(`<[^\\s<>]{${MAX_NAME}}`);

/** A body that could take minutes to parse is not parsed; the line is the one that is too much. */
export function markupExcess(body: string): Finding | undefined {
  const lines = body.split('\n');
  if (lines.length > MAX_LINES) return refuse(TOO_LONG, MAX_LINES);
  // A table gives each of its rows as many cells as its head has.
  const widths = body.includes('|') ? lines.map((line) => line.split('|').length) : [1];
  const columns = Math.max(...widths);
  if (columns * lines.length > MAX_CELLS) return refuse(TOO_LONG, 0);
  const hasAccents = body.includes('<') && Buffer.byteLength(body) - body.length > MAX_ACCENTS;
  // Most bodies have nothing in excess, and need no look at each of their lines.
  const marks = marksIn(body);
  const isPlain = marks <= MAX_MARKS && marks * body.length <= MAX_WORK && columns <= MAX_COLUMNS;
  if (isPlain && !hasAccents && !endlessName.test(body) && !deepLine.test(body)) return undefined;
  const firstTag = lines.findIndex((line) => line.includes('<'));
  return excessIn(lines) ?? (hasAccents ? refuse(TOO_LONG, firstTag) : undefined);
}

/** The first line that is too much, if there is one. */
function excessIn(lines: readonly string[]): Finding | undefined {
  let marks = 0;
  let work = 0;
  let paragraph = { marks: 0, length: 0 };
  for (const [index, line] of lines.entries()) {
    const own = marksIn(line);
    marks += own;
    if (line.trim() === '') {
      work += paragraph.marks * paragraph.length;
      paragraph = { marks: 0, length: 0 };
    }
    paragraph.marks += own;
    paragraph.length += line.length;
    const isExcessive =
      marks > MAX_MARKS ||
      work + paragraph.marks * paragraph.length > MAX_WORK ||
      line.split('|').length > MAX_COLUMNS;
    if (isExcessive || endlessName.test(line)) return refuse(TOO_LONG, index);
    if (deepLine.test(line)) return refuse(TOO_DEEP, index);
  }
  return undefined;
}

const marksIn = (text: string) => text.match(/[(){}<>*_`[\]~&\\|=+#@/!?]|www\./gi)?.length ?? 0;

const refuse = (message: string, index: number) =>
  finding('closed-mdx', message, { line: index + 1, column: 1 });
