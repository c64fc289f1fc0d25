import * as z from 'zod';
import { key, line } from './fields.ts';

const LEVELS = 5;

/** A version of the progress grid (`content/grilles/<version>.yaml`), never edited once used. */
export const grid = z.strictObject({
  version: z
    .string()
    .regex(/^\d{4}\.\d+$/)
    .meta({ title: 'Version' }),
  levels: z.array(line(3, 60)).length(LEVELS).meta({ title: 'Noms des niveaux, de 1 à 5' }),
  axes: z
    .array(
      z.strictObject({
        key: key.meta({ title: 'Clé' }),
        label: line(3, 80).meta({ title: 'Libellé' }),
        covers: line(10, 300).meta({ title: 'Ce que l’axe couvre' }),
        sentences: z.array(line(10, 200)).length(LEVELS).meta({
          title: 'Phrases',
          description: 'Une phrase observable par niveau, de 1 à 5.',
        }),
      }),
    )
    .min(1)
    .meta({ title: 'Axes' }),
});

export type Grid = z.output<typeof grid>;
