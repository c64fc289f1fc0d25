import * as z from 'zod';
import { lessonTypes, reuseOutcomes, valuesOf } from './closed-lists.ts';
import {
  day,
  lessonId,
  line,
  mailbox,
  paragraph,
  plannedDay,
  type ReferenceTarget,
  reference,
} from './fields.ts';
import { sharing } from './sharing.ts';

/** What a reader can do with an experience, in one sentence. */
const lesson = z.strictObject({
  type: z.enum(valuesOf(lessonTypes)).meta({
    title: 'Type d’enseignement',
    description: 'reproduire, adapter ou eviter.',
  }),
  text: line(40, 280).meta({
    title: 'Enseignement',
    description: 'Une phrase qui dit quoi faire.',
  }),
  axis: reference('axes').optional().meta({ title: 'Axe de la grille' }),
  condition: line(10, 200).optional().meta({
    title: 'Condition',
    description: 'Dans quel cas l’enseignement s’applique.',
  }),
});

const update = z.strictObject({
  on: day.meta({ title: 'Jour de la mise à jour' }),
  note: line(10, 200).meta({ title: 'Note de mise à jour' }),
  notify: z.boolean().default(false).meta({
    title: 'Prévenir les abonnés',
    description: 'true pour remonter le document dans les flux.',
  }),
});

const reuse = z.strictObject({
  lesson: lessonId.meta({ title: 'Enseignement repris' }),
  outcome: z.enum(valuesOf(reuseOutcomes)).meta({ title: 'Constat' }),
  note: line(10, 280).meta({ title: 'Note' }),
});

const acceptedFinding = z.strictObject({
  rule: line(3, 60).meta({ title: 'Règle' }),
  text: line(1, 200).meta({ title: 'Texte concerné' }),
  why: line(10, 200).meta({ title: 'Justification' }),
});

/** Several keys of an authority file, each written once. */
const references = (target: ReferenceTarget) =>
  z.array(reference(target)).refine((keys) => new Set(keys).size === keys.length, {
    error: 'valeurs toutes différentes attendues',
  });

/** The fields that closing reports and experience feedback have in common, but their id. */
export const documentFields = {
  title: line(10, 90)
    .refine((text) => !text.endsWith('.'), { error: 'titre sans point final attendu' })
    .meta({ title: 'Titre', description: 'Ce que les listes, la recherche et les flux montrent.' }),
  summary: paragraph(80, 300).meta({
    title: 'Résumé',
    description: 'Ce qu’un lecteur pressé doit retenir, en texte simple.',
  }),
  publishedOn: plannedDay.optional().meta({
    title: 'Jour de publication',
    description: 'Obligatoire pour publier. Un jour à venir programme la publication.',
  }),
  updates: z.array(update).default([]).meta({ title: 'Mises à jour' }),
  administration: reference('administrations').meta({ title: 'Administration' }),
  themes: references('themes')
    .min(1)
    .max(5)
    .meta({ title: 'Thèmes', description: 'De 1 à 5, le premier est le principal.' }),
  platforms: references('platforms').max(5).default([]).meta({ title: 'Plateformes' }),
  profiles: references('profiles')
    .min(1)
    .max(4)
    .meta({ title: 'Profils', description: 'Qui devrait lire ce document.' }),
  lessons: z.array(lesson).min(1).max(7).meta({
    title: 'Enseignements',
    description: 'De 1 à 7. Leur ordre ne change plus après publication.',
  }),
  reuses: z.array(reuse).default([]).meta({ title: 'Reprises d’enseignements' }),
  answers: references('questions')
    .max(3)
    .default([])
    .meta({ title: 'Questions de l’offre', description: 'Celles auxquelles ce document répond.' }),
  contact: mailbox.optional().meta({ title: 'Contact', description: 'Une boîte partagée.' }),
  allow: z.array(acceptedFinding).default([]).meta({ title: 'Constats acceptés' }),
  aliases: z
    .array(
      z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, { error: 'chemin attendu : /bilans/ancien-nom/' }),
    )
    .default([])
    .meta({ title: 'Anciennes adresses' }),
  reviewBy: plannedDay.optional().meta({ title: 'À revoir avant le' }),
  example: z.literal(true).optional().meta({
    title: 'Exemple fictif',
    description: 'true quand le document est inventé. Il est alors étiqueté partout.',
  }),
  sharing,
};

/** A figure before and after, with the direction that is better and how it was measured. */
export const outcome = z
  .strictObject({
    label: line(3, 120).meta({ title: 'Mesure' }),
    unit: line(1, 30).meta({ title: 'Unité' }),
    before: z.number().optional().meta({ title: 'Avant' }),
    after: z.number().optional().meta({ title: 'Après' }),
    better: z.enum(['up', 'down']).meta({ title: 'Sens du progrès', description: 'up ou down.' }),
    measured: line(3, 200).meta({ title: 'Comment la mesure est faite' }),
  })
  .refine(({ before, after }) => before !== undefined || after !== undefined, {
    error: 'une valeur avant (before) ou après (after) est attendue',
  });

export type Lesson = z.output<typeof lesson>;
export type Outcome = z.output<typeof outcome>;
