import type { Summary } from '#src/catalogue/summary.ts';
import { accompanimentForms, scales } from '#src/domain/closed-lists.ts';
import { formatDay, monthsBetween } from '#src/domain/day.ts';
import { formatNumber } from '#src/domain/number.ts';
import { grantedDays } from '#src/domain/report.ts';
import type { SharedReport } from '#src/publication/shared-document.ts';

/** The few facts of a report that a reader wants before anything else. */
export function reportFacts(report: SharedReport, { administration }: Summary) {
  const { personDays, phases, perimeter, forms, sharing } = report;
  const months = monthsBetween(phases.accompaniment.start, phases.accompaniment.end);
  const facts = [
    { term: 'Administration', value: administration },
    { term: 'Périmètre', value: perimeter.note ?? scales[perimeter.scale] },
    { term: 'Durée', value: `${formatNumber(months)} mois` },
    {
      term: 'Charge',
      value: `${formatNumber(personDays.used)} j.h sur ${formatNumber(grantedDays(personDays))}`,
    },
    { term: 'Formes', value: forms.map((form) => accompanimentForms[form]).join(', ') },
  ];
  return sharing.agreedOn
    ? [...facts, { term: 'Partage accepté le', value: formatDay(sharing.agreedOn) }]
    : facts;
}

/** The sections of a report’s page, in order. */
export function reportOutline({ sections }: SharedReport) {
  return [
    { id: 'essentiel', title: 'L’essentiel' },
    ...sections,
    { id: 'avancement', title: 'Avancement mesuré' },
    { id: 'etapes-suivantes', title: 'Étapes suivantes' },
    { id: 'enseignements', title: 'Enseignements' },
    { id: 'a-propos', title: 'À propos de ce document' },
  ];
}
