import { passagesWithin, spaces } from './scanning.ts';
import { type Passage, quoted, type TextRule } from './sensitive-text.ts';

/** One of these is in every marking. */
const clues = [
  'CONFIDENTI',
  'Confidentiel',
  'DIFFUS',
  'Diffusion',
  'RESTR',
  'SECRET',
  'SPECIAL',
  'SPÉCIAL',
  'Secret',
  'Special',
  'Spécial',
  'TLP',
  'USAGE',
  '[D',
];

const gap = `[${spaces}-]{1,3}`;

/**
 * What stamps and headers say, whatever is around: in capitals, or with capitals that a sentence
 * would not have.
 */
const stamp = [
  'CONFIDENTIEL',
  `DIFFUSION${gap}(?:RESTREINTE|LIMIT[ÉE]E)`,
  `TR[ÈE]S${gap}SECRET`,
  `SECRET${gap}(?:D[ÉE]FENSE|OTAN|UE)`,
  `SP[ÉE]CIAL${gap}FRANCE`,
  `RESTREINT${gap}UE`,
  `(?:EU|NATO)${gap}(?:RESTRICTED|CONFIDENTIAL|SECRET)`,
  `NE${gap}PAS${gap}DIFFUSER`,
  `USAGE${gap}INTERNE`,
  `Sp[ée]cial${gap}France`,
  `(?:Très${gap})?Secret${gap}D[ée]fense`,
  `Confidentiel${gap}D[ée]fense`,
  `[Cc]lassifiée?s?${gap}(?:au${gap}niveau${gap})?(?:[«“"](?:${gap})?)?(?:(?:Très${gap})?Secret|Confidentiel)`,
  `TLP(?:${gap})?:(?:${gap})?(?:RED|AMBER(?:\\+STRICT)?|GREEN)`,
].join('|');

const level = `(?:Diffusion${gap}(?:[Rr]estreinte|[Ll]imitée)|(?:Très${gap})?Secret|SECRET|Confidentiel)`;

const label = `(?:[Cc]lassification|[Mm]arquage|[Mm]ention|[Pp]rotection)(?:${gap})?:[*_«“"' \\u00a0\\u202f]{0,6}`;

const marking = new RegExp(
  [
    `(?<![\\w\\u00c0-\\u024f])(?:${stamp})(?![\\w\\u00c0-\\u024f])`,
    // Not the start of a link or of a note.
    String.raw`\[D[RL](?:[ -]SF)?\](?![([:])`,
    // A level alone on its line or after its label. In a list or a title, it is discussed: without
    // its markup (after \0, see rendered-texts.ts), a level needs its label.
    String.raw`(?<=^(?:[ \t>*_«“"'([]{0,12}(?:${label})?|\0${label}))${level}(?=[ \t*_»”"')\].!]{0,12}$)`,
  ].join('|'),
  'g',
);

/**
 * Markings of protection (IGI 1300, II 901, TLP 2.0). To write about them is fine: « le secret des
 * affaires », « jusqu’à Diffusion restreinte ». TLP:CLEAR passes, TLP:GREEN is for a community.
 */
export const protectionMarkings: TextRule = {
  name: 'marquage-protection',
  find,
  message: (passage) =>
    `${quoted(passage)} : marquage de protection. Un document marqué ne se publie pas : retirez ce qui est protégé avec la personne qui l’a marqué, puis le marquage.`,
};

/** Markings are looked for in the lines that hold a clue, each of them once. */
function find(text: string): Passage[] {
  const lines = new Map<number, string>();
  for (const clue of clues) {
    let at = text.indexOf(clue);
    while (at !== -1) {
      const start = text.lastIndexOf('\n', at) + 1;
      const line = lineFrom(text, start);
      lines.set(start, line);
      at = text.indexOf(clue, start + line.length);
    }
  }
  return [...lines].flatMap(([index, line]) => passagesWithin({ index, text: line }, marking));
}

function lineFrom(text: string, start: number): string {
  const end = text.indexOf('\n', start);
  return text.slice(start, end === -1 ? undefined : end);
}
