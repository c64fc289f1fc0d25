import type { Feedback } from './feedback.ts';
import { documentOfLesson } from './fields.ts';
import type { Report } from './report.ts';
import { type Rule, rule, unless } from './rule.ts';

/** What every document that is to be published must hold beyond its schema. */
export const commonRules: readonly Rule<Report | Feedback>[] = [
  rule('publication-day', ({ sharing, publishedOn }) =>
    unless(
      publishedOn !== undefined || sharing.status === 'pending' || sharing.status === 'refused',
      ['sharing', 'status'],
      'le jour de publication manque. Ajoutez publishedOn, obligatoire pour publier.',
    ),
  ),
  rule('agreement-after-publication', ({ sharing, publishedOn }) => {
    if (sharing.status !== 'agreed' || publishedOn === undefined) return [];
    return unless(
      sharing.agreedOn <= publishedOn,
      ['sharing', 'agreedOn'],
      `accord du ${sharing.agreedOn}, après la publication (${publishedOn}). L’accord vient d’abord : corrigez l’une des deux dates.`,
    );
  }),
  rule('correction-order', ({ sharing }) => {
    if (sharing.status !== 'agreed') return [];
    const { agreedOn, corrections = [] } = sharing;
    return corrections.flatMap(({ on }, index) => {
      const former = corrections[index - 1]?.on ?? agreedOn;
      return unless(
        on >= former,
        ['sharing', 'corrections', index, 'on'],
        `correction du ${on}, avant le ${former}. Une correction suit l’accord et les précédentes.`,
      );
    });
  }),
  rule('update-order', ({ updates, publishedOn }) =>
    updates.flatMap(({ on }, index) => {
      const former = updates[index - 1]?.on ?? publishedOn ?? '';
      return unless(
        on > former,
        ['updates', index, 'on'],
        `mise à jour du ${on}, qui ne suit pas le ${former}. Chacune vient après la publication et après la précédente.`,
      );
    }),
  ),
  rule('own-lesson', ({ id, reuses }) =>
    reuses.flatMap(({ lesson }, index) =>
      unless(
        documentOfLesson(lesson) !== id,
        ['reuses', index, 'lesson'],
        `« ${lesson} » est un enseignement de ce document. Citez celui d’un autre.`,
      ),
    ),
  ),
];
