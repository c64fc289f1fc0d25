/** What shared mailboxes of administrations are named after. No first name, and few surnames. */
const functions = new Set(
  `abuse accessibilite accueil achats admin administration agence aide alerte alertes api
  architecture assistance bilans bureau cabinet cellule centre cert cloud cnil comite communaute
  communication consultation contact correspondant dinum direction division dpo drh dsi donnees
  editorial equipe equipes exploitation formation formations hebergement incident incidents info
  infonuage informations infrastructure juridique lettre marches mission ministere newsletter
  noreply numerique ouverture plateforme pole postmaster prefecture presse production programme
  projet projets qualite recrutement referent reponse reseau retours rgpd rh rssi secretariat
  securite service services signalement soc squad squads ssi support technique transformation
  usagers webmaster`.split(/\s+/),
);

/** Words that link others: neither a function nor a name. */
const links = new Set(['a', 'au', 'aux', 'd', 'de', 'des', 'du', 'en', 'et', 'l', 'la', 'le']);

/**
 * True for the name of a mailbox that looks like a person’s, `prenom.nom`: two words of letters in
 * a row, with a full stop or an underscore between them, neither of which is a function. A name that
 * starts with a function (`contact.achats.publics`) is a function.
 */
export function isPersonal(name: string): boolean {
  const parts = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/\+.*$/, '')
    .split(/[._]/)
    .map((part) => part.split(/[^a-z]+/).filter(Boolean))
    .filter((words) => words.length > 0 && !words.every((word) => links.has(word)));
  const areFunctions = parts.map((words) => words.some((word) => functions.has(word)));
  return (
    areFunctions[0] === false &&
    areFunctions.some((isFunction, index) => !isFunction && areFunctions[index + 1] === false)
  );
}
