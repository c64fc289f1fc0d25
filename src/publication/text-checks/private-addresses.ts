import { isIPv6 } from 'node:net';
import { type Passage, passagesOf, quoted, type TextRule } from './sensitive-text.ts';

const ipv4 =
  /(?<![\w.]|[a-z]-)(?:10|100|169|172|192)(?:\.(?:0|[1-9]\d{0,2})){3}(?!\w|\.\d)(?:\/\d{1,2}(?!\d))?/gi;

const ipv6 =
  /(?<![\w:])f(?:[cd][0-9a-f]{2}|e[89ab][0-9a-f])(?::[0-9a-f]{0,4}){2,7}(?!\w)(?:\/\d{1,3}(?!\d))?/gi;

/** RFC 1918, RFC 6598 (shared by carriers), RFC 3927 (link-local). */
const privateRange =
  /^(?:10\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|192\.168\.)/;

/** Ranges as their RFC names them, and the metadata service of all clouds: they say nothing of a site. */
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
  'fe80::/64',
]);

/** What is numbered like an address: a version, an article, a requirement. */
const numbered =
  /(?:\bv\.?|\bversions?|\breleases?|\barticles?|\bchapitres?|\bsections?|\bannexes?|\bparagraphes?|\bexigences?|\brègles?|§)[\s:n°]{0,4}$/i;

/** Addresses of private networks. Public ones are in the DNS for all to read, and pass. */
export const privateAddresses: TextRule = {
  name: 'adresse-ip-privee',
  find: (text) => [...passagesOf(text, ipv4, isPrivate), ...addressesOfVersion6(text)],
  message: (passage) =>
    `${quoted(passage)} : adresse d’un réseau privé. Décrivez le réseau sans ses adresses, ou prenez-en une de documentation (192.0.2.0/24, 2001:db8::/32).`,
};

function isPrivate({ 0: read, index, input }: RegExpExecArray): boolean {
  const [address = '', prefix = '0'] = read.split('/');
  return (
    privateRange.test(address) &&
    address.split('.').every((byte) => Number(byte) <= 255) &&
    Number(prefix) <= 32 &&
    !concepts.has(read) &&
    !numbered.test(input.slice(Math.max(0, index - 16), index))
  );
}

/** A colon after an address may be that of the sentence. */
function addressesOfVersion6(text: string): Passage[] {
  return passagesOf(text, ipv6)
    .map(({ index, text: read }) => ({ index, text: read.replace(/(?<!:):$/, '') }))
    .filter(
      ({ text: read }) => isIPv6(read.split('/')[0] ?? '') && !concepts.has(read.toLowerCase()),
    );
}
