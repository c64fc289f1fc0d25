import { foldMarkup } from './folded-text.ts';
import type { FoldedText } from './folding.ts';

/**
 * How many letters of a passage are enough to know it, to the end of the word that they reach:
 * five or six words. What is shorter may be anybody’s: a date, a name, a set phrase.
 */
const WINDOW = 28;

/** How many letters a title or a name needs to be looked for as a whole: three or four words. */
const MIN_WHOLE = 20;

/** A needle is looked for by its first letters, so many for all: no needle is shorter. */
const HASHED = MIN_WHOLE;

const BASE = 31;
/** BASE to the power of the number of hashed letters, modulo 2³². */
const LEADING = Array.from({ length: HASHED }).reduce<number>((power) => Math.imul(power, BASE), 1);

/** A first look at a hash costs one bit: most places of most texts end there. */
const FILTER_BITS = 22;

/** Some letters of a passage, from the start of a word to the end of another. */
export type Needle = Uint8Array;

/**
 * A search for many passages at once, in one pass over each text (Rabin–Karp on the first letters of
 * parts of each passage, one after the other from its first word): its cost does not grow with the
 * number of passages, and a passage that is cut at either end is found all the same.
 */
export class PassageFinder {
  readonly #needles = new Map<number, Needle[]>();
  readonly #filter = new Uint8Array(2 ** (FILTER_BITS - 3));

  /** A finder of the passages of some texts; of those too short to have any, as a whole. */
  static of(texts: readonly string[]): PassageFinder {
    const finder = new PassageFinder();
    for (const text of texts) {
      const { shown } = foldMarkup(text);
      const passages = passagesOf(shown);
      for (const needle of passages.length > 0 ? passages : wholeOf(shown)) finder.#add(needle);
    }
    return finder;
  }

  /** A finder of what another one has found. */
  static ofNeedles(needles: Iterable<Needle>): PassageFinder {
    const finder = new PassageFinder();
    for (const needle of needles) finder.#add(needle);
    return finder;
  }

  /** What a folded text holds, each as the same object every time. */
  in(folded: FoldedText): ReadonlySet<Needle> {
    const found = new Set<Needle>();
    if (this.#needles.size > 0) this.#visit(folded, found);
    return found;
  }

  #add(needle: Needle): void {
    const hash = hashOf(needle, 0);
    const others = this.#needles.get(hash) ?? [];
    if (others.some((other) => other.length === needle.length && isAt(other, needle, 0))) return;
    this.#needles.set(hash, [...others, needle]);
    const bit = hash >>> (32 - FILTER_BITS);
    this.#filter[bit >>> 3] = (this.#filter[bit >>> 3] as number) | (1 << (bit & 7));
  }

  #visit({ letters, startsWord, length }: FoldedText, found: Set<Needle>): void {
    let hash = hashOf(letters, 0);
    for (let start = 0; ; start++) {
      const bit = hash >>> (32 - FILTER_BITS);
      const isLikely = ((this.#filter[bit >>> 3] as number) >> (bit & 7)) & 1;
      if (isLikely === 1 && startsWord[start] === 1) {
        for (const needle of this.#needles.get(hash) ?? []) {
          const end = start + needle.length;
          const isWhole = end === length || startsWord[end] === 1;
          if (end <= length && isWhole && isAt(needle, letters, start)) found.add(needle);
        }
      }
      const end = start + HASHED;
      if (end >= length) return;
      hash =
        (Math.imul(hash, BASE) +
          (letters[end] as number) -
          Math.imul(LEADING, letters[start] as number)) |
        0;
    }
  }
}

/** Parts of a text, each long enough to know it by, and without a border. */
function passagesOf({ letters, startsWord, length }: FoldedText): Needle[] {
  const passages: Needle[] = [];
  let next = 0;
  for (let start = 0; start + WINDOW <= length; start++) {
    if (start < next || startsWord[start] !== 1) continue;
    let end = start + WINDOW;
    while (end < length && startsWord[end] !== 1) end += 1;
    const passage = letters.slice(start, end);
    if (passage.includes(0)) continue;
    passages.push(passage);
    next = end;
  }
  return passages;
}

/** A title or a name, borders and all, but those at its ends: « ? » may be left out. */
function wholeOf({ letters, length }: FoldedText): Needle[] {
  const start = letters[0] === 0 ? 1 : 0;
  const end = letters[length - 1] === 0 ? length - 1 : length;
  return end - start >= MIN_WHOLE ? [letters.slice(start, end)] : [];
}

/** A number made from the first letters at a place. */
function hashOf(letters: Uint8Array, start: number): number {
  let hash = 0;
  for (let at = start; at < start + HASHED; at++) {
    hash = (Math.imul(hash, BASE) + (letters[at] as number)) | 0;
  }
  return hash;
}

function isAt(needle: Needle, letters: Uint8Array, start: number): boolean {
  for (let at = 0; at < needle.length; at++) {
    if (needle[at] !== letters[start + at]) return false;
  }
  return true;
}
