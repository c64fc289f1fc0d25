import type { Report } from './report.ts';

/** How one axis of the grid moved during an intervention; levels are 1 to 5, null if not assessed. */
export interface AxisProgress {
  axis: string;
  before: number | null;
  target: number | null;
  after: number | null;
  /** Levels gained (negative when it fell), or null when one of the two was not assessed. */
  gap: number | null;
  evidence: string | null;
  comment: string | null;
}

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
      evidence: after.evidence[axis] ?? null,
      comment: after.comments[axis] ?? before.comments[axis] ?? null,
    };
  });
}

/** How many axes rose, stayed, fell and were not assessed. No mean and no score, on purpose. */
export interface ProgressCount {
  risen: number;
  stable: number;
  fallen: number;
  notAssessed: number;
}

/** Count the axes of a report by the direction in which they moved. */
export function countProgress(rows: readonly AxisProgress[]): ProgressCount {
  const count = (matches: (gap: number | null) => boolean) =>
    rows.filter(({ gap }) => matches(gap)).length;
  return {
    risen: count((gap) => gap !== null && gap > 0),
    stable: count((gap) => gap === 0),
    fallen: count((gap) => gap !== null && gap < 0),
    notAssessed: count((gap) => gap === null),
  };
}
