import { type Passage, passagesOf, quoted, type TextRule } from './sensitive-text.ts';

/** What the name of an internal host holds: few texts go further. */
const clue =
  /\.(?:corp|internal|interne|intra|intradef|intranet|lan|local|localdomain|priv|(?:ader|intradef|rie)\.gouv\.fr)(?![\w-])|\bintra(?:net)?\.(?=[a-z])/gi;

/** Domains that are not in the public DNS, and those of the State’s own networks. */
const internalDomain =
  /\.(?:corp|internal|interne|intra|intradef|intranet|lan|local|localdomain|priv|(?:ader|intradef|rie)\.gouv\.fr)$/;

/** An intranet under a public domain: `intranet.service.gouv.fr`, not the file `intranet.html`. */
const intranet = /(?:^|[.-])intra(?:net)?\.(?:[a-z0-9-]+\.)*(?:com|eu|fr|nc|net|org|pf|re)$/;

/** Names that are the same everywhere or that are no host’s: they say nothing of a network. */
const wellKnown =
  /^(?:cluster\.local|(?:kubernetes\.default\.)?svc\.cluster\.local|(?:gateway|host|kubernetes)\.docker\.internal|metadata\.google\.internal|localhost\.localdomain|rc\.local)$|\.(?:example(?:\.(?:com|net|org))?|invalid|test)$/;

/** A package of a program, `com.sun.internal`, is written like a host in reverse. */
const codePackage = /^(?:com|fr|io|java|jdk|net|org)\./;

/** A web address with a single word as its host: it can be opened from inside only. */
const bareHost = /\bhttps?:\/\/(?!localhost\b)[\w-]{1,63}(?=[/\s)>"'`|\]]|:\d|$)/gi;

/**
 * Names of hosts that only an internal network resolves. Files (`.env.local`, `app.local.yaml`)
 * and patterns (`*.intra`) pass, as do names that every cluster has; `web.paie.svc.cluster.local`
 * does not, it names a service.
 */
export const internalHosts: TextRule = {
  name: 'hote-interne',
  find: (text) => [
    ...passagesOf(text, bareHost),
    ...passagesOf(text, clue)
      .map(({ index }) => nameAround(text, index))
      .filter((name) => isHost(name, text) && isInternal(name.text.toLowerCase())),
  ],
  message: (passage) =>
    `${quoted(passage)} : nom d’hôte interne. Nommez le service par ce qu’il fait, ou prenez un nom de documentation (app.example.org).`,
};

const nameBefore = /[\w.-]{0,253}$/;
const nameAfter = /[\w.-]{0,253}/y;

function nameAround(text: string, index: number): Passage {
  const [before = ''] = nameBefore.exec(text.slice(Math.max(0, index - 253), index)) ?? [];
  nameAfter.lastIndex = index;
  const [after = ''] = nameAfter.exec(text) ?? [];
  return { index: index - before.length, text: (before + after).replace(/[.-]+$/, '') };
}

/** False for a file of a path, a pattern, a variable or the call of a function. */
function isHost({ index, text: name }: Passage, text: string): boolean {
  const before = text.slice(Math.max(0, index - 2), index);
  const isInPath = before.endsWith('/') && before !== '//';
  return (
    !/^[.-]/.test(name) && !isInPath && !/[*${%]$/.test(before) && text[index + name.length] !== '('
  );
}

function isInternal(name: string): boolean {
  const isNamed = internalDomain.test(name) || intranet.test(name);
  return isNamed && !wellKnown.test(name) && !codePackage.test(name);
}
