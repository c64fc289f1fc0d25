import { gapInNumber as gap, passagesOf } from './scanning.ts';
import { quoted, type TextRule } from './sensitive-text.ts';

const digits = (count: number) => String.raw`(?:${gap}\d){${count}}`;

/** Numbers of France as dialled there, then of France and its territories as dialled abroad. */
const number = new RegExp(
  [
    String.raw`(?<!\w[-/]?|\d[.,:]|#)0 ?[1-9]${digits(8)}`,
    // With a space after each comma, it is a list.
    String.raw`(?<!\w[-/]?|\d[.,:]|#)0[1-9](?:,\d\d){4}`,
    String.raw`(?<!\w)\(0[1-9]\)${digits(8)}`,
    String.raw`(?<![\w+])(?:\+|00)${gap}\(?(?:` +
      [
        String.raw`(?:33|262|508|59[046])\)?${gap}(?:\(0\)${gap}|0(?=[1-9]))?[1-9]${digits(8)}`,
        String.raw`(?:508|68[17])\)?${digits(6)}`,
        String.raw`689\)?${digits(8)}`,
      ].join('|') +
      ')',
  ]
    .map((pattern) => String.raw`${pattern}(?!\w|[.,]\d)`)
    .join('|'),
  'g',
);

/** How people group the ten digits of a number. A date or an identifier is grouped otherwise. */
const groupings = new Set(['10', '2-2-2-2-2', '2-3-3-2', '2-4-4', '4-2-2-2', '4-3-3', '4-6']);

/** The same for numbers that start with 08, which are also written « 0 800 123 456 ». */
const freeGroupings = new Set(['1-3-3-3', '1-3-2-2-2']);

/** Numbers that Arcep keeps for fiction (decision 2018-0881, 2.5.12), which lead nowhere. */
const fictional = /^0(?:19900|26191|35301|46571|53649|63998)/;

/** French telephone numbers, the special ones of ten digits (08…) too; short ones (3939) pass. */
export const telephoneNumbers: TextRule = {
  name: 'telephone',
  find: (text) => passagesOf(text, number, isTelephone),
  message: (passage) =>
    `${quoted(passage)} ; aucun numéro de téléphone n’est attendu. Donnez une boîte partagée, ou retirez-le.`,
};

function isTelephone({ 0: read, index, input }: RegExpExecArray): boolean {
  // Numbers in a column are not one number; a number may be cut once, by the end of a line.
  if (read.split('\n').length > 2) return false;
  const groups = read.match(/\d+/g) ?? [];
  const national = groups.join('').replace(/^(?:00)?33(?:0(?=[1-9]))?/, '0');
  if (fictional.test(national)) return false;
  if (!/^\(?0(?!0)/.test(read)) return true;
  const grouping = groups.map(({ length }) => length).join('-');
  const isGrouped =
    groupings.has(grouping) || (national.startsWith('08') && freeGroupings.has(grouping));
  const isIdentifier = /\b(?:ISBN|ISSN|DOI|SIREN|SIRET|RFC)\W{0,3}$/i.test(
    input.slice(Math.max(0, index - 10), index),
  );
  return isGrouped && !isIdentifier && !isCount(groups);
}

/** True for « 01 02 03 04 05 »: a count, nobody’s number. */
function isCount(groups: readonly string[]): boolean {
  return (
    groups.every((group, rank) => rank === 0 || Number(group) === Number(groups[rank - 1]) + 1) &&
    groups.length > 1
  );
}
