import * as z from 'zod';
import { confidences, costBands, feedbackOrigins, valuesOf } from './closed-lists.ts';
import { documentFields, outcome } from './document.ts';
import {
  day,
  feedbackId,
  halfDays,
  line,
  paragraph,
  reference,
  reportId,
  webAddress,
} from './fields.ts';
import { level } from './report.ts';

const option = z.strictObject({
  label: line(3, 120).meta({ title: 'Option' }),
  chosen: z.boolean().meta({ title: 'Retenue' }),
  because: line(10, 280).meta({ title: 'Parce que' }),
});

const source = z.strictObject({
  title: line(3, 200).meta({ title: 'Titre de la source' }),
  publisher: line(2, 120).meta({ title: 'Éditeur' }),
  url: webAddress.meta({ title: 'Adresse' }),
  publishedOn: day.optional().meta({ title: 'Jour de publication de la source' }),
  licence: line(2, 120).optional().meta({ title: 'Licence' }),
});

/** Front matter of an experience feedback (« retour d’expérience »), `content/retours/*.mdx`. */
export const feedback = z.strictObject({
  id: feedbackId.meta({ title: 'Identifiant', description: 'Donné une fois, ne change jamais.' }),
  ...documentFields,
  origin: z.enum(valuesOf(feedbackOrigins)).meta({ title: 'Origine' }),
  report: reportId
    .optional()
    .meta({ title: 'Bilan lié', description: 'Son identifiant.', references: 'reports' }),
  period: z
    .strictObject({
      from: day.meta({ title: 'Début' }),
      to: day.optional().meta({ title: 'Fin' }),
    })
    .meta({ title: 'Période' }),
  question: line(15, 160)
    .refine((text) => /[\s\u00a0\u202f]\?$/u.test(text), {
      error: 'question terminée par « ? » (précédé d’une espace) attendue',
    })
    .meta({ title: 'Question', description: 'Le problème du lecteur.' }),
  situation: paragraph(40, 400).meta({ title: 'Situation de départ' }),
  options: z
    .array(option)
    .min(2)
    .refine((options) => options.some(({ chosen }) => chosen), {
      error: 'au moins une option retenue (chosen: true) attendue',
    })
    .optional()
    .meta({ title: 'Options étudiées' }),
  results: z
    .array(z.union([line(10, 300), outcome]))
    .min(1)
    .max(5)
    .meta({ title: 'Résultats', description: 'Une phrase, ou une mesure avant et après.' }),
  difficulties: z.array(line(20, 240)).min(1).max(5).meta({ title: 'Difficultés' }),
  startingLevels: z
    .record(reference('axes'), level)
    .refine((levels) => Object.keys(levels).length <= 3, { error: 'de 1 à 3 axes attendus' })
    .optional()
    .meta({ title: 'Niveaux de départ' }),
  costBand: z.enum(valuesOf(costBands)).optional().meta({ title: 'Ordre de grandeur du coût' }),
  effortDays: halfDays.positive().optional().meta({ title: 'Charge en jours-homme' }),
  assets: z
    .array(
      z.strictObject({
        title: line(3, 120).meta({ title: 'Titre' }),
        url: webAddress.meta({ title: 'Adresse' }),
      }),
    )
    .default([])
    .meta({ title: 'Éléments réutilisables' }),
  sources: z.array(source).default([]).meta({ title: 'Sources' }),
  confidence: z.enum(valuesOf(confidences)).optional().meta({ title: 'Confiance' }),
  editorialReading: z.array(line(20, 400)).default([]).meta({
    title: 'Lecture de la rédaction',
    description: 'Ce que nous déduisons des sources.',
  }),
});

export type Feedback = z.output<typeof feedback>;
