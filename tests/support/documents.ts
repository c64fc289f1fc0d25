/** The fields of a valid closing report of the fixtures, before its sharing record. */
export const reportFields = {
  id: 'b-000001',
  title: 'Bilan de la migration du portail des essais',
  summary:
    'Le portail des essais est passé en conteneurs en quatre mois, avec une chaîne de livraison commune et une première restauration répétée.',
  publishedOn: '2026-06-15',
  administration: 'office-essais',
  themes: ['migration', 'plateforme-conteneurs'],
  platforms: ['nubo'],
  profiles: ['architecte'],
  lessons: [
    {
      type: 'reproduire',
      text: 'Répétez la restauration avant la bascule, avec les exploitants qui la feront.',
      axis: 'exploitation',
    },
  ],
  answers: ['perimetre-et-migration'],
  kind: 'strategie-adoption',
  perimeter: { scale: 'service', note: 'Le portail et ses deux bases de données' },
  phases: {
    needsAnalysis: { start: '2026-01-05', end: '2026-01-16', meetings: 2 },
    accompaniment: { start: '2026-01-19', end: '2026-05-15' },
    closingReview: { on: '2026-05-22' },
  },
  personDays: { granted: 30, used: 24.5 },
  forms: ['coaching-technique'],
  initialQuestions: ['Que faut-il basculer en premier ?'],
  maturity: {
    grid: '2026.1',
    before: {
      on: '2026-01-12',
      assessor: 'Responsable du portail',
      levels: { strategie: 2, exploitation: 1, securite: 2 },
    },
    target: { exploitation: 2 },
    after: {
      on: '2026-05-20',
      assessor: 'Responsable du portail',
      levels: { strategie: 2, exploitation: 2, securite: 2 },
    },
  },
  nextSteps: [
    {
      id: 'astreinte',
      title: 'Organiser un relais le soir pour le portail',
      axis: 'exploitation',
      priority: 1,
      horizon: '3-6m',
      ownerRole: 'Responsable d’exploitation',
      expectedLevel: 3,
    },
  ],
};

/** The fields of a valid experience feedback of the fixtures, before its sharing record. */
export const feedbackFields = {
  id: 'r-000001',
  title: 'Sauvegarder une base hors de son hébergeur',
  summary:
    'Une équipe copie chaque nuit ses sauvegardes chez un second hébergeur et compare les tailles : le contrôle a révélé deux sauvegardes vides.',
  publishedOn: '2026-06-12',
  administration: 'office-essais',
  themes: ['migration'],
  profiles: ['architecte'],
  lessons: [
    {
      type: 'eviter',
      text: 'Ne vous fiez pas à la liste de l’interface : téléchargez une sauvegarde et rejouez-la.',
    },
  ],
  origin: 'sources-publiques',
  period: { from: '2025-03-01', to: '2025-07-31' },
  question: 'Comment être sûr qu’une sauvegarde se restaure ?',
  situation:
    'Les sauvegardes étaient chez le même hébergeur que la base, et personne n’en avait restauré depuis un an.',
  results: ['La restauration complète a été rejouée et chronométrée.'],
  difficulties: ['Les accès entre les deux hébergeurs ont pris trois semaines.'],
  sources: [
    {
      title: 'Journal de l’équipe',
      publisher: 'Office des essais',
      url: 'https://essais.example.org/',
    },
  ],
  confidence: 'B',
};

/** A body with the headings that a closing report is expected to have. */
export const reportBody = `## Contexte

Le portail sert deux cents agents et tenait sur un seul serveur.

## Déroulé

L’équipe a commencé par le service le moins risqué.
`;

/** A body with the heading that an experience feedback is expected to have. */
export const feedbackBody = `## Ce qui a été fait

Une tâche planifiée copie la sauvegarde, puis la compare à celle de la veille.
`;

export const pendingSharing = { status: 'pending' };
export const refusedSharing = { status: 'refused' };
export const publicSources = {
  status: 'public-sources',
  reviewedBy: 'Rédaction du site',
  reviewedOn: '2026-05-30',
};

/** An agreement whose digest is filled in when the document is written. */
export const agreedSharing = {
  status: 'agreed',
  audience: 'public',
  anonymised: false,
  agreedBy: 'Sous-direction des essais',
  agreedOn: '2026-06-10',
  agreementRef: 'Coffre des accords, numéro 12',
  reviewedBy: 'Rédaction du site',
};

/** A closing report with every field of the schema, for tests that look at each of them. */
export const everyReportField = {
  ...reportFields,
  updates: [{ on: '2026-06-20', note: 'Un chiffre précisé', notify: true }],
  lessons: [{ ...reportFields.lessons[0], condition: 'Une équipe d’exploitation existe' }],
  contact: 'squads@essais.example.org',
  allow: [{ rule: 'telephone', text: 'Numéro public', why: 'Un numéro de standard' }],
  aliases: ['/bilans/ancien-nom/'],
  reviewBy: '2028-06-15',
  personDays: {
    granted: 30,
    used: 32,
    extension: { days: 5, reason: 'Deux applications de plus à étudier', agreedOn: '2026-04-01' },
  },
  maturity: {
    ...reportFields.maturity,
    after: {
      ...reportFields.maturity.after,
      evidence: { exploitation: 'observe' },
      comments: { securite: 'Classement encore en cours' },
    },
  },
  delivery: { service: 'Portail', before: { leadTime: 2 }, after: { leadTime: 4 } },
  outcomes: [
    {
      label: 'Délai moyen',
      unit: 'jours',
      before: 9.5,
      after: 3,
      better: 'down',
      measured: 'Journal',
    },
  ],
  nextSteps: [{ ...reportFields.nextSteps[0], effort: 'Dix jours' }],
  followUps: [{ on: '2026-06-25', steps: { astreinte: 'en-cours' }, note: 'Le relais commence' }],
};

/** An experience feedback with every field of the schema. */
export const everyFeedbackField = {
  ...feedbackFields,
  options: [
    { label: 'Copie planifiée', chosen: true, because: 'Peu de développement' },
    { label: 'Service managé', chosen: false, because: 'Trop cher pour ce volume' },
  ],
  results: [
    'La restauration complète a été rejouée.',
    {
      label: 'Durée',
      unit: 'heures',
      before: 6,
      after: 2,
      better: 'down',
      measured: 'Chronomètre',
    },
  ],
  startingLevels: { exploitation: 1 },
  costBand: 'moins-de-10-k',
  effortDays: 12.5,
  assets: [{ title: 'Script de contrôle', url: 'https://essais.example.org/script' }],
  editorialReading: ['Le contrôle automatique a vu ce que l’interface cachait.'],
};
