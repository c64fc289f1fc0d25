import { isPersonal } from './mailbox-names.ts';
import { matchAt, passagesAt } from './scanning.ts';
import { type Passage, quoted, type TextRule } from './sensitive-text.ts';

/** The sign of an address, as such, as an entity, or hidden from robots. */
const signs = ['@', '&#64;', '%40', '(a', '[a', '(A', '[A'];

/** The name before the sign. Sixty-four characters is the limit of RFC 5321. */
const nameBefore = /(?<name>[\w\u00c0-\u024f][\w\u00c0-\u024f.+-]{0,63})(?:\\| )?$/;

const signAndDomain =
  /(?:@|&#64;|%40) ?(?<domain>(?:[a-z0-9-]{1,63}\.){1,12}[a-z]{2,24})(?<after>.?)/iy;

/** Both in words: `(at) domaine (point) fr`, `arobase domaine point fr`. */
const dot = String.raw`(?:\.| ?[([] ?(?:dot|point) ?[)\]] ?| (?:dot|point) )`;
const inWords = new RegExp(
  String.raw`(?:[([](?:at|arobase)[)\]] ?| (?:arobase|(?<at>at)) )` +
    `(?<domain>(?:[a-z0-9-]{1,63}${dot}){1,12}[a-z]{2,24})(?<after>.?)`,
  'iy',
);

const anyDot = new RegExp(dot, 'gi');

/** Domains that RFC 2606 and RFC 6761 keep for documentation. */
const documentationDomain = /(?:^|\.)(?:example\.(?:com|net|org)|example|invalid|localhost|test)$/;

/** An image for fine screens, `logo@2x.png`, or the file of a package. */
const fileName = /\.(?:avif|css|gif|html|jpe?g|js|json|png|svg|webp|ya?ml)$/;

/** E-mail addresses, but shared mailboxes of the allowed domains and addresses of documentation. */
export const mailAddresses: TextRule = {
  name: 'adresse-personnelle',
  find: (text, mailDomains) => [
    ...passagesAt(text, signs, (place) => addressAt(text, place, mailDomains)),
    // A word is looked for by its end: a space, or « a », is everywhere.
    ...passagesAt(text, ['base '], (place) => addressAt(text, place - ' aro'.length, mailDomains)),
    ...passagesAt(text, ['at ', 'AT '], (place) => addressAt(text, place - 1, mailDomains)),
  ],
  message: (passage, mailDomains) =>
    `${quoted(passage)} ; une boîte partagée de ${mailDomains.join(' ou ')} est attendue, jamais l’adresse d’une personne. Remplacez-la ou retirez-la.`,
};

function addressAt(
  text: string,
  place: number,
  mailDomains: readonly string[],
): Passage | undefined {
  const { 0: read = '', groups = {} } =
    matchAt(signAndDomain, text, place) ?? matchAt(inWords, text, place) ?? {};
  const domain = groups['domain']?.toLowerCase().replace(anyDot, '.');
  if (!domain || documentationDomain.test(domain) || fileName.test(domain)) return undefined;
  const before = text.slice(Math.max(0, place - 140), place);
  const match = nameBefore.exec(before);
  const name = match?.groups?.['name'] ?? '';
  // « at » alone is also an English word: only the name of a person before it makes an address.
  const mayBeFunction = groups['at'] !== undefined || mailDomains.includes(domain);
  if (!match || (mayBeFunction && !isPersonal(name))) return undefined;
  const after = groups['after'] ?? '';
  if (isSomethingElse(before.slice(0, match.index), name, after)) return undefined;
  const end = place + read.length - after.length;
  const start = place - match[0].length;
  return { index: start, text: text.slice(start, end) };
}

/** The account of a server (`git@host:`), of a social network (`@name@host`), a password in a URL. */
function isSomethingElse(before: string, name: string, after: string): boolean {
  const isRepository = name === 'git' && /[:/]/.test(after);
  return isRepository || before.endsWith('@') || /:\/\/[^\s/@]{0,64}:$/.test(before);
}
