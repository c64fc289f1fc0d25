import {
  isCollection,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { type Finding, finding, type Position } from './problem.ts';

/** A YAML text read strictly, which remembers where each value was written. */
export interface YamlText {
  data: unknown;
  findings: Finding[];
  /** Where the value at a path was written, or the nearest part of the path that exists. */
  positionOf: (path: readonly PropertyKey[]) => Position;
  /** Where the name of the field at a path was written. */
  positionOfName: (path: readonly PropertyKey[]) => Position;
}

const explanations: Record<string, string> = {
  DUPLICATE_KEY: 'Ce champ est écrit deux fois. Gardez-en un seul.',
  TAB_AS_INDENT: 'Tabulation lue en début de ligne. Mettez des espaces.',
  BAD_INDENT: 'Décalage inattendu. Alignez ce champ avec ceux de son niveau.',
  BLOCK_AS_IMPLICIT_KEY: 'Deux champs sur une ligne. Mettez le texte entre guillemets "…".',
  MULTILINE_IMPLICIT_KEY: 'Le deux-points d’un champ manque, ou un texte se poursuit mal.',
  MISSING_CHAR: 'Un guillemet, un crochet ou une accolade n’est pas fermé.',
  UNEXPECTED_TOKEN: 'Signe inattendu. Mettez le texte entre guillemets "…".',
};

const UNUSED_YAML =
  'Les ancres, alias, étiquettes et fusions de YAML ne sont pas admis. Recopiez la valeur.';

/**
 * Parse YAML 1.2 with none of its surprises: no anchors, aliases, tags or merge keys, no
 * duplicate keys, days left as text. `firstLine` is the line of the file that the text starts on.
 */
export function parseYaml(text: string, firstLine = 1): YamlText {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter,
    schema: 'core',
    merge: false,
    uniqueKeys: true,
    prettyErrors: false,
  });
  const at = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const findings = document.errors.map((error) =>
    finding('yaml', explain(error), at(error.pos[0])),
  );
  visit(document, {
    Alias: (_key, node) =>
      void findings.push(finding('yaml', UNUSED_YAML, at(node.range?.[0] ?? 0))),
    Node: (_key, node) => {
      if (('anchor' in node && node.anchor) || node.tag !== undefined) {
        findings.push(finding('yaml', UNUSED_YAML, at(node.range?.[0] ?? 0)));
      }
    },
    Pair: (_key, { key }) => {
      const name = isScalar(key) ? key.value : undefined;
      if (typeof name === 'string' && !/^(?:<<|__proto__|constructor|prototype)$/.test(name))
        return;
      const position = at((key as Node | null)?.range?.[0] ?? 0);
      findings.push(
        finding(
          'yaml',
          `Nom de champ « ${String(name)} » lu. Un nom simple est attendu.`,
          position,
        ),
      );
    },
  });
  return {
    data: findings.length === 0 ? document.toJS() : undefined,
    findings,
    positionOf: (path) => at(offsetOf(document.contents, path)),
    positionOfName: (path) => at(offsetOf(document.contents, path, 'name')),
  };
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

function explain({ code, message }: YAMLError): string {
  return explanations[code] ?? `YAML illisible (${message}).`;
}

/** Offset of the deepest part of a path that was written: a value, or the name that lacks one. */
function offsetOf(
  contents: unknown,
  path: readonly PropertyKey[],
  last: 'value' | 'name' = 'value',
): number {
  let node: unknown = contents;
  let offset = 0;
  for (const [index, segment] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find(
        ({ key }) => isScalar(key) && String(key.value) === String(segment),
      );
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      if (last === 'name' && index === path.length - 1) return offset;
      node = pair.value;
    } else if (isCollection(node)) {
      node = node.items[Number(segment)];
    } else break;
    offset = startOf(node) ?? offset;
  }
  return offset;
}

const startOf = (node: unknown) =>
  isScalar(node) || isCollection(node) ? node.range?.[0] : undefined;
