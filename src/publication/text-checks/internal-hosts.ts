import { matchAt, passagesAt } from './scanning.ts';
import { type Passage, quoted, type TextRule } from './sensitive-text.ts';

/** Domains that are not in the public DNS, and those of the State’s own networks. */
const internalDomain = String.raw`\.(?:corp|internal|interne|intra|intradef|intranet|lan|local|localdomain|priv|(?:ader|intradef|rie)\.gouv\.fr)`;

const endsInside = new RegExp(`${internalDomain}$`, 'i');

/** What the name of an internal host holds, from a full stop on. */
const clue = new RegExp(
  String.raw`${internalDomain}(?!\.?[\w-])|\.(?<=\bintra(?:net)?\.)(?=[a-z])`,
  'iy',
);

/** An intranet under a public domain: `intranet.service.gouv.fr`, not the file `intranet.html`. */
const intranet = /(?:^|[.-])intra(?:net)?\.(?:[a-z0-9-]+\.)*(?:com|eu|fr|nc|net|org|pf|re)$/i;

/** Names that are the same everywhere, or that are no host’s: they tell of no network. */
const wellKnown =
  /^(?:cluster\.local|(?:kubernetes\.default\.)?svc\.cluster\.local|(?:gateway|host|kubernetes)\.docker\.internal|metadata\.google\.internal|localhost\.localdomain|rc\.local)$|\.(?:example(?:\.(?:com|net|org))?|invalid|test)$/i;

/** A package of a program, `com.sun.internal`, is written like a host in reverse. */
const codePackage = /^(?:com|fr|io|java|jdk|net|org)\./i;

/** A web address with a single word as its host: it can be opened from inside only. */
const bareHost = /(?<=\b(?<scheme>https?:))\/\/(?!localhost\b)[\w-]{1,63}(?=[/\s)>"'`|\]]|:\d|$)/iy;

/** A folder that Windows shares, `\\server\folder`, and the words that stand for its server. */
const sharedFolder = /(?<![\w:\\])\\\\(?<host>[a-z0-9][\w.-]{1,62})\\(?=[\w$])/iy;
const anyServer = /^(?:exemple|example|host|hote|localhost|machine|nas|nom|serveur|server)\b/i;

/**
 * Names of hosts that only an internal network resolves. Files (`.env.local`, `app.local.yaml`)
 * and patterns (`*.intra`) pass, as do names that every cluster has; `web.paie.svc.cluster.local`
 * does not, it names a service.
 */
export const internalHosts: TextRule = {
  name: 'hote-interne',
  find: (text) => [
    ...passagesAt(text, ['//'], (place) => bareAddressAt(text, place)),
    ...passagesAt(text, ['.'], (place) => hostAround(text, place)),
    ...passagesAt(text, ['\\\\'], (place) => sharedFolderAt(text, place)),
  ],
  message: (passage) =>
    `${quoted(passage)} : nom d’hôte interne. Nommez le service par ce qu’il fait, ou prenez un nom de documentation (app.example.org).`,
};

function bareAddressAt(text: string, place: number): Passage | undefined {
  const match = matchAt(bareHost, text, place);
  const scheme = match?.groups?.['scheme'] ?? '';
  return match ? { index: place - scheme.length, text: scheme + match[0] } : undefined;
}

function sharedFolderAt(text: string, place: number): Passage | undefined {
  const host = matchAt(sharedFolder, text, place)?.groups?.['host'];
  if (!host || anyServer.test(host)) return undefined;
  return { index: place, text: String.raw`\\${host}` };
}

function hostAround(text: string, place: number): Passage | undefined {
  if (!matchAt(clue, text, place)) return undefined;
  const name = nameAround(text, place);
  return isHost(name, text) && isInternal(name.text) ? name : undefined;
}

/** The longest name of a host is 253 characters (RFC 1035). */
const nameAtPlace = /(?<=(?<before>[\w.-]{0,253}))[\w.-]{0,253}/y;

function nameAround(text: string, place: number): Passage {
  const { 0: after = '', groups } = matchAt(nameAtPlace, text, place) ?? {};
  const before = groups?.['before'] ?? '';
  return { index: place - before.length, text: (before + after).replace(/[.-]+$/, '') };
}

/** False for a file in a path, a pattern, a variable or the call of a function. */
function isHost({ index, text: name }: Passage, text: string): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  const isInPath = before.endsWith('/') && before !== '//';
  const isCall = text[index + name.length] === '(';
  return !/^[.-]/.test(name) && !isInPath && !/[*${%]$/.test(before) && !isCall;
}

function isInternal(name: string): boolean {
  const isNamed = endsInside.test(name) || intranet.test(name);
  return isNamed && !wellKnown.test(name) && !codePackage.test(name);
}
