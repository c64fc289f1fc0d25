import { commonRules } from './document-rules.ts';
import type { Feedback } from './feedback.ts';
import { type Rule, rule, unless } from './rule.ts';

/** What an experience feedback must hold beyond its schema. One rule, one message, one test. */
export const feedbackRules: readonly Rule<Feedback>[] = [
  ...commonRules,
  rule('period-order', ({ period: { from, to } }) =>
    unless(
      to === undefined || from <= to,
      ['period', 'to'],
      `${to} précède ${from}. Corrigez l’une des deux dates.`,
    ),
  ),
  rule('intervention-report', ({ origin, report }) =>
    unless(
      origin !== 'intervention' || report !== undefined,
      ['origin'],
      'un retour d’une intervention cite son bilan. Ajoutez report avec l’identifiant du bilan.',
    ),
  ),
  rule('public-sources', ({ origin, sources, confidence }) => {
    if (origin !== 'sources-publiques') return [];
    return [
      ...unless(
        sources.length > 0,
        ['origin'],
        'aucune source n’est citée. Ajoutez au moins une source dans sources.',
      ),
      ...unless(
        confidence !== undefined,
        ['origin'],
        'la confiance manque. Ajoutez confidence : A (sources lues en entier) ou B (en partie).',
      ),
    ];
  }),
  rule('public-sources-origin', ({ origin, sharing }) =>
    unless(
      sharing.status !== 'public-sources' || origin === 'sources-publiques',
      ['sharing', 'status'],
      `« public-sources » se passe d’accord, mais l’origine est « ${origin} ». Demandez l’accord (agreed), ou corrigez origin.`,
    ),
  ),
];
