import { foldMarkup } from './folded-text.ts';
import type { FoldedText } from './folding.ts';

/**
 * How many letters of a passage are enough to know it, to the end of the word that they reach:
 * five or six words. What is shorter may be anybody’s: a date, a name, a set phrase.
 */
const WINDOW = 28;

const BASE = 31;
/** BASE to the power of a window’s length, modulo 2³². */
const LEADING = Array.from({ length: WINDOW }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** A first look at a hash costs one bit: most places of most texts end there. */
const FILTER_BITS = 22;

/** Some letters of a passage, from the start of a word to the end of another. */
type Window = Uint8Array;

/**
 * A search for many passages at once, in one pass over each text (Rabin–Karp on windows of each
 * passage, one after the other from its first word): its cost does not grow with the number of
 * passages, and a passage that is cut at either end is found all the same.
 */
export class PassageFinder {
  readonly #windows = new Map<number, Window[]>();
  readonly #filter = new Uint8Array(2 ** (FILTER_BITS - 3));

  /** A finder of the passages of some texts. */
  static of(texts: readonly string[]): PassageFinder {
    const finder = new PassageFinder();
    for (const text of texts) finder.#addWindows(foldMarkup(text).shown);
    return finder;
  }

  /** A finder of windows that another one has found. */
  static ofWindows(windows: Iterable<Window>): PassageFinder {
    const finder = new PassageFinder();
    for (const window of windows) finder.#add(window);
    return finder;
  }

  /** The windows that a folded text holds, each as the same object every time. */
  in(folded: FoldedText): ReadonlySet<Window> {
    const found = new Set<Window>();
    if (this.#windows.size > 0) this.#visit(folded, found);
    return found;
  }

  #addWindows({ letters, startsWord, length }: FoldedText): void {
    let next = 0;
    for (let start = 0; start + WINDOW <= length; start++) {
      if (start < next || startsWord[start] !== 1) continue;
      let end = start + WINDOW;
      while (end < length && startsWord[end] !== 1) end += 1;
      const window = letters.slice(start, end);
      if (window.includes(0)) continue;
      this.#add(window);
      next = end;
    }
  }

  #add(window: Window): void {
    const hash = hashOf(window, 0);
    const others = this.#windows.get(hash) ?? [];
    if (others.some((other) => other.length === window.length && isAt(other, window, 0))) return;
    this.#windows.set(hash, [...others, window]);
    const bit = hash >>> (32 - FILTER_BITS);
    this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] as number) | (1 << (bit & 7));
  }

  #visit({ letters, startsWord, length }: FoldedText, found: Set<Window>): void {
    if (length < WINDOW) return;
    let hash = hashOf(letters, 0);
    for (let start = 0; ; start++) {
      const bit = hash >>> (32 - FILTER_BITS);
      const isLikely = ((this.#filter[bit >>> 3] as number) >> (bit & 7)) & 1;
      if (isLikely === 1 && startsWord[start] === 1) {
        for (const window of this.#windows.get(hash) ?? []) {
          const end = start + window.length;
          const isWhole = end === length || startsWord[end] === 1;
          if (end <= length && isWhole && isAt(window, letters, start)) found.add(window);
        }
      }
      const end = start + WINDOW;
      if (end >= length) return;
      hash =
        (Math.imul(hash, BASE) +
          (letters[end] as number) -
          Math.imul(LEADING, letters[start] as number)) |
        0;
    }
  }
}

function hashOf(letters: Uint8Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + WINDOW; at++) {
    hash = (Math.imul(hash, BASE) + (letters[at] as number)) | 0;
  }
  return hash;
}

function isAt(window: Window, letters: Uint8Array, start: number): boolean {
  for (let at = 0; at < window.length; at++) {
    if (window[at] !== letters[start + at]) return false;
  }
  return true;
}
