/** Sentences that suit any theme, by the part of a text where they belong. */
export const sentences = {
  context: [
    '{app} sert {300..48000} {people} et tient sur {3..60} serveurs, dont {pct} arrivent en fin de support',
    '{team} tient {app} pour {admin}, soit {3..24} agents et {2..9} prestataires',
    'avant l’intervention, une modification de {app} demandait {9..180} jours entre l’accord et la mise en ligne',
    'le calendrier imposait d’aboutir avant {event}, {4..30} semaines après le premier échange avec {role}',
    '{app} échange avec {4..38} applications voisines, dont {2..6} sans documentation à jour',
    'l’équipe avait déjà essayé, en {month}, et s’était arrêtée devant {obstacle}',
    'trois demandes se mêlaient : réduire les délais, préparer {event} et ne plus craindre {obstacle}',
    '{role} portait le sujet sans relais depuis {6..40} mois, à côté de {2..6} autres dossiers',
    'les {people} signalaient {5..90} lenteurs par semaine, surtout pendant {event}',
    'le dernier incident grave, en {month}, avait duré {hours} et touché {pct} des {people}',
    '{pct} de l’activité de {admin} passe par {app} avant {event}',
    'la documentation comptait {40..600} pages, dont {pct} antérieures à {event}',
    'le code de {app} a été repris de {2..5} prestataires successifs et compte {60..900} milliers de lignes',
    'personne ne contestait le besoin de changer, mais {event} interdisait tout essai pendant {3..12} semaines',
  ],
  analysis: [
    '{meeting} a réuni {4..19} personnes autour de {object}, et {3..11} questions en sont sorties',
    'les réponses de {team} et celles de {role} différaient sur {part} points',
    'la mesure de départ s’est faite à {3..12} autour d’une table, preuves à l’appui, en {hours}',
    '{role} a demandé à voir tourner {tool} avant de noter quoi que ce soit, et deux niveaux ont baissé',
    'le périmètre a été réduit de {9..40} à {2..8} applications, pour tenir {event}',
    '{team} remplissait {document} pour chaque service, en {20..90} minutes la première fois et {5..15} ensuite',
    'l’entretien avec {role} a révélé {obstacle}, que {team} ne connaissait pas',
    'une enquête auprès de {6..45} {people} l’a montré : l’attente première était un service stable pendant {event}',
    'la liste des besoins est passée de {15..70} lignes à {2..6} questions, signées par {role} le {date}',
    'deux hypothèses sont tombées dès {meeting} : {obstacle} et le coût de {object}',
    '{part} réponses reposaient sur une déclaration, les autres sur une démonstration de {tool}',
  ],
  work: [
    '{team} a commencé par {object}, avec {role} et {2..7} {people}',
    '{meeting} a suffi pour décider de {object}, {effect}',
    'la première étape a consisté à {goal}, ce qui a pris {2..9} semaines au lieu de {3..15}',
    'les experts sont venus {2..3} jours par semaine jusqu’en {month}, puis {role} a pris la suite',
    '{document} décrit {object} en {8..60} lignes, {effect}',
    'un essai sur {2..14} services a précédé la généralisation, {effect}',
    'relier {tool} à {object} a pris {2..19} jours, {effect}',
    'les agents écrivaient, l’expert relisait : {12..190} modifications ont été relues ainsi, dont {pct} reprises',
    'il a fallu {2..6} tentatives pour {goal}, la dernière {effect}',
    '{role} a présenté {object} à {8..60} collègues le {date}, {effect}',
    'chaque vendredi, {team} rejouait les gestes de la semaine avec un agent différent, soit {9..45} essais en tout',
    'le travail s’est concentré sur {object}, {pct} du temps y est passé',
    'l’arrivée de {role} en {month} a relancé le sujet de {object}, {effect}',
    'une semaine sur {2..4}, {meeting} remettait à plat {object} avec {team}',
    '{team} a préféré {goal} avant {event}, et garder le reste pour {month}',
    'un binôme a repris {tool} de fond en comble, {effect}',
    'le choix de {object} a été écrit dans {document}, puis appliqué à {3..40} services',
    'les {people} ont essayé la nouvelle version pendant {2..8} semaines, et {pct} ont répondu au questionnaire',
    'deux sujets ont été menés de front, {object} et {object}, avec {3..12} agents',
    '{meeting}, {3..16} fois de suite, a remplacé {2..5} comités, {effect}',
    'le lot de {month} comptait {4..38} tâches, dont {pct} terminées avant {event}',
    '{role} a tenu à mesurer {object} avant et après, sur {20..900} relevés',
  ],
  people: [
    '{role} consacre désormais {2..9} heures par semaine à {object}',
    '{part} agents ont changé au moins une habitude de travail, d’après le questionnaire de {month}',
    'l’annonce aux {people} est partie {2..6} semaines avant {event}, en {3..9} messages courts',
    '{team} et {team} partagent maintenant {tool}, {effect}',
    'le point le plus discuté a été {object} : {2..7} séances, {effect}',
    'deux agents de plus savent {goal}, sous le regard de {role}',
    '{role} résume ainsi la période : moins de réunions, {2..9} décisions par mois, un seul endroit où les lire',
    'une communauté de {7..80} {people} se retrouve tous les {2..8} semaines autour de {object}',
    'l’encadrement a retiré {2..6} tâches à {team} pour libérer {2..4} jours par semaine',
    'la moitié des questions venait de {team}, surtout à propos de {object} et de {tool}',
  ],
  figures: [
    'la mesure porte sur {3..18} mois et {40..4000} relevés, faits par {team}',
    '{pct} des demandes sont traitées en moins de {2..30} jours, contre {3..40} % avant {event}',
    'le délai médian est passé de {20..120} à {2..19} jours, {effect}',
    'la charge s’élève à {12..190} jours-homme, dont {pct} pour {object}',
    'sur {20..400} incidents, {pct} tenaient à {object}',
    'un relevé indépendant, fait par {role} en {month}, trouve {2..9} points d’écart',
    'le nombre de gestes manuels a baissé de {pct} entre le {date} et {event}',
    'la dépense directe reste sous {5..90} k€, hors temps passé par {team}',
    'ces chiffres ne disent rien de {object}, faute de mesure avant {month}',
    'le tableau qui suit reprend les relevés de {tool}, arrêtés au {date}',
  ],
  trouble: [
    '{obstacle} a coûté {4..45} jours, et {role} avait pourtant prévenu en {month}',
    '{tool} n’a pas répondu pendant {hours} le {date}, sans que l’alerte parte',
    '{team} n’a pu libérer que {pct} du temps prévu pendant {event}',
    'deux équipes ont modifié {object} le même jour, d’où {3..30} heures de reprise',
    'la règle retenue pour {object} s’est révélée trop stricte dans {part} cas',
    'le budget de {object} avait été sous-estimé de {pct}',
    'l’essai du {date} a échoué à cause de {obstacle}, puis réussi {2..20} jours plus tard',
    '{role} et {team} n’avaient pas la même définition de {object}, ce qui a faussé {2..9} relevés',
    'la migration de {tool} pendant la même période a brouillé {pct} des mesures',
    'il manque encore {2..12} accès à {team}, demandés depuis {month}',
    'faute de relais, {3..25} % des {people} n’ont rien su avant {month}',
  ],
  closing: [
    'la restitution du {date} a duré {hours} et suivi l’ordre de la grille, avec {5..24} participants',
    '{role} a demandé que {obstacle} figure dans ce texte, pour que d’autres s’y préparent',
    'le niveau retenu pour {object} a été abaissé d’un cran après une démonstration de {tool}',
    'trois points restent ouverts : {object}, {object} et la place de {role}',
    'l’équipe poursuit seule depuis {month}, avec {2..4} points de suivi prévus avant {event}',
    '{part} actions décidées à la clôture avaient une date et un porteur',
    'la suite dépend surtout de {obstacle} et de {event}',
    'la démarche sera étendue à {2..18} applications de {admin} si {role} confirme les mesures de {month}',
    'ce qui a été appris de {object} sert déjà à {2..7} autres équipes',
    'rien n’assure que l’effet dure : {pct} des gains reposent sur {object} et sur {2..5} agents',
  ],
} as const;

