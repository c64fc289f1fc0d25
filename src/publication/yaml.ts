import {
  constructFromEvents,
  EVENT_ALIAS,
  EVENT_DOCUMENT,
  type Event,
  parseEvents,
  YAMLException,
} from 'js-yaml';
import { type Finding, finding, type Position } from './problem.ts';
import { fieldNames, placeOf } from './yaml-places.ts';

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
 * text starts on.
 */
export function parseYaml(text: string, firstLine = 1): YamlText {
  const at = (offset: number): Position => {
    const before = text.slice(0, offset).split('\n');
    return { line: before.length + firstLine - 1, column: (before.at(-1)?.length ?? 0) + 1 };
  };
  const refuse = (message: string, offset = 0) => finding('yaml', message, at(offset));
  let events: Event[] = [];
  let data: unknown;
  let findings: Finding[];
  try {
    events = parseEvents(text, { maxDepth: MAX_DEPTH });
    findings = surprises(text, events, refuse);
    if (findings.length === 0) data = constructFromEvents(events, { source: text })[0] ?? null;
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    findings = [refuse(explain(error.reason), error.mark?.position)];
  }
  return {
    data,
    findings,
    positionOf: (path) => at(placeOf(text, path, 'value')),
    positionOfName: (path) => at(placeOf(text, path, 'name')),
  };
}

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

/**
 * The sharing status that a front matter plainly shows although it cannot be parsed. It decides
 * how severe a problem is and never what is published: a document with a problem is not.
 */
export function plainStatus(frontMatter: string): string | undefined {
  const text = frontMatter.replace(/(?:^|[ \t])#.*$/gm, '').replace(/["']/g, '');
  const records = text.match(/^sharing[ \t]*:/gm) ?? [];
  const status = /^sharing[ \t]*:\s*\{?[^}]*?\bstatus[ \t]*:[ \t]*([a-z-]+)[ \t]*[,}\n]/m;
  return records.length === 1 ? status.exec(`${text}\n`)?.[1] : undefined;
}

function explain(reason: string): string {
  const explanation = explanations.find(([pattern]) => pattern.test(reason))?.[1];
  return explanation ?? `YAML illisible (${reason}).`;
}
