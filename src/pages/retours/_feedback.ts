import type { AboutItem } from '#src/catalogue/about.ts';
import type { Summary } from '#src/catalogue/summary.ts';
import { costBands, feedbackOrigins } from '#src/domain/closed-lists.ts';
import { formatPeriod } from '#src/domain/day.ts';
import { formatNumber } from '#src/domain/number.ts';
import { feedbackSections } from '#src/domain/sections.ts';
import type { SharedFeedback } from '#src/publication/shared-document.ts';

/** What a feedback refers to: the report of the same intervention, and the axes of the grid. */
interface References {
  report: Summary | undefined;
  axes: readonly { key: string; label: string }[];
}

/** The few facts of a feedback that a reader wants before anything else. */
export function feedbackFacts(
  { period, origin, costBand, effortDays, startingLevels }: SharedFeedback,
  { administration }: Summary,
  { report, axes }: References,
): AboutItem[] {
  const lines: Record<string, { text: string; href?: string } | undefined> = {
    Administration: { text: administration },
    Période: { text: formatPeriod(period.from, period.to) },
    Origine: { text: feedbackOrigins[origin] },
    Charge: effortDays ? { text: `${formatNumber(effortDays)} j.h` } : undefined,
    Coût: costBand && { text: costBands[costBand] },
    // Nobody grades an administration from public sources: there, the levels are our reading.
    [origin === 'sources-publiques' ? 'Niveaux de départ (notre lecture)' : 'Niveaux de départ']:
      startingLevels && {
        text: Object.entries(startingLevels)
          .map(
            ([axis, level]) => `${axes.find(({ key }) => key === axis)?.label ?? axis} : ${level}`,
          )
          .join(' · '),
      },
    'Bilan de l’intervention': report && { text: report.title, href: report.path },
  };
  return Object.entries(lines).flatMap(([term, line]) => (line ? { term, lines: [line] } : []));
}

/** The sections of a feedback’s page, in order. */
export function feedbackOutline(
  { options, sections, assets, sources, editorialReading }: SharedFeedback,
  hasRelated: boolean,
) {
  const all = feedbackSections;
  return [
    all.situation,
    ...(options ? [all.options] : []),
    ...sections,
    all.results,
    all.difficulties,
    all.lessons,
    ...(assets.length > 0 ? [all.assets] : []),
    ...(sources.length > 0 ? [all.sources] : []),
    ...(editorialReading.length > 0 ? [all.reading] : []),
    ...(hasRelated ? [all.related] : []),
    all.about,
  ];
}
