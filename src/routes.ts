import type { Lesson } from '#src/domain/document.ts';
import type { DocumentCollection } from '#src/publication/shared-document.ts';

/**
 * The facets of the documents, by the name of their parameter in the search (`?theme=…`), each
 * with the first part of the address of its pages (`/themes/…`).
 */
export const facetFolders = {
  theme: 'themes',
  administration: 'administrations',
  type: 'types',
  nature: 'natures',
  profil: 'profils',
  plateforme: 'plateformes',
  axe: 'axes',
  annee: 'annees',
} as const;

export type FacetName = keyof typeof facetFolders;

/** Every path of the site. Pages, feeds and tests build their links with these and nothing else. */
export const routes = {
  home: '/',
  reports: '/bilans/',
  feedback: '/retours/',
  lessons: '/enseignements/',
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
  subscriptions: '/abonnements/',
  siteMap: '/plan-du-site/',
  notFound: '/404.html',
  sitemap: '/sitemap.xml',
  document: (collection: DocumentCollection, slug: string) => `/${collection}/${slug}/`,
  feed: '/rss.xml',
  collectionFeed: (collection: DocumentCollection) => `/${collection}/rss.xml`,
  /** What citations use: it outlives the title and the slug of a document. */
  permalink: (id: string) => `/r/${id}/`,
  facet: (facet: FacetName) => `/${facetFolders[facet]}/`,
  facetValue: (facet: FacetName, value: string) => `/${facetFolders[facet]}/${value}/`,
  facetFeed: (facet: FacetName, value: string) => `/${facetFolders[facet]}/${value}/rss.xml`,
  lessonsOfType: (type: Lesson['type']) => `/enseignements/${type}/`,
  lessonsOfTheme: (theme: string) => `/enseignements/themes/${theme}/`,
  /** A page of a list that starts at `first`: `/bilans/`, then `/bilans/page/2/`. */
  listPage: (first: string, number: number) => (number > 1 ? `${first}page/${number}/` : first),
  /** The search with a choice already made, to which the reader adds others. */
  searchWith: (name: FacetName | 'collection', value: string) =>
    `/recherche/?${new URLSearchParams({ [name]: value })}`,
} as const;

/** The names of the collections, as headings and menus show them. */
export const collectionNames = {
  bilans: { title: 'Bilans d’intervention', short: 'Bilans', singular: 'Bilan d’intervention' },
  retours: { title: 'Retours d’expérience', short: 'Retours', singular: 'Retour d’expérience' },
} as const;
