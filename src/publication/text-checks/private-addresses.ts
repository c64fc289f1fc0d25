import { isIPv6 } from 'node:net';
import { matchAt, passagesAt, passagesOf } from './scanning.ts';
import { type Passage, quoted, type TextRule } from './sensitive-text.ts';

/** One of the numbers of an address after its first, and what hides one: `192.168.12.x`. */
const byte = String.raw`\.(?:0|[1-9]\d{0,2})`;
const hidden = String.raw`\.(?:x{1,3}|\*)`;

const version4 = new RegExp(
  String.raw`(?<![\w.]|[a-z]-)(?:10|100|169|172|192)` +
    `(?:(?:${byte}){3}|(?:${byte}){2}${hidden}|${byte}(?:${hidden}){2})` +
    String.raw`(?!\w|\.\d)(?:\/\d{1,2}(?!\d))?`,
  'gi',
);

/** From the first colon of an address of fc00::/7 or fe80::/10. */
const version6 =
  /(?<=(?<![\w:])(?<first>f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f])))(?::[0-9a-f]{0,4}){2,7}(?!\w)(?:\/\d{1,3}(?!\d))?/iy;

/** RFC 1918, RFC 6598 (shared by carriers), RFC 3927 (link-local). */
const privateRange =
  /^(?:10\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.)/;

/** Ranges as their RFC names them, and the metadata service of all clouds: they tell of no site. */
const concepts = new Set([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '169.254.0.0/16',
  '169.254.169.254',
  '172.16.0.0/12',
  '192.168.0.0/16',
  'fc00::/7',
  'fd00::/8',
  'fe80::/10',
]);

/** Where the last numbers are hidden, those that remain are of a site: `10.12.x.x`, not `192.168.x.x`. */
const hiddenOfSite = /^(?:10\.\d|172\.\d+\.\d|192\.168\.\d)/;

/** What is numbered like an address: a version, an article, a requirement. */
const numbered =
  /(?:\bv\.?|\b(?:version|release|article|chapitre|section|annexe|paragraphe|exigence|règle)s?|§)[\s:n°]{0,4}$/i;

/** Addresses of private networks. Public ones are in the DNS for all to read, and pass. */
export const privateAddresses: TextRule = {
  name: 'adresse-ip-privee',
  find: (text) => [
    ...passagesOf(text, version4, isPrivate),
    ...passagesAt(text, [':'], (place) => addressOfVersion6(text, place)),
  ],
  message: (passage) =>
    `${quoted(passage)} : adresse d’un réseau privé. Décrivez le réseau sans ses adresses, ou prenez-en une de documentation (192.0.2.0/24, 2001:db8::/32).`,
};

function isPrivate({ 0: read, index, input }: RegExpExecArray): boolean {
  const [address = ''] = read.split('/');
  const shown = address.split('.').filter((part) => /\d/.test(part));
  return (
    privateRange.test(address) &&
    shown.every((part) => Number(part) <= 255) &&
    (shown.length === 4 || hiddenOfSite.test(address)) &&
    !concepts.has(read) &&
    !numbered.test(input.slice(Math.max(0, index - 16), index))
  );
}

function addressOfVersion6(text: string, place: number): Passage | undefined {
  if (!'fF'.includes(text.charAt(place - 4))) return undefined;
  const match = matchAt(version6, text, place);
  const first = match?.groups?.['first'];
  if (!match || !first) return undefined;
  // The colon after an address may be that of the sentence.
  const read = (first + match[0]).replace(/(?<!:):$/, '');
  const isAddress = isIPv6(read.split('/')[0] ?? '') && !concepts.has(read.toLowerCase());
  return isAddress ? { index: place - first.length, text: read } : undefined;
}
