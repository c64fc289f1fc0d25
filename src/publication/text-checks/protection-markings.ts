import { passagesOf, quoted, type TextRule } from './sensitive-text.ts';

const gap = '[ \\u00a0\\u202f-]';
const level = `(?:Diffusion${gap}[Rr]estreinte|Diffusion${gap}[Ll]imitée|(?:Très${gap})?Secret|SECRET|Confidentiel)`;

/**
 * What stamps and headers say, whatever is around: in capitals, or with the capitals of a title
 * where no sentence would have them.
 */
const stamp = [
  `CONFIDENTIEL`,
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
  `[Cc]lassifiée?s?${gap}(?:au${gap}niveau${gap})?(?:[«“"]${gap}?)?(?:(?:Très${gap})?Secret|Confidentiel)`,
  `TLP${gap}?:${gap}?(?:RED|AMBER(?:\\+STRICT)?|GREEN)`,
].join('|');

const marking = new RegExp(
  [
    `(?<![\\w\\u00c0-\\u024f])(?:${stamp})(?![\\w\\u00c0-\\u024f])`,
    // Not the start of a link or of a note.
    String.raw`\[D[RL](?:[ -]SF)?\](?![([:])`,
    // A level alone on its line, in a quotation or after its label; a list or a title may discuss it.
    String.raw`(?<=^[ \t>*_«“"'([]{0,12}(?:(?:[Cc]lassification|[Mm]arquage|[Mm]ention|[Pp]rotection)${gap}?:${gap}?[*_«“"' ]{0,5})?)` +
      String.raw`${level}(?=[ \t*_»”"')\].!]{0,12}$)`,
  ].join('|'),
  'gm',
);

/**
 * Markings of protection (IGI 1300, II 901, TLP 2.0). To write about them is fine: « le secret des
 * affaires », « jusqu’à Diffusion restreinte ». TLP:CLEAR passes, TLP:GREEN is for a community.
 */
export const protectionMarkings: TextRule = {
  name: 'marquage-protection',
  find: (text) => passagesOf(text, marking),
  message: (passage) =>
    `${quoted(passage)} : marquage de protection. Un document marqué ne se publie pas : retirez ce qui est protégé avec la personne qui l’a marqué, puis le marquage.`,
};
