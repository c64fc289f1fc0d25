import type { Administration } from '#src/domain/authorities.ts';
import { decodeAddress } from './links.ts';

/** A text as words in order, one space apart, whatever its accents, marks and line ends. */
function words(text: string): string {
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .replace(/œ/g, 'oe')
    .replace(/Œ/g, 'OE')
    .replace(/æ/g, 'ae')
    .replace(/Æ/g, 'AE');
  return ` ${bare.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;
}

const lower = (text: string) => words(text).toLowerCase();

/**
 * The names of an administration that a prose holds although it must not: its label and aliases
 * whatever their accents, case, spaces and hyphens; its acronym as it is written, with or without
 * full stops (« ANS » is not « ans »).
 */
export function namesInProse(text: string, administration: Administration): string[] {
  const { label, aliases, acronym } = administration;
  const found = [label, ...aliases].filter((name) => lower(text).includes(lower(name)));
  const joined = text.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, '');
  if (acronym && (words(text).includes(words(acronym)) || words(joined).includes(words(acronym)))) {
    found.push(acronym);
  }
  return found;
}

/** The same in an address, an anchor or a file name, where everything is in lower case. */
export function namesInAddress(text: string, administration: Administration): string[] {
  const { key, label, aliases, acronym } = administration;
  const names = [key, label, ...aliases, ...(acronym ? [acronym] : [])];
  return names.filter((name) => lower(decodeAddress(text)).includes(lower(name)));
}

/** Every text that a value holds, at any depth. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
