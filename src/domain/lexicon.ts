import * as z from 'zod';
import { line } from './fields.ts';

/** A term of the lexicon (`content/lexique.yaml`), which search, reading and writing share. */
export const term = z.strictObject({
  term: line(1, 60).meta({ title: 'Terme ou sigle' }),
  expansion: line(2, 120).meta({ title: 'Développé' }),
  synonyms: z.array(line(1, 80)).default([]).meta({ title: 'Synonymes' }),
  definition: line(10, 240).meta({ title: 'Définition' }),
});

/** The anchor of a term on the lexicon’s page: its letters and digits, in lower case, without accents. */
export function termAnchor({ term: name }: Pick<Term, 'term'>): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}

export type Term = z.output<typeof term>;
