import type { Passage } from './sensitive-text.ts';

// Every text is checked at each build, whatever its author wrote: text-checks-speed.test.ts says how
// fast. Patterns are bounded, and are tried where a mark that they need is.

/** The spaces that stand between two words or two groups of digits, for a class of a pattern. */
export const spaces = String.raw` \u00a0\u2000-\u200a\u202f\u205f\u3000`;

/**
 * Between two digits of a number: a few spaces or marks, or the end of a line and what a list or a
 * quote adds.
 */
export const gapInNumber = String.raw`(?:[${spaces}.\-/\u00b7\u2011\u2013]{0,3}|[ ]{0,2}\n[ >]{0,12})`;

/** The matches of a global pattern that `isRefused` confirms: a right checksum, no look-alike. */
export function passagesOf(
  text: string,
  pattern: RegExp,
  isRefused: (match: RegExpExecArray) => boolean = () => true,
): Passage[] {
  const found: Passage[] = [];
  // Not matchAll(), which copies the pattern for each text.
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (isRefused(match)) found.push({ index: match.index, text: match[0] });
  }
  return found;
}

/** The same in a part of a text, at their places in the whole. */
export function passagesWithin(
  part: Passage,
  pattern: RegExp,
  isRefused?: (match: RegExpExecArray) => boolean,
): Passage[] {
  return passagesOf(part.text, pattern, isRefused).map(({ index, text }) => ({
    index: part.index + index,
    text,
  }));
}

/** What is found at the places of some marks: a pattern that needs them is not tried elsewhere. */
export function passagesAt(
  text: string,
  marks: readonly string[],
  passageAt: (place: number) => Passage | undefined,
): Passage[] {
  const found: Passage[] = [];
  for (const mark of marks) {
    for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + mark.length)) {
      const passage = passageAt(at);
      if (passage) found.push(passage);
    }
  }
  return found;
}

/** The match of a sticky pattern that starts at a place. */
export function matchAt(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** A class of ASCII characters as a table, which is read faster than a pattern. */
export function classOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: 128 }, (_, code) =>
    Number(pattern.test(String.fromCharCode(code))),
  );
}

/**
 * The runs of so many characters of a class, or more. Few characters are read: after one that is
 * not of the class, the next that counts is so many further.
 */
export function runsOf(text: string, part: Uint8Array, length: number): Passage[] {
  const runs: Passage[] = [];
  const isPart = (place: number) => {
    const code = text.charCodeAt(place);
    return code < part.length && part[code] === 1;
  };
  let before = -1;
  while (before + length < text.length) {
    let place = before + length;
    while (place > before && isPart(place)) place--;
    if (place > before) {
      before = place;
      continue;
    }
    let end = before + length + 1;
    while (end < text.length && isPart(end)) end++;
    runs.push({ index: before + 1, text: text.slice(before + 1, end) });
    before = end;
  }
  return runs;
}
