import { gapInNumber } from './scanning.ts';
import { masked, type Passage, type TextRule } from './sensitive-text.ts';

/** Length of an IBAN, by country (ISO 13616, register of June 2024). */
const lengths = new Map(
  `AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18
  DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23
  IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27
  MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19
  SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30`
    .split(/\s+/)
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

const start = new RegExp(String.raw`(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?=${gapInNumber}[A-Z0-9])`, 'gi');

/** Bank account numbers (IBAN), of the length of their country and with a right checksum. */
export const bankAccounts: TextRule = {
  name: 'iban',
  find,
  message: (passage) =>
    `${masked(passage)} : numéro de compte bancaire. Aucun document n’en contient : retirez-le.`,
};

function find(text: string): Passage[] {
  const found: Passage[] = [];
  start.lastIndex = 0;
  for (let match = start.exec(text); match; match = start.exec(text)) {
    const length = lengths.get(match[0].slice(0, 2).toUpperCase());
    const read = length && readCharacters(text, match.index, length);
    if (!read || !isChecksumRight(read.replace(/[^a-z0-9]/gi, ''))) continue;
    found.push({ index: match.index, text: read });
    start.lastIndex = match.index + read.length;
  }
  return found;
}

/** So many letters and digits, with a gap between two at most; nothing when a word goes on. */
function readCharacters(text: string, index: number, count: number): string | undefined {
  const characters = new RegExp(`(?:${gapInNumber}[a-z0-9]){${count}}(?![a-z0-9])`, 'iy');
  characters.lastIndex = index;
  return characters.exec(text)?.[0];
}

/** ISO 7064, modulo 97: the first four characters go last, a letter counts as two digits. */
function isChecksumRight(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}
