import { addDays, addMonths } from './day.ts';
import { commonRules } from './document-rules.ts';
import { measurementRules } from './measurement-rules.ts';
import { countOf, formatNumber } from './number.ts';
import { grantedDays, type Report } from './report.ts';
import { advice, type Rule, rule, unless } from './rule.ts';

/** How long after the closing review a first follow-up makes sense, in days. */
const FOLLOW_UP_DELAY = 30;

/** The days of the phases in the order in which they must come. */
function phaseDays({ phases }: Report) {
  const { needsAnalysis, accompaniment, closingReview } = phases;
  return [
    { path: ['phases', 'needsAnalysis', 'start'], day: needsAnalysis.start },
    { path: ['phases', 'needsAnalysis', 'end'], day: needsAnalysis.end },
    { path: ['phases', 'accompaniment', 'start'], day: accompaniment.start },
    { path: ['phases', 'accompaniment', 'end'], day: accompaniment.end },
    { path: ['phases', 'closingReview', 'on'], day: closingReview.on },
  ];
}

/** What a closing report must hold beyond its schema. One rule, one message, one test. */
export const reportRules: readonly Rule<Report>[] = [
  ...commonRules,
  ...measurementRules,
  rule('phase-order', (report) => {
    const days = phaseDays(report);
    return days.flatMap(({ path, day }, index) => {
      const former = days[index - 1]?.day ?? '';
      return unless(
        former <= day,
        path,
        `${day} précède ${former}. Attendu : analyse des besoins, puis accompagnement, puis bilan. Corrigez l’une des deux dates.`,
      );
    });
  }),
  advice('accompaniment-length', ({ phases }) => {
    const { start, end } = phases.accompaniment;
    const isUsual = end >= addMonths(start, 2) && end <= addMonths(start, 6);
    return unless(
      isUsual || end < start,
      ['phases', 'accompaniment', 'end'],
      `l’accompagnement va du ${start} au ${end}. L’offre prévoit de 2 à 6 mois : vérifiez les dates.`,
    );
  }),
  rule('agreement-before-analysis', ({ sharing, phases }) => {
    if (sharing.status !== 'agreed') return [];
    return unless(
      sharing.agreedOn >= phases.needsAnalysis.start,
      ['sharing', 'agreedOn'],
      `accord du ${sharing.agreedOn}, avant l’analyse des besoins (${phases.needsAnalysis.start}). Corrigez l’une des deux dates.`,
    );
  }),
  rule('days-used', ({ personDays }) => {
    const { granted, used, extension } = personDays;
    const allowed = extension
      ? `${formatNumber(granted)} accordés et ${formatNumber(extension.days)} ajoutés`
      : `${formatNumber(granted)} accordés`;
    const fix = extension ? 'Corrigez l’un des trois' : 'Ajoutez personDays.extension ou corrigez';
    return unless(
      used <= grantedDays(personDays),
      ['personDays', 'used'],
      `${formatNumber(used)} j.h dépassent les ${allowed}. ${fix}.`,
    );
  }),
  rule('training-missing', ({ forms, trainings }) => {
    const training = forms.findIndex((form) => form.startsWith('formation-'));
    return unless(
      training === -1 || trainings.length > 0,
      ['forms', training],
      `une formation est annoncée et aucune n’est décrite. Ajoutez trainings, ou retirez cette forme.`,
    );
  }),
  rule('step-id', ({ nextSteps }) => {
    const ids = nextSteps.map(({ id }) => id);
    return ids.flatMap((id, index) =>
      unless(
        ids.indexOf(id) === index,
        ['nextSteps', index, 'id'],
        `« ${id} » est déjà l’identifiant d’une autre étape. Choisissez-en un autre.`,
      ),
    );
  }),
  rule('first-priority', ({ nextSteps }) => {
    const first = nextSteps.filter(({ priority }) => priority === 1).length;
    return unless(
      first >= 1 && first <= 3,
      ['nextSteps'],
      `${countOf(first, 'étape')} de priorité 1. De 1 à 3 sont attendues : tout ne peut pas être premier.`,
    );
  }),
  rule('expected-level', ({ nextSteps, maturity }) =>
    nextSteps.flatMap(({ axis, expectedLevel }, index) => {
      const reached = maturity.after.levels[axis] ?? 0;
      return unless(
        expectedLevel === undefined || expectedLevel > reached,
        ['nextSteps', index, 'expectedLevel'],
        `niveau ${expectedLevel} attendu, mais l’axe « ${axis} » est déjà au niveau ${reached}. Indiquez un niveau plus haut, ou retirez-le.`,
      );
    }),
  ),
  rule('follow-up-day', ({ followUps, phases }) => {
    const earliest = addDays(phases.closingReview.on, FOLLOW_UP_DELAY);
    return followUps.flatMap(({ on }, index) => {
      const former = followUps[index - 1]?.on;
      if (former !== undefined && on <= former) {
        const message = `suivi du ${on}, écrit après celui du ${former}. Rangez les suivis par date.`;
        return [{ path: ['followUps', index, 'on'], message }];
      }
      return unless(
        on >= earliest,
        ['followUps', index, 'on'],
        `suivi du ${on}, moins de 30 jours après le bilan. Le ${earliest} au plus tôt est attendu.`,
      );
    });
  }),
  rule('follow-up-step', ({ followUps, nextSteps }) => {
    const known = nextSteps.map(({ id }) => id);
    return followUps.flatMap(({ steps }, index) =>
      Object.keys(steps).flatMap((id) =>
        unless(
          known.includes(id),
          ['followUps', index, 'steps', id],
          `l’étape « ${id} » n’est pas dans nextSteps (${known.join(', ')}). Corrigez son identifiant.`,
        ),
      ),
    );
  }),
  rule('self-reference', ({ id, previous }) =>
    unless(
      previous !== id,
      ['previous'],
      'un bilan ne peut pas être son propre précédent. Indiquez un bilan antérieur.',
    ),
  ),
];
