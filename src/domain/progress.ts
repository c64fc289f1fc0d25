import type { Outcome } from './document.ts';
import type { Report } from './report.ts';

/** How one axis of the grid moved during an intervention; levels are 1 to 5, null if not assessed. */
export interface AxisProgress {
  axis: string;
  before: number | null;
  target: number | null;
  after: number | null;
  /** Levels gained (negative when it fell), or null when one of the two was not assessed. */
  gap: number | null;
  /** How each of the two levels was established. */
  evidence: { before: Evidence | null; after: Evidence | null };
  comment: string | null;
}

type Measurement = Report['maturity']['before'];
type Evidence = Measurement['evidence'][string];

/** The progress of a report, one row per axis in the order of the grid. */
export function axisProgress(
  { before, target, after }: Report['maturity'],
  axes: readonly string[],
): AxisProgress[] {
  return axes.map((axis) => {
    const start = before.levels[axis] ?? null;
    const end = after.levels[axis] ?? null;
    return {
      axis,
      before: start,
      target: target[axis] ?? null,
      after: end,
      gap: start === null || end === null ? null : end - start,
      evidence: { before: before.evidence[axis] ?? null, after: after.evidence[axis] ?? null },
      comment: after.comments[axis] ?? before.comments[axis] ?? null,
    };
  });
}

/** The words that say which way something moved, the same all over the site. */
export const trendLabels = {
  risen: 'en progrès',
  stable: 'stable',
  fallen: 'en recul',
  notAssessed: 'non évalué',
} as const;

export type Trend = keyof typeof trendLabels;

/** Which way a gap goes, or that it could not be measured. */
export function trendOf(gap: number | null): Trend {
  if (gap === null) return 'notAssessed';
  if (gap === 0) return 'stable';
  return gap > 0 ? 'risen' : 'fallen';
}

/** How many axes rose, stayed, fell and were not assessed. No mean and no score, on purpose. */
export interface ProgressCount extends Record<Trend, number> {
  /** The levels of each axis before and after, in the order of the grid; null if not assessed. */
  axes: (readonly [before: number, after: number] | null)[];
}

/** Count the axes of a report by the way they moved, and keep what a tiny chart shows of each. */
export function countProgress(rows: readonly AxisProgress[]): ProgressCount {
  const trends = rows.map(({ gap }) => trendOf(gap));
  const count = (trend: Trend) => trends.filter((candidate) => candidate === trend).length;
  return {
    risen: count('risen'),
    stable: count('stable'),
    fallen: count('fallen'),
    notAssessed: count('notAssessed'),
    axes: rows.map(({ before, after }) =>
      before === null || after === null ? null : [before, after],
    ),
  };
}

/** What became of a figure: which way it went, and whether that is for the better. */
export interface Change {
  /** +1 when the figure grew, -1 when it shrank, 0 when it stayed; null when one is missing. */
  direction: -1 | 0 | 1 | null;
  trend: Trend;
}

/** The change of a figure between two measurements, of which more or less is better. */
export function changeOf({ before, after, better }: Pick<Outcome, 'before' | 'after' | 'better'>) {
  if (before === undefined || after === undefined) return unknownChange;
  const direction = Math.sign(after - before) as -1 | 0 | 1;
  return { direction, trend: trendOf(better === 'up' ? direction : -direction) } satisfies Change;
}

const unknownChange: Change = { direction: null, trend: 'notAssessed' };

/** The last known state of each next step, by its id. Follow-ups are in the order of their days. */
export function followedUpStates(
  followUps: Report['followUps'],
): Report['followUps'][number]['steps'] {
  return Object.assign({}, ...followUps.map(({ steps }) => steps));
}
