import { type Administration, administration } from '#src/domain/authorities.ts';
import { slugOf } from './titles.ts';

/** Label without its « (fictif) », type, acronym, former name. */
type Invented = readonly [string, Administration['type'], string?, string?];

const invented: readonly Invented[] = [
  ['Ministère des Rivages', 'ministere', 'MDRV', 'Secrétariat d’État aux Rivages'],
  ['Ministère des Mobilités lentes', 'ministere', 'MMLT'],
  ['Ministère des Jardins publics', 'ministere'],
  ['Direction générale des haies', 'direction-centrale', 'DGHY', 'Direction des bocages'],
  ['Direction des cadrans et horloges', 'direction-centrale', 'DCHO'],
  ['Direction centrale des fontaines', 'direction-centrale', 'DCFO', 'Service des eaux vives'],
  ['Direction des almanachs', 'direction-centrale'],
  ['Direction générale des passerelles', 'direction-centrale', 'DGPS'],
  ['Secrétariat général des lisières', 'direction-centrale', 'SGLI'],
  ['Direction du patrimoine sonore', 'direction-centrale'],
  ['Direction générale des refuges', 'direction-centrale', 'DGRF', 'Bureau des abris'],
  ['Service départemental des sentiers', 'service-deconcentre', 'SDSE'],
  ['Service régional des estuaires', 'service-deconcentre'],
  ['Direction régionale des belvédères', 'service-deconcentre', 'DRBV'],
  ['Direction départementale des gués', 'service-deconcentre', 'DDGU', 'Service des gués'],
  ['Service interrégional des phares', 'service-deconcentre', 'SIPH'],
  ['Délégation territoriale des vergers', 'service-deconcentre'],
  ['Direction régionale des canaux oubliés', 'service-deconcentre', 'DRCO'],
  ['Agence nationale des belvédères', 'operateur', 'ANBV', 'Office des points de vue'],
  ['Office national des brumes', 'operateur', 'ONBR'],
  ['Agence des signaux maritimes', 'operateur', 'ASMA', 'Service des sémaphores'],
  ['Office français des lanternes', 'operateur'],
  ['Agence de la mémoire des moulins', 'operateur', 'AMMO'],
  ['Office des échanges scolaires lointains', 'operateur', 'OESL'],
  ['Agence des tourbières', 'operateur', 'ATBI', 'Mission des tourbières'],
  ['Institut national des vents', 'operateur', 'INVT'],
  ['Office central des kiosques', 'operateur'],
  ['Agence nationale des herbiers', 'operateur', 'ANHB'],
  ['Caisse nationale des gardiens de phare', 'organisme-securite-sociale', 'CNGP'],
  ['Caisse des métiers d’altitude', 'organisme-securite-sociale', 'CMAL'],
  ['Caisse nationale des bateliers', 'organisme-securite-sociale', 'CNBT', 'Caisse des mariniers'],
  ['Caisse de prévoyance des ébénistes', 'organisme-securite-sociale'],
  ['Union des caisses des saisonniers', 'organisme-securite-sociale', 'UCSA'],
  ['Caisse mutualisée des facteurs d’orgues', 'organisme-securite-sociale', 'CMFO'],
  ['Groupement des laboratoires de marée', 'gip', 'GLMA'],
  ['Groupement pour les cartes anciennes', 'gip'],
  ['Groupement des bibliothèques itinérantes', 'gip', 'GBIT', 'Réseau des bibliobus'],
  ['Groupement des écoles de plein air', 'gip', 'GEPA'],
  ['Groupement numérique des archipels', 'gip', 'GNAR'],
  ['Groupement des observatoires ruraux', 'gip'],
  ['Établissement public des quais', 'etablissement-public', 'EPQU'],
  ['Établissement public du parc des dunes', 'etablissement-public', 'EPPD', 'Parc des dunes'],
  ['École nationale des géomètres de l’eau', 'etablissement-public', 'ENGE'],
  ['Centre national des marionnettes', 'etablissement-public', 'CNMA'],
  ['Conservatoire des instruments de mesure', 'etablissement-public'],
  ['Muséum des minéraux courants', 'etablissement-public', 'MMCO'],
  ['Bibliothèque nationale des atlas', 'etablissement-public', 'BNAT'],
  ['Centre technique des toitures', 'etablissement-public', 'CTTO', 'Laboratoire des charpentes'],
  ['Théâtre national des saisons', 'etablissement-public'],
  ['Tribunal des bornages', 'juridiction', 'TBOR'],
  ['Cour des usages locaux', 'juridiction', 'CULO'],
  ['Tribunal maritime des marées', 'juridiction', 'TMMA', 'Chambre des marées'],
  ['Cour d’appel des sols', 'juridiction'],
  ['Conseil supérieur des jauges', 'juridiction', 'CSJA'],
  ['Autorité de régulation des écluses', 'autorite-independante', 'AREC'],
  ['Haute Autorité des poids et cadences', 'autorite-independante', 'HAPC'],
  ['Commission nationale des silences', 'autorite-independante', 'CNSI'],
  ['Autorité des noms de rue', 'autorite-independante', 'ANDR', 'Comité des noms de rue'],
  ['Défenseur des chemins', 'autorite-independante'],
  ['Commission des calendriers', 'autorite-independante', 'CCAL'],
];

const feminine =
  /^(?:Agence|Autorité|Bibliothèque|Caisse|Commission|Cour|Délégation|Direction|École|Haute|Union) /u;

/** Administrations that do not exist, and say so in their label. */
export const administrations: readonly Administration[] = invented.map(
  ([name, type, acronym, alias], rank) => {
    const mark = feminine.test(name) ? '(fictive)' : '(fictif)';
    return administration.parse({
      key: slugOf(`${name} ${mark}`),
      label: `${name} ${mark}`,
      ...(acronym && { acronym }),
      type,
      ...(rank % 5 === 0 && { since: `${2012 + (rank % 12)}-01-01` }),
      ...(alias && { aliases: [`${alias} ${mark}`] }),
      example: true,
    });
  },
);

/** The label of an administration after its article: « l’Agence des tourbières (fictive) ». */
export function withArticle(label: string): string {
  if (/^[AEIOUÉH]/u.test(label) && !label.startsWith('Haute')) return `l’${label}`;
  return feminine.test(label) ? `la ${label}` : `le ${label}`;
}
