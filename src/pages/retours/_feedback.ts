import type { Summary } from '#src/catalogue/summary.ts';
import { costBands, feedbackOrigins } from '#src/domain/closed-lists.ts';
import { formatPeriod } from '#src/domain/day.ts';
import { formatNumber } from '#src/domain/number.ts';
import type { SharedFeedback } from '#src/publication/shared-document.ts';

/** The few facts of a feedback that a reader wants before anything else. */
export function feedbackFacts(feedback: SharedFeedback, { administration }: Summary) {
  const { period, origin, costBand, effortDays } = feedback;
  const facts = [
    { term: 'Administration', value: administration },
    { term: 'Période', value: formatPeriod(period.from, period.to) },
    { term: 'Origine', value: feedbackOrigins[origin] },
  ];
  if (effortDays) facts.push({ term: 'Charge', value: `${formatNumber(effortDays)} j.h` });
  if (costBand) facts.push({ term: 'Coût', value: costBands[costBand] });
  return facts;
}

/** The sections of a feedback’s page, in order. */
export function feedbackOutline({
  options,
  sections,
  assets,
  sources,
  editorialReading,
}: SharedFeedback) {
  return [
    { id: 'situation', title: 'Situation de départ' },
    ...(options ? [{ id: 'options', title: 'Options étudiées' }] : []),
    ...sections,
    { id: 'resultats', title: 'Résultats' },
    { id: 'difficultes', title: 'Difficultés' },
    { id: 'enseignements', title: 'Enseignements' },
    ...(assets.length > 0 ? [{ id: 'reutiliser', title: 'À réutiliser' }] : []),
    ...(sources.length > 0 ? [{ id: 'sources', title: 'Sources' }] : []),
    ...(editorialReading.length > 0 ? [{ id: 'lecture', title: 'Lecture de la rédaction' }] : []),
    { id: 'a-propos', title: 'À propos de ce document' },
  ];
}
