import { isPersonal } from './mailbox-names.ts';
import { type Passage, quoted, type TextRule } from './sensitive-text.ts';

/** The sign of an address, escaped, as an entity, or hidden from robots, then a domain. */
const signAndDomain =
  /(?:\\?@|&#(?:64|x40);|%40|\s?[[(]\s?(?:at|arobase)\s?[\])]\s?)(?<domain>(?:[a-z0-9-]{1,63}\.){1,12}[a-z]{2,24})/gi;

/** The name before the sign. Sixty-four characters is the limit of RFC 5321. */
const nameBefore = /[\w\u00c0-\u024f][\w\u00c0-\u024f.+-]{0,63}$/;

/** Domains that RFC 2606 and RFC 6761 keep for documentation. */
const documentationDomain = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|localhost|test)$/;

/** E-mail addresses, but shared mailboxes of the allowed domains and addresses of documentation. */
export const mailAddresses: TextRule = {
  name: 'adresse-personnelle',
  find,
  message: (passage, mailDomains) =>
    `${quoted(passage)} ; une boîte partagée de ${mailDomains.join(' ou ')} est attendue, jamais l’adresse d’une personne. Remplacez-la ou retirez-la.`,
};

function find(text: string, mailDomains: readonly string[]): Passage[] {
  const found: Passage[] = [];
  signAndDomain.lastIndex = 0;
  for (let match = signAndDomain.exec(text); match; match = signAndDomain.exec(text)) {
    const before = text.slice(Math.max(0, match.index - 140), match.index);
    const [name] = nameBefore.exec(before) ?? [];
    const domain = match.groups?.['domain']?.toLowerCase() ?? '';
    if (!name || documentationDomain.test(domain)) continue;
    if (isSomethingElse(before.slice(0, -name.length), name, text.charAt(signAndDomain.lastIndex)))
      continue;
    if (mailDomains.includes(domain) && !isPersonal(name)) continue;
    found.push({ index: match.index - name.length, text: name + match[0] });
  }
  return found;
}

/** The account of a server (`git@host:`), of a social network (`@name@host`), a password in a URL. */
function isSomethingElse(before: string, name: string, after: string): boolean {
  const isRepository = name === 'git' && /[:/]/.test(after);
  return isRepository || before.endsWith('@') || /:\/\/[^\s/@]{0,64}:$/.test(before);
}