export type Part = keyof typeof sentences;

/** Summaries, which say what a reader in a hurry must keep. */
export const summaries = [
  'En {3..14} mois, {team} a appris à {goal} {constraint} : {part} étapes sont tenues, et {obstacle} reste le point faible.',
  '{app} devait {goal} avant {event}. {part} objectifs sont atteints, avec {3..14} agents et {2..9} semaines de retard.',
  'Comment {goal} {constraint} ? {team} raconte {2..9} mois de travail sur {object}, ce qui a marché et ce que {obstacle} a coûté.',
  'Une équipe de {3..19} agents voulait {goal}. Elle y est parvenue pour {pct} du périmètre, malgré {obstacle} et {event}.',
  'Récit d’un chantier de {3..12} mois sur {object} : {2..9} essais, {part} services concernés, et une règle simple gardée depuis {month}.',
];

export const situations = [
  '{app} servait {300..9000} {people}. {obstacle} bloquait {team} depuis {2..20} mois, et {event} approchait.',
  'En {month}, {part} services dépendaient de {object}. {role} ne disposait d’aucune mesure et craignait {event}.',
  'L’équipe comptait {3..15} agents. {pct} de leur temps passait dans {object}, et personne ne pouvait {goal} {constraint}.',
  'Il fallait {goal} {constraint}. Deux essais avaient échoué en {month}, le premier à cause de {obstacle}.',
];

