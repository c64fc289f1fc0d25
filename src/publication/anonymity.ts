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
 * whatever their accents, case, spaces and hyphens; its acronym as it is written or in capitals,
 * with or without full stops (« ANS » is not « ans »); any of them in an address.
 */
export function namesInProse(text: string, administration: Administration): string[] {
  const { label, aliases, acronym } = administration;
  const found = [label, ...aliases].filter((name) => lower(text).includes(lower(name)));
  if (acronym && holdsAcronym(text, acronym)) found.push(acronym);
  const addresses = text.match(/(?<![\w.-])[\w-]+(?:\.[\w-]+)+\S*/g) ?? [];
  return [...found, ...addresses.flatMap((address) => namesInAddress(address, administration))];
}

function holdsAcronym(text: string, acronym: string): boolean {
  const joined = text.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, '');
  const capitals = `${words(text)}${words(joined)}`
    .split(' ')
    .filter((word) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word));
  return (
    words(text).includes(words(acronym)) ||
    words(joined).includes(words(acronym)) ||
    capitals.includes(words(acronym).trim().toUpperCase())
  );
}

/** Names shorter than this are found in addresses as words only: letters meet by chance. */
const MIN_SQUEEZED = 8;

const squeezed = (text: string) => lower(text).replaceAll(' ', '');

/** The same in an address, an anchor or a file name, where everything is in lower case. */
export function namesInAddress(text: string, administration: Administration): string[] {
  const { key, label, aliases, acronym } = administration;
  const names = [key, label, ...aliases, ...(acronym ? [acronym] : [])];
  const address = decodeAddress(text);
  return names.filter((name) => {
    const letters = squeezed(name);
    const isLong = letters.length >= MIN_SQUEEZED;
    return lower(address).includes(lower(name)) || (isLong && squeezed(address).includes(letters));
  });
}

/** Every text that a value holds, at any depth. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
