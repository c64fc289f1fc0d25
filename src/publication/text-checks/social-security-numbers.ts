import { gapInNumber as gap, passagesOf } from './scanning.ts';
import { masked, type TextRule } from './sensitive-text.ts';

/** Before the key, which is often named or in a cell of its own. */
const beforeKey = String.raw`(?:${gap}|[ ,]{0,2}\(?cl[ée] ?:? ?| ?\| ?)`;

/** Sex, year, month, department, commune and rank, then the key; in groups or in one go. */
const number = new RegExp(
  String.raw`(?<!\w|\d[.,])[1-478]${gap}\d{2}${gap}(?:0[1-9]|1[0-2]|[2-35-9]\d|4[0-2])${gap}` +
    String.raw`(?:\d{2}|2[AB])${gap}\d{3}${gap}\d{3}${beforeKey}\d{2}(?!\w|[.,]\d)`,
  'gi',
);

/** French social-security numbers (NIR), whose key is right. */
export const socialSecurityNumbers: TextRule = {
  name: 'nir',
  find: (text) => passagesOf(text, number, ([read]) => isKeyRight(read)),
  message: (passage) =>
    `${masked(passage)} : numéro de sécurité sociale. Aucun document n’en contient : retirez-le.`,
};

/** The key is 97 less the number modulo 97; Corsica’s 2A and 2B count as 19 and 18 (Insee). */
function isKeyRight(read: string): boolean {
  const compact = read
    .replace(/[^\dAB]/gi, '')
    .replace(/2A/i, '19')
    .replace(/2B/i, '18');
  return 97 - (Number(compact.slice(0, 13)) % 97) === Number(compact.slice(13));
}
