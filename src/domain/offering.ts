import * as z from 'zod';
import { acceleratorAccess, courseLevels, valuesOf } from './closed-lists.ts';
import { halfDays, line, reference, webAddress } from './fields.ts';

const common = {
  title: line(5, 120).meta({ title: 'Titre' }),
  example: z.literal(true).optional().meta({ title: 'Exemple, en attendant le vrai catalogue' }),
};

/** A training course (`content/formations/<key>.yaml`). */
export const course = z.strictObject({
  ...common,
  level: z.enum(valuesOf(courseLevels)).meta({ title: 'Niveau' }),
  days: z
    .strictObject({
      theory: halfDays.min(0).meta({ title: 'Théorie, en jours' }),
      practice: halfDays.min(0).meta({ title: 'Pratique, en jours' }),
    })
    .meta({ title: 'Durée' }),
  profiles: z.array(reference('profiles')).min(1).meta({ title: 'Profils' }),
  prerequisites: z.array(reference('courses')).default([]).meta({ title: 'Prérequis' }),
  objectives: z.array(line(10, 200)).min(1).max(6).meta({ title: 'Objectifs' }),
});

/** How long a training takes, in days. */
export const durationOf = ({ days }: Course): number => days.theory + days.practice;

/** A learning path (`content/parcours/<key>.yaml`). */
export const path = z.strictObject({
  ...common,
  profile: reference('profiles').meta({ title: 'Profil' }),
  courses: z.array(reference('courses')).min(1).meta({ title: 'Formations, dans l’ordre' }),
});

/** An accelerator (`content/accelerateurs/<key>.yaml`). */
export const accelerator = z.strictObject({
  ...common,
  summary: line(30, 300).meta({ title: 'Résumé' }),
  access: z.enum(valuesOf(acceleratorAccess)).meta({ title: 'Accès' }),
  profiles: z.array(reference('profiles')).min(1).meta({ title: 'Profils' }),
  url: webAddress.optional().meta({ title: 'Adresse' }),
  licence: line(2, 80).optional().meta({ title: 'Licence' }),
});

export type Course = z.output<typeof course>;
export type LearningPath = z.output<typeof path>;
export type Accelerator = z.output<typeof accelerator>;
