import { hosting } from './subjects-hosting.ts';
import { practices } from './subjects-practices.ts';
import { running } from './subjects-running.ts';

/** What documents say of one theme. Templates have the slots of `Writer`. */
export interface Subject {
  /** What one wants to do, as infinitives. */
  goals: readonly string[];
  /** Noun phrases with their article, for complements only: they agree with nothing. */
  objects: readonly string[];
  facts: readonly string[];
  lessons: readonly string[];
  difficulties: readonly string[];
  /** Options that were weighed up, each with the reason. */
  options: readonly (readonly [label: string, because: string])[];
  measures: readonly Measure[];
}

/** A figure that one follows: its label, its unit, the better direction and its usual range. */
export type Measure = readonly [
  label: string,
  unit: string,
  better: 'up' | 'down',
  low: number,
  high: number,
];

const subjects: Readonly<Record<string, Subject>> = { ...hosting, ...practices, ...running };

/** The themes that there are words for. */
export const knownThemes: readonly string[] = Object.keys(subjects);

/** What documents say of a theme. */
export function subjectOf(theme: string): Subject {
  const subject = subjects[theme];
  if (!subject) throw new Error(`No words for the theme ${theme}.`);
  return subject;
}
