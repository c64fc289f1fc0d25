import type { AboutItem } from '#src/catalogue/about.ts';
import type { Summary } from '#src/catalogue/summary.ts';
import { accompanimentForms, scales } from '#src/domain/closed-lists.ts';
import { formatDay, monthsBetween } from '#src/domain/day.ts';
import { countOf, formatNumber } from '#src/domain/number.ts';
import { grantedDays } from '#src/domain/report.ts';
import { reportSections } from '#src/domain/sections.ts';
import type { SharedReport } from '#src/publication/shared-document.ts';

/** The figures of a report that stand out: how long, how much work, how many axes moved. */
export function reportFigures({ personDays, phases }: SharedReport, { progress }: Summary) {
  const months = monthsBetween(phases.accompaniment.start, phases.accompaniment.end);
  const { risen = 0, stable = 0, fallen = 0 } = progress ?? {};
  return [
    { value: formatNumber(months), term: 'mois d’accompagnement' },
    {
      value: formatNumber(personDays.used),
      term: `j.h utilisés sur ${formatNumber(grantedDays(personDays))} accordés`,
    },
    {
      value: formatNumber(risen),
      term: `${risen > 1 ? 'axes' : 'axe'} en progrès sur ${risen + stable + fallen} évalués`,
    },
  ];
}

/** The few facts of a report that a reader wants before anything else. */
export function reportFacts(report: SharedReport, { administration }: Summary): AboutItem[] {
  const { perimeter, forms, personDays, sharing } = report;
  const { extension } = personDays;
  const lines = {
    Administration: administration,
    Périmètre: perimeter.note ?? scales[perimeter.scale],
    Formes: forms.map((form) => accompanimentForms[form]).join(', '),
    Formations: attendanceOf(report),
    Prolongation:
      extension &&
      `${formatNumber(extension.days)} j.h accordés le ${formatDay(extension.agreedOn)}. ${extension.reason}`,
    Partage: sharing.agreedOn && `accepté le ${formatDay(sharing.agreedOn)}`,
  };
  return Object.entries(lines).flatMap(([term, text]) => (text ? { term, lines: [{ text }] } : []));
}

/** How many places were taken in how many courses: an agent may have followed several. */
function attendanceOf({ trainings }: SharedReport) {
  if (trainings.length === 0) return undefined;
  const places = trainings.reduce((total, { participants }) => total + participants, 0);
  const courses = new Set(trainings.map(({ course }) => course)).size;
  return `${countOf(courses, 'formation')}, ${countOf(places, 'participation')}`;
}

/** The sections of a report’s page, in order. */
export function reportOutline({ sections }: SharedReport, hasRelated: boolean) {
  const { essential, progress, nextSteps, lessons, related, about } = reportSections;
  return [
    essential,
    ...sections,
    progress,
    nextSteps,
    lessons,
    ...(hasRelated ? [related] : []),
    about,
  ];
}
