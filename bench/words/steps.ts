/** A next step: its title, whose slots make its id differ, and who carries it. */
export type Step = readonly [id: string, title: string, owner: string];

/** Next steps that suit each axis of the grid. */
export const steps: Readonly<Record<string, readonly Step[]>> = {
  strategie: [
    [
      'trajectoire-revue',
      'Faire valider la trajectoire révisée avant {event}',
      'Direction du programme',
    ],
    [
      'criteres-priorite',
      'Appliquer les critères de priorité aux {4..30} applications restantes',
      'Référent cloud',
    ],
    ['sponsor-nomme', 'Désigner un sponsor pour chacune des {2..6} vagues', 'Comité de direction'],
  ],
  economie: [
    [
      'couts-mensuels',
      'Revoir les coûts de {3..20} services chaque mois avec les équipes',
      'Contrôle de gestion',
    ],
    ['etiquettes', 'Étendre l’étiquetage à {pct} des ressources de plus', 'Responsable des achats'],
    [
      'arrets-de-nuit',
      'Programmer l’arrêt de {8..90} machines la nuit',
      'Responsable d’exploitation',
    ],
  ],
  competences: [
    [
      'parcours-profil',
      'Ouvrir un parcours pour {2..6} profils et le suivre',
      'Bureau des compétences',
    ],
    ['binomes', 'Tenir à deux les {3..12} savoir-faire encore isolés', 'Encadrement du numérique'],
    [
      'verification-acquis',
      'Vérifier les acquis de {5..40} agents en situation',
      'Référent formation',
    ],
  ],
  organisation: [
    [
      'point-usagers',
      'Réunir métier et exploitation tous les {2..6} semaines autour des retours',
      'Responsable produit',
    ],
    [
      'equipe-mixte',
      'Installer une équipe mixte pour {2..5} services de plus',
      'Sous-direction du numérique',
    ],
    [
      'dependances',
      'Mesurer les {3..9} dépendances qui ralentissent l’équipe',
      'Direction du programme',
    ],
  ],
  architecture: [
    [
      'principes-ecrits',
      'Appliquer les principes d’architecture à {3..15} services',
      'Architecte technique',
    ],
    [
      'dette-suivie',
      'Chiffrer la dette de {2..9} composants et la réduire',
      'Architecte technique',
    ],
    [
      'essai-de-sortie',
      'Répéter la sortie d’un composant managé avant {event}',
      'Cellule d’architecture',
    ],
  ],
  industrialisation: [
    [
      'chaine-partagee',
      'Partager la chaîne de livraison avec {2..8} équipes',
      'Ingénierie de la chaîne de livraison',
    ],
    [
      'mesures-livraison',
      'Relever délais et échecs de livraison sur {2..9} services',
      'Ingénierie de la chaîne de livraison',
    ],
    [
      'recette-ephemere',
      'Recréer la recette à chaque version, sur {2..6} services',
      'Pôle infrastructure',
    ],
  ],
  securite: [
    [
      'classement-donnees',
      'Classer les données de {4..25} services avec le métier',
      'Responsable de la sécurité',
    ],
    [
      'homologation-continue',
      'Homologuer la chaîne plutôt que les versions avant {event}',
      'Autorité d’homologation',
    ],
    [
      'droits-fermes',
      'Fermer les {6..60} comptes à droits étendus inutilisés',
      'Responsable de la sécurité',
    ],
  ],
  exploitation: [
    [
      'essai-restauration',
      'Restaurer la base sur un environnement neuf tous les {2..6} mois',
      'Responsable d’exploitation',
    ],
    [
      'objectifs-service',
      'Fixer des objectifs de service pour {2..9} services',
      'Responsable d’exploitation',
    ],
    ['relais-soir', 'Organiser un relais le soir pendant {event}', 'Centre de services'],
  ],
};
