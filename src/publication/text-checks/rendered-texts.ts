import type { Position } from '../problem.ts';
import type { SensitiveText } from './sensitive-text.ts';
import { sensitiveTexts } from './sensitive-texts.ts';

/** A text as its readers see it, without markup, and where it starts in the file. */
export interface RenderedText extends Position {
  text: string;
}

/** What was found, and where the text that holds it starts. */
export type RenderedPassage = SensitiveText & Position;

/** The end of a text. No pattern reads over it, and the mark tells a text from a line of a file. */
const BORDER = '\n\0';

/**
 * What is read as one ordinary space: other spaces, several, the end of a line. Not that between two
 * digits, as numbers in a column are not one number.
 */
const otherSpaces =
  /(?:[\t\r\u00a0\u1680\u2000-\u200a\u2028-\u2029\u202f\u205f\u3000]|\n(?! *\d)|(?<!\d *)\n| {2})\s*/g;

/** What texts hold that must not be published by mistake, as they are read. */
export function sensitiveRenderedTexts(
  rendered: readonly RenderedText[],
  mailDomains: readonly string[],
): RenderedPassage[] {
  // One text is read faster than a hundred.
  let joined = '';
  const starts = rendered.map(({ text }) => {
    joined += BORDER;
    const start = joined.length;
    joined += text.replace(otherSpaces, ' ');
    return start;
  });
  let rank = 0;
  return sensitiveTexts(joined, mailDomains).map((found) => {
    while ((starts[rank + 1] ?? Number.POSITIVE_INFINITY) <= found.index) rank++;
    const { line = 1, column = 1 } = rendered[rank] ?? {};
    return { ...found, line, column };
  });
}
