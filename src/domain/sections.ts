/** A section that a page builds from typed data: its anchor, and the title that readers see. */
const section = <const Id extends string>(id: Id, title: string) => ({ id, title });

/** The sections that the pages of both collections end with. */
const lastSections = {
  lessons: section('enseignements', 'Enseignements'),
  related: section('a-lire-aussi', 'À lire aussi'),
  about: section('a-propos', 'À propos de ce document'),
} as const;

/** The sections of a report’s page, in order; those of its body come after the first. */
export const reportSections = {
  essential: section('essentiel', 'L’essentiel'),
  progress: section('avancement', 'Avancement mesuré'),
  nextSteps: section('etapes-suivantes', 'Étapes suivantes'),
  ...lastSections,
} as const;

/** The sections of a feedback’s page, in order; those of its body come after the options. */
export const feedbackSections = {
  situation: section('situation', 'Situation de départ'),
  options: section('options', 'Options étudiées'),
  results: section('resultats', 'Résultats'),
  difficulties: section('difficultes', 'Difficultés'),
  lessons: lastSections.lessons,
  assets: section('reutiliser', 'À réutiliser'),
  sources: section('sources', 'Sources'),
  reading: section('lecture', 'Lecture de la rédaction'),
  related: lastSections.related,
  about: lastSections.about,
} as const;
