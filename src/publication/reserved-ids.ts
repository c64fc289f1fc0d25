/** Ids that the pages give to the sections they build from typed data. */
export const reservedIds = [
  'contenu',
  'essentiel',
  'avancement',
  'etapes-suivantes',
  'enseignements',
  'situation',
  'options',
  'resultats',
  'difficultes',
  'sources',
  'lecture',
  'a-propos',
  'reutiliser',
  'recherche',
  'menu',
] as const;
