import * as z from 'zod';
import {
  accompanimentForms,
  evidences,
  followUpStates,
  horizons,
  interventionKinds,
  scales,
  valuesOf,
} from './closed-lists.ts';
import { documentFields, outcome } from './document.ts';
import { day, halfDays, key, line, paragraph, reference, reportId } from './fields.ts';

const axis = reference('axes');

/** A level of the grid, 1 to 5. */
export const level = z.int().min(1).max(5);

const measurement = z.strictObject({
  on: day.meta({ title: 'Jour de la mesure' }),
  assessor: line(3, 120).meta({ title: 'Évaluateur', description: 'Une fonction, pas un nom.' }),
  levels: z.record(axis, level.nullable()).meta({
    title: 'Niveaux',
    description: 'Un niveau de 1 à 5 par axe, ou null quand l’axe n’est pas évalué.',
  }),
  evidence: z
    .record(axis, z.enum(valuesOf(evidences)))
    .default({})
    .meta({ title: 'Preuves', description: 'declaratif, observe ou mesure, par axe.' }),
  comments: z.record(axis, line(5, 280)).default({}).meta({ title: 'Commentaires' }),
});

const deliveryClass = z.int().min(1).max(6);
const percentage = z.number().min(0).max(100);

const deliveryMeasures = z.strictObject({
  leadTime: deliveryClass.optional().meta({ title: 'Délai de livraison' }),
  deploymentFrequency: deliveryClass.optional().meta({ title: 'Fréquence de déploiement' }),
  recoveryTime: deliveryClass.optional().meta({ title: 'Délai de rétablissement' }),
  changeFailRate: percentage.optional().meta({ title: 'Taux d’échec des changements (%)' }),
  reworkRate: percentage.optional().meta({ title: 'Taux de reprise (%)' }),
});

const nextStep = z.strictObject({
  id: key.meta({ title: 'Identifiant de l’étape' }),
  title: line(10, 120).meta({ title: 'Étape' }),
  axis: axis.meta({ title: 'Axe' }),
  priority: z.int().min(1).max(3).meta({ title: 'Priorité', description: '1, 2 ou 3.' }),
  horizon: z.enum(valuesOf(horizons)).meta({ title: 'Échéance' }),
  ownerRole: line(3, 120).meta({ title: 'Porteur', description: 'Une fonction, pas un nom.' }),
  expectedLevel: level.optional().meta({ title: 'Niveau attendu' }),
  effort: line(2, 80).optional().meta({ title: 'Effort estimé' }),
});

const followUp = z.strictObject({
  on: day.meta({ title: 'Jour du suivi' }),
  steps: z.record(key, z.enum(valuesOf(followUpStates))).meta({ title: 'État des étapes' }),
  note: paragraph(10, 400).optional().meta({ title: 'Note de suivi' }),
});

const training = z.strictObject({
  course: reference('courses').meta({ title: 'Formation' }),
  participants: z.int().min(1).meta({ title: 'Participants' }),
  profile: reference('profiles').meta({ title: 'Profil formé' }),
});

const period = { start: day.meta({ title: 'Début' }), end: day.meta({ title: 'Fin' }) };

/** Front matter of a closing report (« bilan de fin d’intervention »), `content/bilans/*.mdx`. */
export const report = z.strictObject({
  id: reportId.meta({ title: 'Identifiant', description: 'Donné une fois, ne change jamais.' }),
  ...documentFields,
  kind: z.enum(valuesOf(interventionKinds)).meta({ title: 'Nature de l’intervention' }),
  perimeter: z
    .strictObject({
      scale: z.enum(valuesOf(scales)).meta({ title: 'Échelle' }),
      note: line(5, 200).optional().meta({ title: 'Précision' }),
    })
    .meta({ title: 'Périmètre' }),
  phases: z
    .strictObject({
      needsAnalysis: z
        .strictObject({
          ...period,
          meetings: z.int().min(1).max(20).optional().meta({ title: 'Réunions' }),
        })
        .meta({ title: 'Analyse des besoins' }),
      accompaniment: z.strictObject(period).meta({ title: 'Accompagnement' }),
      closingReview: z
        .strictObject({ on: day.meta({ title: 'Jour du bilan' }) })
        .meta({ title: 'Bilan de fin d’intervention' }),
    })
    .meta({ title: 'Phases' }),
  personDays: z
    .strictObject({
      granted: halfDays.positive().max(30).meta({ title: 'Jours accordés' }),
      used: halfDays.positive().meta({ title: 'Jours utilisés' }),
      extension: z
        .strictObject({
          days: halfDays.positive().meta({ title: 'Jours ajoutés' }),
          reason: line(20, 300).meta({ title: 'Raison de la prolongation' }),
          agreedOn: day.meta({ title: 'Jour de l’accord de prolongation' }),
        })
        .optional()
        .meta({ title: 'Prolongation' }),
    })
    .meta({ title: 'Jours-homme' }),
  forms: z
    .array(z.enum(valuesOf(accompanimentForms)))
    .min(1)
    .meta({ title: 'Formes d’accompagnement' }),
  initialQuestions: z
    .array(line(10, 200))
    .min(1)
    .max(3)
    .meta({ title: 'Questions de départ', description: 'Le besoin, dans les mots du demandeur.' }),
  trainings: z.array(training).default([]).meta({ title: 'Formations suivies' }),
  accelerators: z.array(reference('accelerators')).default([]).meta({ title: 'Accélérateurs' }),
  maturity: z
    .strictObject({
      grid: z
        .string()
        .regex(/^\d{4}\.\d+$/, { error: 'version de grille attendue, par exemple "2026.1"' })
        .meta({ title: 'Version de la grille', references: 'grids' }),
      before: measurement.meta({ title: 'Mesure de départ' }),
      target: z.record(axis, level).default({}).meta({ title: 'Cibles' }),
      after: measurement.meta({ title: 'Mesure de fin' }),
    })
    .meta({ title: 'Avancement mesuré' }),
  delivery: z
    .strictObject({
      service: line(3, 120).meta({ title: 'Service mesuré' }),
      before: deliveryMeasures.meta({ title: 'Avant' }),
      after: deliveryMeasures.meta({ title: 'Après' }),
    })
    .refine(({ before, after }) => Object.keys({ ...before, ...after }).length > 0, {
      error: 'au moins une mesure de livraison est attendue',
    })
    .optional()
    .meta({ title: 'Mesures de livraison' }),
  outcomes: z.array(outcome).max(6).default([]).meta({ title: 'Résultats chiffrés' }),
  nextSteps: z.array(nextStep).min(1).max(12).meta({ title: 'Étapes suivantes' }),
  followUps: z.array(followUp).default([]).meta({ title: 'Suivis' }),
  previous: reportId
    .optional()
    .meta({ title: 'Bilan précédent', description: 'Son identifiant.', references: 'reports' }),
});

export type Report = z.output<typeof report>;

/** The days that an intervention may use: those granted first, and those of an extension. */
export function grantedDays({ granted, extension }: Report['personDays']): number {
  return granted + (extension?.days ?? 0);
}
