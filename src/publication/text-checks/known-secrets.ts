import { isPlaceholder } from './placeholders.ts';
import { type Passage, passagesOf } from './sensitive-text.ts';

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
  String.raw`xox[abeoprs]-[\w-]{10,300}|xapp-\d-[\w-]{20,300}`,
  String.raw`hooks\.slack\.com\/services\/T\w{6,14}\/B\w{6,14}\/\w{20,40}|hooks\/[a-z0-9]{26}`,
  // OpenAI and those that imitate it, Stripe
  String.raw`sk-(?:ant-|proj-)?[\w-]{32,300}|[rs]k_(?:live|test)_[A-Za-z0-9]{24,99}`,
  // Private keys of every kind start with the same header
  '-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----',
];

const known = new RegExp(`(?<![A-Za-z0-9])(?:${forms.join('|')})(?![A-Za-z0-9])`, 'g');

const webToken = /(?<![\w-])eyJ[\w-]{8,2000}\.[\w-]{2,8000}\.[\w-]{0,1000}/g;

/** « -----BEGIN », in base 64: so are keys in a kubeconfig, and certificates, which may be read. */
const encodedKey = /(?<![\w+/])LS0tLS1CRUdJTi[\w+/]{40,8000}/g;

/** The password of an address, `postgres://user:password@host`. The user may be missing. */
const addressPassword = /:\/\/[^\s/:@]{0,100}:(?<password>[^\s/@]{3,200})@(?=[\w[])/g;

/** Secrets of a known form. Those that are filled with one character or `EXAMPLE` are examples. */
export function knownSecrets(text: string): Passage[] {
  return [
    ...passagesOf(text, known, ([read]) => !isPlaceholder(read)),
    ...passagesOf(text, webToken, ([read]) => isWebToken(read)),
    ...passagesOf(text, encodedKey, ([read]) => decode(read.slice(0, 80)).includes('PRIVATE KEY')),
    ...passwordsOfAddresses(text),
  ];
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

function passwordsOfAddresses(text: string): Passage[] {
  const found: Passage[] = [];
  addressPassword.lastIndex = 0;
  for (let match = addressPassword.exec(text); match; match = addressPassword.exec(text)) {
    const password = match.groups?.['password'] ?? '';
    if (isPlaceholder(password)) continue;
    found.push({ index: addressPassword.lastIndex - password.length - 1, text: password });
  }
  return found;
}
