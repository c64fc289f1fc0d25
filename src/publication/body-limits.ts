import { TOO_DEEP, TOO_LONG } from './closed-mdx-messages.ts';
import { type Finding, finding } from './problem.ts';

/** Bounds that no real document nears; what passes them is an accident or an attack. */
export const MAX_DEPTH = 30;
export const MAX_NODES = 20_000;
export const MAX_HEADINGS = 100;
/** What an id, an anchor and an entry of the contents can be. */
export const MAX_HEADING = 200;
/** Also of code: the parser’s reader of JavaScript crashes on some ten thousand of them, one in another. */
const MAX_MARKS = 5_000;
const MAX_COLUMNS = 60;
const MAX_LINES = 25_000;
const MAX_CELLS = 100_000;
/** Letters that a name of a tag, of an attribute or of an address never reaches without a space. */
const MAX_NAME = 2_000;

/** Marks of lists and quotations one after the other at the start of a line. */
const deepLine = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-+*]|\\d{1,9}[.)])[ \\t])){${MAX_DEPTH + 1}}`,
  'm',
);

const endlessName = new RegExp(`<[^\\s<>]{${MAX_NAME}}`);

/** A body that could take minutes to parse is not parsed; the line is the one that is too much. */
export function markupExcess(body: string): Finding | undefined {
  const lines = body.split('\n');
  const marksIn = (line: string) => line.match(/[(){}<>*_`[\]~&\\|=+#@/!?]|www\./gi)?.length ?? 0;
  const refuse = (message: string, index: number) =>
    finding('closed-mdx', message, { line: index + 1, column: 1 });
  if (lines.length > MAX_LINES) return refuse(TOO_LONG, MAX_LINES);
  // A table gives each of its rows as many cells as its head has.
  const widths = body.includes('|') ? lines.map((line) => line.split('|').length) : [1];
  const columns = Math.max(...widths);
  if (columns * lines.length > MAX_CELLS) return refuse(TOO_LONG, 0);
  // Most bodies have nothing in excess, and need no look at each of their lines.
  const isPlain = marksIn(body) <= MAX_MARKS && columns <= MAX_COLUMNS;
  if (isPlain && !endlessName.test(body) && !deepLine.test(body)) return undefined;
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    marks += marksIn(line);
    const isExcessive = marks > MAX_MARKS || line.split('|').length > MAX_COLUMNS;
    if (isExcessive || endlessName.test(line)) return refuse(TOO_LONG, index);
    if (deepLine.test(line)) return refuse(TOO_DEEP, index);
  }
  return undefined;
}
