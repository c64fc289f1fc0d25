import * as z from 'zod';
import {
  administrationTypes,
  interventionKinds,
  profilePerimeters,
  valuesOf,
} from './closed-lists.ts';
import { day, key, line } from './fields.ts';

const named = { key: key.meta({ title: 'Clé' }), label: line(2, 120).meta({ title: 'Libellé' }) };

/** A theme (`content/vocabulaire/themes.yaml`). */
export const theme = z.strictObject({
  ...named,
  definition: line(10, 200).meta({ title: 'Définition', description: 'En une ligne.' }),
});

/** An administration (`content/vocabulaire/administrations.yaml`); its key outlives its name. */
export const administration = z.strictObject({
  ...named,
  acronym: line(2, 20).optional().meta({ title: 'Sigle' }),
  type: z.enum(valuesOf(administrationTypes)).meta({ title: 'Type d’administration' }),
  since: day.optional().meta({ title: 'Libellé en usage depuis' }),
  aliases: z.array(line(2, 120)).default([]).meta({ title: 'Autres noms' }),
  example: z.literal(true).optional().meta({ title: 'Administration fictive' }),
});

/** A profile of reader or learner (`content/vocabulaire/profils.yaml`). */
export const profile = z.strictObject({
  ...named,
  perimeter: z.enum(valuesOf(profilePerimeters)).meta({ title: 'Périmètre' }),
  skills: line(10, 200).meta({ title: 'Ce qu’il doit savoir faire' }),
});

/** A hosting platform or family of offers (`content/vocabulaire/plateformes.yaml`). */
export const platform = z.strictObject({
  ...named,
  circle: z.enum(['interne', 'commercial-de-confiance', 'commercial']).meta({
    title: 'Cercle',
    description: 'Cloud interne, commercial de confiance ou commercial.',
  }),
  definition: line(10, 200).meta({ title: 'Définition' }),
});

/** One of the example questions of the offer (`content/vocabulaire/questions.yaml`). */
export const question = z.strictObject({
  ...named,
  kind: z.enum(valuesOf(interventionKinds)).meta({ title: 'Nature d’intervention' }),
});

export type Theme = z.output<typeof theme>;
export type Administration = z.output<typeof administration>;
export type Profile = z.output<typeof profile>;
export type Platform = z.output<typeof platform>;
export type Question = z.output<typeof question>;
