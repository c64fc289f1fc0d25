import type { Day } from './day.ts';

/** A statement of a document that another one contradicts: where it stands, and what to do. */
export interface Violation {
  path: readonly PropertyKey[];
  /** French, one or two sentences: what was read, what is expected, what to do. */
  message: string;
}

/** What the rules know beside the document itself. */
export interface RuleContext {
  today: Day;
  /** The axes of a version of the grid; none when there is no such version. */
  axesOf: (grid: string) => readonly string[];
}

/** One thing that must hold between the fields of a document, which its schema cannot say. */
export interface Rule<Data> {
  /** Stable, for tools and for tests. */
  name: string;
  severity: 'error' | 'warning';
  violations: (data: Data, context: RuleContext) => Violation[];
}

type Check<Data> = Rule<Data>['violations'];

/** A rule that a published document keeps. */
export function rule<Data>(name: string, violations: Check<Data>): Rule<Data> {
  return { name, severity: 'error', violations };
}

/** A rule whose breach may be right, and that the author is only told about. */
export function advice<Data>(name: string, violations: Check<Data>): Rule<Data> {
  return { name, severity: 'warning', violations };
}

/** One violation when a condition does not hold, none when it does. */
export function unless(holds: boolean, path: Violation['path'], message: string): Violation[] {
  return holds ? [] : [{ path, message }];
}
