import { isPlaceholder } from './placeholders.ts';
import { classOf, matchAt, passagesAt, passagesOf, passagesWithin, runsOf } from './scanning.ts';
import type { Passage } from './sensitive-text.ts';

/** What issuers give their keys and tokens so that they can be found: a prefix, then a length. */
const forms = [
  // Amazon Web Services, Scaleway
  'A(?:KIA|SIA)[A-Z0-9]{16}|SCW[A-Z0-9]{17}',
  // Google: API key, OAuth client, access token
  String.raw`AIza[\w-]{35}|GOCSPX-[\w-]{28}|ya29\.[\w-]{20,200}`,
  // GitHub, GitLab
  String.raw`gh[oprsu]_[A-Za-z0-9]{36,255}|github_pat_\w{22,255}`,
  String.raw`gl(?:agent|cbt|dt|ft|imt|oas|pat|ptt|rt|rtr|soat)-[\w.-]{20,300}`,
  // Registries of packages, images and models
  String.raw`npm_[A-Za-z0-9]{36}|pypi-[\w-]{50,300}|dckr_[op]at_[\w-]{20,60}|hf_[A-Za-z]{34}`,
  // Vault, SOPS, Grafana, Sentry, Scalingo
  String.raw`hv[brs]\.[\w-]{20,300}|AGE-SECRET-KEY-1[A-Z0-9]{58}`,
  String.raw`gl(?:c|sa)_[\w+/=-]{32,400}|sntry[su]_[\w+/=-]{32,400}|tk-us-[\w-]{40,60}`,
  // Slack and Mattermost: tokens, then the addresses where anybody may post
  String.raw`xox[abeoprs]-[\w-]{15,300}|xapp-\d-[\w-]{20,300}`,
  String.raw`hooks\.slack\.com\/services\/T\w{6,14}\/B\w{6,14}\/\w{20,40}|hooks\/[a-z0-9]{26}`,
  // OpenAI and those that imitate it, Stripe
  String.raw`sk-(?:ant-|proj-)?[\w-]{32,300}|[rs]k_(?:live|test)_[A-Za-z0-9]{24,99}`,
  // JSON Web Tokens; keys and certificates in base 64
  String.raw`(?<![\w-])eyJ[\w-]{8,}\.[\w-]{2,}\.[\w-]*|LS0tLS1CRUdJTi[\w+/]{40,}`,
];

/** The length of the shortest of these forms, and the characters that they are made of. */
const MIN_LENGTH = 20;
const partOfForm = classOf(/[\w+./=-]/);

const known = new RegExp(`(?<![A-Za-z0-9])(?:${forms.join('|')})(?![A-Za-z0-9])`, 'g');

/** Private keys of every kind start with the same header, which ends like this. */
const privateKey = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/g;

/** The password of an address, `postgres://user:password@host`. The user may be missing. */
const addressPassword = /(?<=:)\/\/[^\s/:@]{0,100}:(?<password>[^\s/@]{3,200})@(?=[\w[])/y;

/** Secrets of a known form. Those that are filled with one character or `EXAMPLE` are examples. */
export function knownSecrets(text: string): Passage[] {
  return [
    ...runsOf(text, partOfForm, MIN_LENGTH).flatMap((run) =>
      passagesWithin(run, known, ([read]) => isSecret(read)),
    ),
    ...(text.includes('PRIVATE KEY') ? passagesOf(text, privateKey) : []),
    ...passagesAt(text, ['//'], (place) => passwordAt(text, place)),
  ];
}

function isSecret(read: string): boolean {
  if (read.startsWith('eyJ')) return isWebToken(read);
  // A certificate is for all to read.
  if (read.startsWith('LS0t')) return decode(read.slice(0, 80)).includes('PRIVATE KEY');
  return !isPlaceholder(read);
}

const decode = (text: string) => Buffer.from(text, 'base64url').toString('latin1');

/** A JSON Web Token: its first part is a JSON object that names an algorithm (RFC 7515). */
function isWebToken(read: string): boolean {
  try {
    return 'alg' in JSON.parse(decode(read.slice(0, read.indexOf('.'))));
  } catch {
    return false;
  }
}

function passwordAt(text: string, place: number): Passage | undefined {
  const match = matchAt(addressPassword, text, place);
  const password = match?.groups?.['password'] ?? '';
  if (!match || isPlaceholder(password)) return undefined;
  return { index: place + match[0].length - password.length - 1, text: password };
}
