import { MIN_PASSAGE } from './withheld-text.ts';

const BASE = 31;

/** BASE to the power of a window’s length, modulo 2³². */
const LEADING = Array.from({ length: MIN_PASSAGE }).reduce<number>(
  (power) => Math.imul(power, BASE),
  1,
);

/**
 * A search for many passages at once, in one pass over each text (Rabin–Karp on the first
 * characters of each passage): its cost does not grow with the number of passages.
 */
export class PassageFinder {
  readonly #byHash = new Map<number, string[]>();

  /** `passages` are folded and at least `MIN_PASSAGE` long. */
  constructor(passages: readonly string[]) {
    for (const passage of passages) {
      const hash = hashOf(passage);
      this.#byHash.set(hash, [...(this.#byHash.get(hash) ?? []), passage]);
    }
  }

  /** Whether a folded text holds one of the passages. */
  isIn(text: string): boolean {
    if (this.#byHash.size === 0 || text.length < MIN_PASSAGE) return false;
    let hash = hashOf(text);
    for (let start = 0; ; start++) {
      const candidates = this.#byHash.get(hash);
      if (candidates?.some((passage) => text.startsWith(passage, start))) return true;
      const next = start + MIN_PASSAGE;
      if (next >= text.length) return false;
      hash =
        (Math.imul(hash, BASE) +
          text.charCodeAt(next) -
          Math.imul(LEADING, text.charCodeAt(start))) |
        0;
    }
  }
}

function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < MIN_PASSAGE; index++) {
    hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0;
  }
  return hash;
}
