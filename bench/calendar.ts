import { addDays, type Day, dateOf, formatDay } from '#src/domain/day.ts';

const DAY = 86_400_000;

/** Whole days from one day to another. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((dateOf(to).getTime() - dateOf(from).getTime()) / DAY);
}

/** The same day, or the Monday after it at a week-end: administrations meet on working days. */
export function workingDay(day: Day): Day {
  const weekday = dateOf(day).getUTCDay();
  if (weekday === 6) return addDays(day, 2);
  return weekday === 0 ? addDays(day, 1) : day;
}

/** The month of a day as in a sentence: « juin 2026 ». */
export function monthOf(day: Day): string {
  return formatDay(day).replace(/^\S+ /, '');
}
