import { isPlaceholder } from './placeholders.ts';
import { matchAt, passagesAt, spaces } from './scanning.ts';
import type { Passage } from './sensitive-text.ts';

/** What names a secret, in French and in the files of tools: `OS_PASSWORD`, `client-key-data`. */
const password = 'pass(?:word|wd|phrase)|pwd|mdp|mots?[ _-]?de[ _-]?passe|phrase de passe';
const name = [
  `${password}|jeton|token|secret`,
  '(?:access|account|api|application|auth|client|consumer|encryption|private|secret|shared)[ _-]?key(?:[_-]?(?:id|data))?',
  "cl[ée][ _](?:api|d[’']api|d[’']accès|privée|secr[eè]te)",
].join('|');

/** From a sign on: the name is looked for backwards. */
const assignment = new RegExp(
  String.raw`(?<=(?:${name})(?: par défaut)?["'*_\x60\])]{0,3}[ \u00a0\u202f]{0,20})(?<sign>[:=|])` +
    String.raw`[>=]?(?<before>[ \t\u00a0\u202f]{0,20}[*_]{0,2}["'\x60«“]?[ \u00a0\u202f]?)` +
    String.raw`(?:(?:Basic|Bearer|Token) )?(?<value>[^\s"'\x60|;,)<«»“”]{4,250})`,
  'iy',
);

/** From a backtick on. What follows « jeton » or « secret » in code is most often its name. */
const passwordInCode = new RegExp(
  `(?<=(?:${password})(?: par défaut)?[*_]{0,3}(?: est)?[${spaces}]{1,3}[*_]{0,3})` +
    String.raw`\x60(?<value>[^\s\x60]{6,250})\x60`,
  'iy',
);

/** From the end of « mot de passe » on. */
const passwordInSentence =
  /passe(?: par défaut)?[*_]{0,3} est [«“"*_]{0,3}[ \u00a0\u202f]?(?<value>[^\s\x60|;,)<»”"]{6,250})/y;

/**
 * Secrets that follow what names them: `mot de passe : …`, `API_KEY=…`, a cell after a cell, code
 * or « est » after « mot de passe ».
 */
export function assignedSecrets(text: string): Passage[] {
  return [
    ...passagesAt(text, [':', '=', '|'], (place) => secretAfter(text, place)),
    ...passagesAt(text, ['`'], (place) => codeAfter(text, place)),
    ...passagesAt(text, ['passe'], (place) => passwordAfter(text, place)),
  ];
}

function passwordAfter(text: string, place: number): Passage | undefined {
  const match = matchAt(passwordInSentence, text, place);
  const read = match?.groups?.['value'] ?? '';
  const value = read.replace(atEnd, '');
  if (!match || value.length < 6 || isPlaceholder(value) || !looksRandom(value)) return undefined;
  return { index: place + match[0].length - read.length, text: value };
}

/** What ends a sentence or a mark around a value: a note, a full stop, emphasis. */
const atEnd = /\[\^.*$|[.:?)\]>*_]+$/g;

function codeAfter(text: string, place: number): Passage | undefined {
  const value = matchAt(passwordInCode, text, place)?.groups?.['value'] ?? '';
  const isSecret = looksRandom(value) && !isPlaceholder(value);
  return isSecret ? { index: place + 1, text: value } : undefined;
}

function secretAfter(text: string, place: number): Passage | undefined {
  const match = matchAt(assignment, text, place);
  if (!match) return undefined;
  const { sign = '', before = '', value: read = '' } = match.groups ?? {};
  const value = read.replace(atEnd, '');
  // `key=value` and "quotes" are how programs are told; after « : » most texts explain.
  const isLiteral = /["']/.test(before) || (sign === '=' && before === '');
  if (value.length < 6 || isPlaceholder(value) || !(isLiteral || looksRandom(value)))
    return undefined;
  return { index: place + match[0].length - read.length, text: value };
}

/** Algorithms, versions and standards: « jeton : SHA-256 », « secret : OAuth2.0 ». */
const standard =
  /^(?:aes|argon|base|cve|ed|es|hmac|hs|http|iso|jwt|md|oauth|openid|pbkdf|pkcs|ps|rfc|rs|rsa|saml|sha|tls|v|x)[-_]?\d{1,5}(?:[-_./]\w{1,6}){0,3}$|^sha\d{1,3}[:-]/i;

/** A measure (`90jours`, `15min/jour`), an address, the name of a file or of a resource. */
const measure =
  /^\d{1,5}(?:ans?|h|heures?|j|jours?|k?[bo]|m|min|mois|[mg][bo]|ms|s)(?:\/\p{L}+)?$/iu;
const mailbox = /^[\w.+-]+@[\w-]+\.\w/;
const slug = /^[a-z]{2,}(?:[-_.][a-z]*\d{0,2})+$/;
const documentId = /^[br]-[0-9a-z]{6}(?:-\d)?$/;

/** True for what nobody writes as a word: letters with digits or signs among them, or a long number. */
function looksRandom(value: string): boolean {
  if ([standard, measure, mailbox, slug, documentId].some((form) => form.test(value))) return false;
  if (/^\d{6,}$/.test(value)) return true;
  return /\p{L}/u.test(value) && /\d|[#$%&*+=@^~\\]|[!?](?=.)/.test(value);
}
