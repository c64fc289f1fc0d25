import { feedbackSections, reportSections } from '#src/domain/sections.ts';

const sections = [...Object.values(reportSections), ...Object.values(feedbackSections)];

/** Ids that the pages give to what they build themselves: no heading of a body may take one. */
export const reservedIds: readonly string[] = [
  ...new Set(sections.map(({ id }) => id)),
  'contenu',
  'recherche',
  'menu',
];
