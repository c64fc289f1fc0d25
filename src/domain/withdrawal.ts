import * as z from 'zod';
import { day, feedbackId, reportId } from './fields.ts';
import { type Rule, rule, unless } from './rule.ts';
import { sharing } from './sharing.ts';

/**
 * Front matter of a withdrawn document. It keeps its identity; whatever else is still written is
 * neither checked nor published, so that nothing can delay a withdrawal.
 */
export const withdrawal = z.looseObject({
  id: z.union([reportId, feedbackId]).meta({ title: 'Identifiant' }),
  publishedOn: day.meta({ title: 'Jour de publication' }),
  sharing,
});

export type Withdrawal = z.output<typeof withdrawal>;

/** What the record of a withdrawal must hold beyond its schema. */
export const withdrawalRules: readonly Rule<Withdrawal>[] = [
  rule('withdrawal-order', ({ sharing: record, publishedOn }) =>
    unless(
      record.status !== 'withdrawn' || record.withdrawnOn >= publishedOn,
      ['sharing', 'withdrawnOn'],
      `retrait avant la publication (${publishedOn}). Corrigez l’une des deux dates.`,
    ),
  ),
];