export const findings = [
  '{pct} du périmètre est couvert depuis {month}, d’après {tool} et un relevé de {role}.',
  'L’équipe sait désormais {goal}, et {part} agents l’ont fait au moins une fois.',
  'Le délai constaté est passé de {20..150} à {2..19} jours, sans effet visible pour les {people}.',
  'Aucun effet mesurable sur {object} après {3..12} mois : {role} a décidé de ne pas poursuivre ce point.',
  '{part} services ont adopté la règle, les autres attendent {event}.',
];

export const readings = [
  'Le lien entre {object} et les gains constatés est notre lecture : les sources citent les deux sans les relier.',
  'Les sources ne donnent ni le coût de {object} ni le temps passé ; nous ne les avons pas estimés.',
  'Le conseil tiré de {obstacle} vient de nous. La source décrit le fait, en {month}, sans en tirer de règle.',
  'Le chiffre de {pct} porte sur {part} services : il ne vaut pas pour l’ensemble.',
];

export const conditions = [
  'L’équipe compte au moins {3..9} agents et {role} la soutient.',
  'Les données ne sont pas sensibles et {event} est passé.',
  'Plus de {2..9} équipes partagent {tool}.',
  'Le marché en cours court encore {6..30} mois.',
  'L’exploitation est tenue par {team}.',
];

export const reuseNotes = [
  'Même constat ici, sur {part} services et {2..11} mois, avec {role}.',
  'Vrai pour {object}, beaucoup moins pour le reste : {pct} des cas s’en écartent.',
  'L’inverse a été constaté en {month} : {obstacle} pesait davantage.',
  'La règle a été suivie dès {month} et a évité {2..12} reprises à {team}.',
];

export const updateNotes = [
  'Précision sur la façon de compter les {people}, à la demande de {role}.',
  'Chiffre de {month} remplacé par le relevé définitif, soit {pct}.',
  'Ajout d’un lien vers {document}, et {2..6} libellés repris.',
  'Mesure refaite après {event} : {pct} au lieu de {pct}.',
];

export const followUpNotes = [
  'Point fait avec {role} : {part} services suivent la règle. {obstacle} retarde le reste de {2..9} semaines.',
  'L’équipe a poursuivi seule. La mesure de {month} donne {pct}, et {event} s’est passé sans livraison d’urgence.',
  'Deux étapes sur la bonne voie, une troisième reprise par {team} avec {3..20} jours de travail.',
];

export const comments = [
  'Démonstration faite par {role} sur {part} services.',
  'Relevé de {tool}, sur {20..900} lignes, relu par {role}.',
  'La règle est écrite, mais {pct} des équipes la suivent avant {event}.',
  'Déclaré par {team}, à confirmer après {event}.',
];

export const falls = [
  'Niveau de départ trop haut : {tool} ne couvrait que {pct} des cas, ce que {role} a constaté en {month}.',
  'Recul lié au départ de {2..4} agents en {month}, non remplacés à ce jour.',
  'La pratique a cessé pendant {event} et {team} ne l’a pas reprise.',
];

export const extensions = [
  '{obstacle} a repoussé les essais de {3..9} semaines. Les jours ajoutés ont permis d’aller au bout avant {event}.',
  'Le périmètre est passé de {2..5} à {6..9} services à la demande de {role}, qui souhaitait aboutir avant {event}.',
];

export const quotes = [
  'Nous pensions manquer d’outils ; en {month}, il nous manquait surtout {document}, et {team} l’a dit avant nous.',
  'Au bout de {2..9} semaines, plus personne n’a demandé à revenir en arrière, pas même {team}, malgré {obstacle}.',
  'Le plus dur n’a pas été de {goal}, mais {obstacle}, en {month}.',
  'Je voulais {goal} ; j’ai d’abord appris, avec {team}, ce que coûtait {obstacle}.',
];

/** The words of a marking, which a document may quote when its field `allow` says why. */
export const STAMP = 'USAGE INTERNE';

export const stamped = `Le tampon « ${STAMP} » a disparu de {part} fiches en {month}, avec {role}.`;

export const asides = [
  'Cette façon de faire suppose que {team} dispose de {2..9} heures par semaine. Sans elles, mieux vaut attendre {event}.',
  'Les {2..12} cas particuliers rencontrés tiennent à {obstacle} et ne se présenteront pas ailleurs avant {event}.',
  'Le relevé de {month} compte {20..900} lignes. Il a été refait par {role} avant d’être cité ici.',
  'Ne pas reprendre tel quel : {team} a écrit {document} pour {part} services.',
];

export const asideTitles = [
  'À savoir',
  'Ce qui ne se transpose pas',
  'Limite de la mesure',
  'Le piège',
];

export const scopes = [
  'Le périmètre de {app} et {4..24} agents, sur {2..9} sites.',
  'Les {2..30} applications suivies par {team}, hors postes de travail.',
  'Une partie du portefeuille, soit {3..25} services et {2..12} équipes.',
];
