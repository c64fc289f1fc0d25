/**
 * A text as bare letters and digits, whatever its markup, accents, case and typography, so that
 * the same words are found in a page, a feed or an index. `startsWord[i]` is 1 where a word
 * begins; a letter of 0 is a border, where what stands side by side here need not elsewhere: the
 * end of a sentence, of a block, of a cell, of a part of an address.
 */
export interface FoldedText {
  letters: Uint8Array;
  startsWord: Uint8Array;
  length: number;
}

export const BREAK = 0;
const SKIP = 1;
export const EXPAND = 2;
export const BORDER = 3;

const borders = new Set('.!?:;|()[]"«»/…');

/** Characters that fold to two letters. */
export const expansions: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ß: 'ss',
};

/** For each character, the letter or digit that it folds to, or one of the three marks above. */
export const folds = Uint8Array.from({ length: 0x2030 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (expansions[character]) return EXPAND;
  if (borders.has(character)) return BORDER;
  // Marks that combine with a letter, and the hyphen that only shows at the end of a line.
  if (/\p{M}|\u00ad/u.test(character)) return SKIP;
  const bare = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return /^[a-z0-9]$/.test(bare) ? bare.charCodeAt(0) : BREAK;
});

/** Grows as the texts need; a build reads thousands of them one after the other. */
export class Sheet implements FoldedText {
  letters = new Uint8Array(0);
  startsWord = new Uint8Array(0);
  length = 0;
  #isBroken = true;

  reset(size: number): void {
    if (this.letters.length < size) {
      this.letters = new Uint8Array(size);
      this.startsWord = new Uint8Array(size);
    }
    this.length = 0;
    this.#isBroken = true;
  }

  add(letter: number): void {
    this.startsWord[this.length] = this.#isBroken ? 1 : 0;
    this.letters[this.length++] = letter;
    this.#isBroken = false;
  }

  breakWord(): void {
    this.#isBroken = true;
  }

  addBorder(): void {
    if (this.length > 0 && this.letters[this.length - 1] === 0) return;
    this.#isBroken = true;
    this.add(0);
    this.#isBroken = true;
  }
}
