import type { Platform } from '#src/domain/authorities.ts';
import {
  type AdministrationType,
  administrationTypes,
  type InterventionKind,
  interventionKinds,
  profilePerimeters,
  valuesOf,
} from '#src/domain/closed-lists.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';
import { type FacetName, routes } from '#src/routes.ts';
import { isReport, type Summary } from './summary.ts';
import type { Vocabulary } from './vocabulary.ts';

type Document = SharedReport | SharedFeedback;

/** A document and what lists say of it. */
export interface FacetEntry {
  document: Document;
  summary: Summary;
}

/** What documents may have in common, such as a theme. */
export interface Value {
  key: string;
  label: string;
  /** What it is, in one sentence. */
  description?: string;
  /** What the index of the facet shows it under. */
  group?: string;
  /** Where else the site tells of it. */
  more?: { label: string; path: string };
}

/** What makes a facet. */
export interface FacetRule {
  label: string;
  title: string;
  introduction: string;
  /** The keys that a document has; a key may come twice. */
  keysOf: (document: Document) => readonly string[];
  /** Every value that a document may have. */
  valuesOf: (vocabulary: Vocabulary, entries: readonly FacetEntry[]) => Value[];
  /** How many of its values the rail of a list shows; with none, its index alone. */
  shown: number;
  /** The facets that a reader of one of its values looks at next. */
  beside: readonly FacetName[];
}

const circles: Record<Platform['circle'], string> = {
  interne: 'Cloud interne',
  'commercial-de-confiance': 'Cloud commercial de confiance',
  commercial: 'Cloud commercial',
};

const typeDescriptions: Record<AdministrationType, string> = {
  ministere: 'Un ministère dans son ensemble, quand la décision engage toutes ses directions.',
  'direction-centrale':
    'Une direction d’un ministère, ou un service de même rang, compétente pour tout le pays.',
  'service-deconcentre': 'Un service de l’État en région ou en département.',
  operateur:
    'Un organisme distinct de l’État, qui exerce une mission de service public sous son contrôle.',
  'organisme-securite-sociale':
    'Une caisse ou un organisme qui gère une branche de la Sécurité sociale.',
  gip: 'Une structure où des partenaires mettent des moyens en commun pour une mission d’intérêt général.',
  'etablissement-public':
    'Un organisme public autonome, chargé d’une mission définie : école, musée, agence.',
  juridiction: 'Un tribunal, une cour, ou le service qui tient leur système d’information.',
  'autorite-independante': 'Une autorité qui agit au nom de l’État sans dépendre du Gouvernement.',
};

const kindDescriptions: Record<InterventionKind, string> = {
  'strategie-adoption':
    'La squad aide à décider : que basculer, sur quel hébergement, à quel coût et dans quel ordre.',
  'montee-en-competences':
    'La squad travaille avec l’équipe : formations, coaching et pratique, sur un projet réel.',
};

/**
 * Every facet. One more takes an entry here and a folder in `facetFolders`: its pages, its index,
 * its feeds and the links to them follow.
 */
