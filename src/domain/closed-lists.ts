/** A closed list: the values that the content may use, each with the label that readers see. */
export type ClosedList = Readonly<Record<string, string>>;

/** The values of a closed list, in their order, as zod’s `enum` wants them. */
export function valuesOf<const List extends ClosedList>(list: List) {
  return Object.keys(list) as [keyof List & string, ...(keyof List & string)[]];
}

/** The two kinds of intervention of the offer. */
export const interventionKinds = {
  'strategie-adoption': 'Stratégie d’adoption',
  'montee-en-competences': 'Montée en compétences',
} as const;

/** The forms an accompaniment takes. */
export const accompanimentForms = {
  'coaching-technique': 'Coaching technique',
  'integration-experts': 'Intégration d’experts à l’équipe',
  'formation-presentielle': 'Formation présentielle',
  'formation-distancielle': 'Formation distancielle',
  'groupes-de-travail': 'Animation de groupes de travail',
  autre: 'Autre forme',
} as const;

/** What an intervention or a measurement covers. */
export const scales = {
  projet: 'Projet',
  service: 'Service',
  direction: 'Direction',
  ministere: 'Ministère',
} as const;

/** The types of administration of the State’s information system. */
export const administrationTypes = {
  ministere: 'Ministère',
  'direction-centrale': 'Administration centrale',
  'service-deconcentre': 'Service déconcentré',
  operateur: 'Opérateur de l’État',
  'organisme-securite-sociale': 'Organisme de sécurité sociale',
  gip: 'Groupement d’intérêt public',
  'etablissement-public': 'Établissement public',
  juridiction: 'Juridiction',
  'autorite-independante': 'Autorité indépendante',
} as const;

/** The four perimeters that group the profiles of readers and learners. */
export const profilePerimeters = {
  gouvernance: 'Gouvernance',
  pilotage: 'Pilotage',
  realisation: 'Réalisation',
  transverse: 'Transverse',
} as const;

/** What a reader may do with a lesson. */
export const lessonTypes = {
  reproduire: 'À reproduire',
  adapter: 'À adapter',
  eviter: 'À éviter',
} as const;

/** How a document bears out another one’s lesson. */
export const reuseOutcomes = {
  confirme: 'Confirme',
  nuance: 'Nuance',
  infirme: 'Infirme',
} as const;

/** Where an experience feedback comes from. */
export const feedbackOrigins = {
  intervention: 'Intervention des squads',
  communaute: 'Contribution de la communauté',
  'sources-publiques': 'Synthèse de sources publiques',
} as const;

/** When a next step is due after the closing review. */
export const horizons = {
  '0-3m': 'Sous 3 mois',
  '3-6m': 'De 3 à 6 mois',
  '6-12m': 'De 6 à 12 mois',
  '12m+': 'Au-delà de 12 mois',
} as const;

/** What became of a next step. */
export const followUpStates = {
  fait: 'Fait',
  'en-cours': 'En cours',
  abandonne: 'Abandonné',
  remplace: 'Remplacé',
} as const;

/** How a level of the grid was established. */
export const evidences = {
  declaratif: 'Déclaré',
  observe: 'Observé',
  mesure: 'Mesuré',
} as const;

/** How much of the public sources of a feedback was read. */
export const confidences = {
  A: 'Sources lues en entier ou presque',
  B: 'Sources lues en partie',
} as const;

/** The ordinal classes of the five DORA measures, from the slowest to the fastest. */
export const deliveryClasses = {
  1: 'Plus de 6 mois',
  2: 'De 1 à 6 mois',
  3: 'D’une semaine à un mois',
  4: 'D’un jour à une semaine',
  5: 'D’une heure à un jour',
  6: 'Moins d’une heure',
} as const;

/** The same classes for how often one deploys. */
export const frequencyClasses = {
  1: 'Moins de deux fois par an',
  2: 'Une fois en 1 à 6 mois',
  3: 'Une fois par semaine à une fois par mois',
  4: 'Une fois par jour à une fois par semaine',
  5: 'Une fois par heure à une fois par jour',
  6: 'Plusieurs fois par heure',
} as const;

/** Orders of magnitude of a cost. */
export const costBands = {
  'moins-de-10-k': 'Moins de 10 k€',
  '10-a-50-k': 'De 10 à 50 k€',
  '50-a-250-k': 'De 50 à 250 k€',
  '250-k-a-1-m': 'De 250 k€ à 1 M€',
  'plus-de-1-m': 'Plus de 1 M€',
} as const;

/** Why a document was withdrawn. */
export const withdrawalReasons = {
  'demande-administration': 'À la demande de l’administration',
  obsolete: 'Contenu dépassé',
  erreur: 'Erreur de publication',
} as const;

/** The editions of the site: who may read. */
export const audiences = {
  public: 'Tout public',
  community: 'Agents de l’État',
} as const;

export type InterventionKind = keyof typeof interventionKinds;
export type AdministrationType = keyof typeof administrationTypes;
export type Audience = keyof typeof audiences;
export type WithdrawalReason = keyof typeof withdrawalReasons;

/** How far a training goes. */
export const courseLevels = {
  decouverte: 'Découverte',
  pratique: 'Pratique',
  expert: 'Expert',
} as const;

/** How an accelerator is obtained. */
export const acceleratorAccess = {
  libre: 'En libre accès',
  'sur-demande': 'Sur simple demande',
} as const;
