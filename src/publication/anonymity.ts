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

/** The names that an anonymised document may not hold, in the forms in which they are looked for. */
export interface ForbiddenNames {
  /** Its label and aliases; `folded` is without accents, case, spaces or hyphens. */
  inProse: readonly FoldedName[];
  /** Those, its acronym and its key, which addresses hold in lower case. */
  inAddresses: readonly (FoldedName & { letters: string })[];
  acronym: string | undefined;
}

interface FoldedName {
  name: string;
  folded: string;
}

/** The names of an administration, made ready once for all the texts of a document. */
export function forbiddenNames(administration: Administration): ForbiddenNames {
  const { key, label, aliases, acronym } = administration;
  const withFolded = (name: string) => ({ name, folded: words(name).toLowerCase() });
  return {
    inProse: [label, ...aliases].map(withFolded),
    inAddresses: [key, label, ...aliases, ...(acronym ? [acronym] : [])]
      .map(withFolded)
      .map((name) => ({ ...name, letters: name.folded.replaceAll(' ', '') })),
    acronym,
  };
}

/**
 * The names of an administration that a prose holds although it must not: its label and aliases
 * whatever their accents, case, spaces and hyphens; its acronym as it is written or in capitals,
 * with or without full stops (« ANS » is not « ans »); any of them in an address.
 */
export function namesInProse(text: string, names: ForbiddenNames): string[] {
  const bare = words(text);
  const folded = bare.toLowerCase();
  const found = names.inProse.filter((name) => folded.includes(name.folded));
  const addresses = text.match(/(?<![\w.-])[\w-]+(?:\.[\w-]+)+\S*/g) ?? [];
  return [
    ...found.map(({ name }) => name),
    ...(names.acronym && holdsAcronym(text, bare, names.acronym) ? [names.acronym] : []),
    ...addresses.flatMap((address) => namesInAddress(address, names)),
  ];
}

function holdsAcronym(text: string, bare: string, acronym: string): boolean {
  const joined = words(text.replace(/(?<=\p{Lu})\.(?=\p{Lu})/gu, ''));
  const capitals = `${bare}${joined}`
    .split(' ')
    .filter((word) => /^\p{Lu}[\p{Lu}\p{N}]+$/u.test(word));
  const written = words(acronym);
  return (
    bare.includes(written) ||
    joined.includes(written) ||
    capitals.includes(written.trim().toUpperCase())
  );
}

/** Names shorter than this are found in addresses as words only: letters meet by chance. */
const MIN_LETTERS = 8;

/** The same in an address, an anchor or a file name, where everything is in lower case. */
export function namesInAddress(text: string, { inAddresses }: ForbiddenNames): string[] {
  const folded = words(decodeAddress(text)).toLowerCase();
  const address = folded.replaceAll(' ', '');
  return inAddresses
    .filter(
      (name) =>
        folded.includes(name.folded) ||
        (name.letters.length >= MIN_LETTERS && address.includes(name.letters)),
    )
    .map(({ name }) => name);
}

/** Every text that a value holds, at any depth. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
