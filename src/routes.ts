import type { DocumentCollection } from '#src/publication/shared-document.ts';

/** Every path of the site. Pages, feeds and tests build their links with these and nothing else. */
export const routes = {
  home: '/',
  reports: '/bilans/',
  feedback: '/retours/',
  search: '/recherche/',
  courses: '/formations/',
  learningPaths: '/parcours/',
  accelerators: '/accelerateurs/',
  lexicon: '/glossaire/',
  grid: '/grille/',
  doctrine: '/doctrine/',
  contribute: '/contribuer/',
  agreementForm: '/contribuer/accord/',
  accessibility: '/accessibilite/',
  legal: '/mentions-legales/',
  privacy: '/donnees-personnelles/',
  siteMap: '/plan-du-site/',
  notFound: '/404.html',
  document: (collection: DocumentCollection, slug: string) => `/${collection}/${slug}/`,
  feed: '/rss.xml',
  collectionFeed: (collection: DocumentCollection) => `/${collection}/rss.xml`,
} as const;

/** The names of the collections, as headings and menus show them. */
export const collectionNames = {
  bilans: { title: 'Bilans d’intervention', short: 'Bilans', singular: 'Bilan d’intervention' },
  retours: { title: 'Retours d’expérience', short: 'Retours', singular: 'Retour d’expérience' },
} as const;