export const facetRules: Record<FacetName, FacetRule> = {
  theme: {
    label: 'Thème',
    title: 'Thèmes',
    introduction: 'De quoi parlent les bilans et les retours : cinq thèmes au plus par document.',
    keysOf: ({ themes }) => themes,
    valuesOf: ({ themes }) =>
      themes.map(({ key, label, definition }) => ({ key, label, description: definition })),
    shown: 5,
    beside: ['theme', 'plateforme', 'administration'],
  },
  type: {
    label: 'Type d’administration',
    title: 'Types d’administration',
    introduction:
      'Pour trouver une administration qui ressemble à la vôtre. Les documents anonymisés, qui ne disent que le type, sont ici aussi.',
    keysOf: ({ administration }) => [administration.type],
    valuesOf: () =>
      valuesOf(administrationTypes).map((key) => ({
        key,
        label: administrationTypes[key],
        description: typeDescriptions[key],
      })),
    shown: 3,
    beside: ['administration', 'theme'],
  },
  administration: {
    label: 'Administration',
    title: 'Administrations',
    introduction:
      'Celles qui ont accepté d’être nommées, ou que des sources publiques nomment. Les documents anonymisés sont rangés par type d’administration.',
    keysOf: ({ administration }) => (administration.named ? [administration.named.key] : []),
    valuesOf: (_vocabulary, entries) => namedAdministrations(entries),
    shown: 0,
    beside: ['type', 'theme'],
  },
  nature: {
    label: 'Nature d’intervention',
    title: 'Natures d’intervention',
    introduction: 'Les squads interviennent de deux façons. Ici, les bilans de chacune.',
    keysOf: (document) => (isReport(document) ? [document.kind] : []),
    valuesOf: () =>
      valuesOf(interventionKinds).map((key) => ({
        key,
        label: interventionKinds[key],
        description: kindDescriptions[key],
        more: { label: 'Lire l’offre des squads', path: routes.home },
      })),
    shown: 2,
    beside: ['nature', 'theme'],
  },
  profil: {
    label: 'Profil',
    title: 'Profils',
    introduction: 'Qui gagne à lire chaque document, et ce que ce métier doit savoir faire.',
    keysOf: ({ profiles }) => profiles,
    valuesOf: ({ profiles }) =>
      profiles.map(({ key, label, perimeter, skills }) => ({
        key,
        label,
        description: skills,
        group: profilePerimeters[perimeter],
      })),
    shown: 0,
    beside: ['profil', 'theme'],
  },
  plateforme: {
    label: 'Plateforme',
    title: 'Plateformes',
    introduction:
      'Les hébergements dont parlent les documents, du cloud interne de l’État aux offres commerciales.',
    keysOf: ({ platforms }) => platforms,
    valuesOf: ({ platforms }) =>
      platforms.map(({ key, label, circle, definition }) => ({
        key,
        label,
        description: definition,
        group: circles[circle],
      })),
    shown: 3,
    beside: ['plateforme', 'theme'],
  },
  axe: {
    label: 'Axe de la grille',
    title: 'Axes de la grille',
    introduction:
      'Ce que la grille d’avancement mesure. Un document est rangé sous les axes que l’intervention visait et sous ceux de ses enseignements.',
    keysOf: axesOf,
    valuesOf: gridAxes,
    shown: 0,
    beside: ['axe', 'theme'],
  },
  annee: {
    label: 'Année',
    title: 'Années',
    introduction: 'Les documents par année de publication sur ce site.',
    keysOf: ({ publishedOn }) => [publishedOn.slice(0, 4)],
    valuesOf: (_vocabulary, entries) =>
      [...new Set(entries.map(({ document }) => document.publishedOn.slice(0, 4)))]
        .sort()
        .reverse()
        .map((year) => ({ key: year, label: year })),
    shown: 2,
    beside: ['annee', 'theme'],
  },
};

/**
 * The axes that a document has something to teach about: those of its lessons, those that the
 * intervention aimed at, those on which a feedback says where it started. Next steps are left out:
 * what remains to be done teaches nothing yet.
 */
function axesOf(document: Document): string[] {
  const levels = isReport(document) ? document.maturity.target : document.startingLevels;
  return [...document.lessons.flatMap(({ axis }) => axis ?? []), ...Object.keys(levels ?? {})];
}

/** The axes of the grid in use, then those that only older grids have. */
function gridAxes({ grids }: Vocabulary): Value[] {
  const axes = new Map<string, Value>();
  for (const grid of [...grids].reverse()) {
    for (const { key, label, covers } of grid.axes) {
      if (axes.has(key)) continue;
      const more = { label: 'Lire les cinq niveaux de la grille', path: `${routes.grid}#${key}` };
      const isInUse = grid === grids.at(-1);
      axes.set(key, { key, label, description: covers, ...(isInUse && { more }) });
    }
  }
  return [...axes.values()];
}

const french = new Intl.Collator('fr');

/** The administrations that documents name, by type. The register itself is never published. */
function namedAdministrations(entries: readonly FacetEntry[]): Value[] {
  const named = new Map<string, Value & { group: string }>();
  for (const { document, summary } of entries) {
    const { type, named: shown } = document.administration;
    if (!shown) continue;
    const group = administrationTypes[type];
    named.set(shown.key, { key: shown.key, label: summary.administration, group });
  }
  const types = Object.values<string>(administrationTypes);
  return [...named.values()].sort(
    (a, b) => types.indexOf(a.group) - types.indexOf(b.group) || french.compare(a.label, b.label),
  );
}
