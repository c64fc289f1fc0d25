import { TOO_LONG } from './closed-mdx-messages.ts';
import { type Finding, finding } from './problem.ts';

/** Bounds that no real document nears; what passes them is an accident or an attack. */
export const MAX_DEPTH = 30;
export const MAX_NODES = 20_000;
export const MAX_HEADINGS = 100;
const MAX_MARKS = 10_000;
const MAX_COLUMNS = 60;

/** A body with so many marks that parsing it could take minutes is not parsed. */
export function markupExcess(body: string): Finding | undefined {
  const marks = body.match(/[{}<>*_`[\]]/g)?.length ?? 0;
  const isWide = body.split('\n').some((line) => line.split('|').length > MAX_COLUMNS);
  return marks > MAX_MARKS || isWide ? finding('closed-mdx', TOO_LONG) : undefined;
}
