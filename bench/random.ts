/** A small seeded generator (mulberry32): the same seed gives the same numbers on any machine. */
export class Random {
  #state: number;

  constructor(index: number, purpose: string) {
    this.#state = Math.imul(index + 1, 0x9e3779b1);
    for (const character of purpose) {
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 0x85ebca6b);
      this.#state ^= this.#state >>> 13;
    }
  }

  /** A number from 0 to 1, 1 excluded. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** An integer, both bounds included. */
  int(min: number, max: number): number {
    return min + Math.floor(this.next() * (max - min + 1));
  }

  /** A multiple of one half, both bounds included. */
  half(min: number, max: number): number {
    return this.int(min * 2, max * 2) / 2;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<Item>(list: readonly Item[]): Item {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new Error('Cannot pick from an empty list.');
    return item;
  }

  /** The list in another order. */
  shuffle<Item>(list: readonly Item[]): Item[] {
    return list
      .map((item) => ({ item, rank: this.next() }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ item }) => item);
  }

  /** Some different items of a list, fewer when it is short. */
  sample<Item>(list: readonly Item[], count: number): Item[] {
    return this.shuffle(list).slice(0, count);
  }
}

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const MASK = 0x3fffffff;

/**
 * Six characters of Crockford’s base 32 for an index. Every step (odd multiplier, shift and
 * exclusive or, over 30 bits) can be undone, so that two indexes never give the same ones.
 */
export function idOf(index: number): string {
  let mixed = Math.imul(index + 1, 0x2c1b3c6d) & MASK;
  mixed ^= mixed >>> 15;
  mixed = Math.imul(mixed, 0x297a2d39) & MASK;
  mixed ^= mixed >>> 16;
  return Array.from({ length: 6 }, (_, rank) => alphabet[(mixed >>> (5 * rank)) & 31]).join('');
}
