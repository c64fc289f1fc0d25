import {
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  type Event,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { type Finding, finding, type Position } from './problem.ts';
import { fieldNames, type Place, placeOf, rootOf } from './yaml-places.ts';

/** A YAML text read strictly, which remembers where each value was written. */
export interface YamlText {
  data: unknown;
  findings: Finding[];
  /** Where the value at a path was written, or the nearest part of the path that exists. */
  positionOf: (path: readonly PropertyKey[]) => Position;
  /** Where the name of the field at a path was written. */
  positionOfName: (path: readonly PropertyKey[]) => Position;
}

const UNUSED_YAML =
  'Les ancres, alias, étiquettes et fusions de YAML ne sont pas admis. Recopiez la valeur.';
const TOO_MANY_FIELDS = 'Trop de champs et de valeurs pour un document. Découpez-le.';
const SIMPLE_NAME = 'Un nom simple est attendu.';

/** What an author reads about the errors of the parser, by what its reasons hold. */
const explanations: readonly [RegExp, string][] = [
  [/duplicated mapping key/, 'Ce champ est écrit deux fois. Gardez-en un seul.'],
  [/tab characters/, 'Tabulation lue en début de ligne. Mettez des espaces.'],
  [/alias|anchor|\btag\b|directive/i, UNUSED_YAML],
  [/unexpected end|missed comma/, 'Un guillemet, un crochet ou une accolade n’est pas fermé.'],
  [/complex keys/, `Nom de champ composé lu. ${SIMPLE_NAME}`],
  [/maxDepth/, 'Champs imbriqués trop profondément. Simplifiez.'],
  [/multiline key/, 'Le deux-points d’un champ manque, ou un texte se poursuit mal.'],
  [
    /escape sequence|hexadecimal/,
    'Barre oblique « \\ » lue dans un texte "…". Doublez-la : « \\\\ ».',
  ],
  [
    /indentation|document separator|node content|line break|whitespace|valid JSON/,
    'Décalage ou signe inattendu. Alignez ce champ avec ceux de son niveau, ou mettez le texte entre guillemets "…".',
  ],
];

/** Deeper than any schema of the content; only an attack nests further. */
const MAX_DEPTH = 30;

/** Names that a field never has: YAML’s merge key, and what every JavaScript object inherits. */
const refusedNames = /^(?:<<|__proto__|constructor|prototype)$/;

/**
 * Parse YAML 1.2 with none of its surprises: no anchors, aliases, tags, directives or merge keys,
 * no duplicate keys, days left as text, one document. `firstLine` is the line of the file that the
 * text starts on; with more than `maxEvents` names and values it is refused.
 */
export function parseYaml(
  text: string,
  { firstLine = 1, maxEvents = Number.POSITIVE_INFINITY } = {},
): YamlText {
  const at = positionsIn(text, firstLine);
  const refuse = (message: string, offset = 0) => finding('yaml', message, at(offset));
  let events: Event[] = [];
  let data: unknown;
  let findings: Finding[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
    findings =
      events.length > maxEvents
        ? [refuse(TOO_MANY_FIELDS, offsetOf(events[maxEvents]))]
        : surprises(text, events, refuse);
    if (findings.length === 0) data = constructFromEvents(events, { source: text })[0] ?? null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    findings = [refuse(explain(error.reason), error.mark?.position)];
  }
  // Looked up only where something is wrong, and then once for all that is.
  let root: Place | undefined;
  const placeIn = (path: readonly PropertyKey[], part: 'value' | 'name') => {
    root ??= rootOf(text);
    return at(placeOf(root, path, part));
  };
  return {
    data,
    findings,
    positionOf: (path) => placeIn(path, 'value'),
    positionOfName: (path) => placeIn(path, 'name'),
  };
}

/** The line and column of an offset of a text. */
function positionsIn(text: string, firstLine: number): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + firstLine, column: offset - (starts[low] ?? 0) + 1 };
  };
}

const offsetOf = (event: Event | undefined) =>
  event && 'valueStart' in event ? event.valueStart : event && 'start' in event ? event.start : 0;

/** What YAML allows and an author does not expect. */
function surprises(
  text: string,
  events: readonly Event[],
  refuse: (message: string, offset?: number) => Finding,
): Finding[] {
  const findings: Finding[] = [];
  let documents = 0;
  for (const event of events) {
    if (event.type === EVENT_DOCUMENT) {
      documents += 1;
      if (event.directives.length > 0) findings.push(refuse(UNUSED_YAML));
    } else if (event.type === EVENT_ALIAS) {
      findings.push(refuse(UNUSED_YAML, event.anchorStart));
    } else if ('tagStart' in event && (event.tagStart !== -1 || event.anchorStart !== -1)) {
      findings.push(refuse(UNUSED_YAML, Math.max(event.tagStart, event.anchorStart)));
    }
  }
  if (documents > 1) findings.push(refuse('Plusieurs documents YAML lus. Un seul est attendu.'));
  // Names are looked at only where one of them may be refused (a backslash can spell any of them).
  if (/<<|proto|constructor|\\/.test(text)) {
    for (const { name, offset } of fieldNames(text, events)) {
      if (!refusedNames.test(name)) continue;
      findings.push(refuse(`Nom de champ « ${name} » lu. ${SIMPLE_NAME}`, offset));
    }
  }
  return findings;
}

const MAX_RECORD = 1_000;

/**
 * The sharing status that a front matter plainly shows although it cannot be parsed. It decides
 * how severe a problem is and never what is published: a document with a problem is not.
 */
export function plainStatus(frontMatter: string): string | undefined {
  const text = frontMatter.replace(/(?:^|[ \t])#.*$/gm, '').replace(/["']/g, '');
  const records = [...text.matchAll(/^sharing[ \t]*:/gm)];
  const [record] = records;
  if (!record || records.length > 1) return undefined;
  // A record is short, and ends where a line starts with another field. It states one decision.
  const rest = text.slice(record.index, record.index + MAX_RECORD);
  const own = `${rest.slice(0, rest.search(/\n[^\s-]/) >>> 0)}\n`;
  const statuses = [...own.matchAll(/\bstatus[ \t]*:[ \t]*([a-z-]+)[ \t]*[,}\n]/g)];
  const names = own.match(/\bstatus[ \t]*:/g) ?? [];
  return names.length === 1 ? statuses[0]?.[1] : undefined;
}

function explain(reason: string): string {
  const explanation = explanations.find(([pattern]) => pattern.test(reason))?.[1];
  return explanation ?? `YAML illisible (${reason}).`;
}
