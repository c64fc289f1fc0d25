/** A calendar day in ISO form, such as `2026-03-31`. Days compare correctly as strings. */
export type Day = string;

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/;

/** True for a real calendar day written `YYYY-MM-DD`: `2026-02-31` is not one. */
export function isDay(text: unknown): text is Day {
  const [, year, month, day] = (typeof text === 'string' && pattern.exec(text)) || [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The day it is in Paris at a given instant. */
export function dayInParis(instant: Date): Day {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' }).format(instant);
}

/** Midnight UTC of a day, for formats that want a `Date`. */
export function dateOf(day: Day): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Whole months from one day to a later one, rounded to the nearest half: 1, 1.5, 2… */
export function monthsBetween(start: Day, end: Day): number {
  const days = (dateOf(end).getTime() - dateOf(start).getTime()) / 86_400_000;
  return Math.max(0.5, Math.round((days / 30.44) * 2) / 2);
}

const frenchDay = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const frenchMonth = new Intl.DateTimeFormat('fr-FR', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** A day as French readers write it: « 12 juin 2026 », « 1er mars 2026 ». */
export function formatDay(day: Day): string {
  return frenchDay.format(dateOf(day)).replace(/^1 /, '1er ');
}

/** The month of a day: « juin 2026 ». */
function formatMonth(day: Day): string {
  return frenchMonth.format(dateOf(day));
}

/**
 * A period in months; in years when it starts on 1 January, as periods do of which only the year
 * is known, and ends in another year or on 31 December.
 */
export function formatPeriod(from: Day, to?: Day): string {
  const year = (day: Day) => day.slice(0, 4);
  const isOverYears = !to || year(from) !== year(to) || to.endsWith('-12-31');
  const format = from.endsWith('-01-01') && isOverYears ? year : formatMonth;
  const [start, end] = [format(from), to && format(to)];
  return !end || start === end ? start : `${start} – ${end}`;
}

/** The day a number of days after another; before it when the number is negative. */
export function addDays(day: Day, days: number): Day {
  const date = dateOf(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The day a number of months after another, or the last of the month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(dayOfMonth, date.getUTCDate()));
  return date.toISOString().slice(0, 10);
}
