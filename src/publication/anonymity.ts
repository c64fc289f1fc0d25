import type { Administration } from '#src/domain/authorities.ts';

const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(/[’']/g, "'");

const escapeRegExp = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

const onWordBoundaries = (name: string, flags: string) =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(name)}(?![\\p{L}\\p{N}])`, flags);

/**
 * The names of an administration that a text holds although it must not: its label and aliases
 * whatever their accents and case, its acronym as it is written (« ANS » is not « ans »).
 */
export function namesIn(text: string, administration: Administration): string[] {
  const { label, aliases, acronym } = administration;
  const folded = fold(text);
  const found = [label, ...aliases].filter((name) =>
    onWordBoundaries(fold(name), 'u').test(folded),
  );
  if (acronym && onWordBoundaries(acronym, 'u').test(text)) found.push(acronym);
  return found;
}

/** Every text that a value holds, at any depth. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}
