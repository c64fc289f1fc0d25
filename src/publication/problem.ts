/** Something wrong with the content, said to its author in French. Lines and columns start at 1. */
export interface Problem {
  /** Path of the file, relative to the folder that holds the content folder. */
  file: string;
  line: number;
  column: number;
  /** A warning stops nothing; an error stops the build. */
  severity: 'error' | 'warning';
  /** Name of the rule, stable, for `allow` and for tools. */
  rule: string;
  /** Path of the field in the front matter, such as `personDays.used`; empty for the body. */
  field: string;
  message: string;
  /** True about a document that may not leave: a build log, which others may read, keeps silent. */
  confidential: boolean;
}

/** Where a problem is, as positions are known before the file’s name is. */
export interface Position {
  line: number;
  column: number;
}

/** A problem before it is known in which file it lies, and who may read of it. */
export type Finding = Omit<Problem, 'file' | 'confidential'>;

/** An error in the body of a document or about a whole file. */
export function finding(rule: string, message: string, position?: Position): Finding {
  const { line, column } = position ?? { line: 1, column: 1 };
  return { rule, message, field: '', severity: 'error', line, column };
}

/** The same finding as something that stops nothing. */
export function asWarning(found: Finding): Finding {
  return { ...found, severity: 'warning' };
}

/** True for what stops a build. */
export function isError({ severity }: Pick<Problem, 'severity'>): boolean {
  return severity === 'error';
}

/** One problem as one line that a terminal makes clickable. */
export function formatProblem({ file, line, column, severity, message }: Problem): string {
  const mark = severity === 'warning' ? 'avertissement : ' : '';
  return `${file}:${line}:${column}  ${mark}${message}`;
}

/** By file, then line, then column, then rule: an order that depends on the content only. */
export function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareText(a.rule + a.message, b.rule + b.message)
  );
}

/** Compare by code unit, which no locale changes. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
