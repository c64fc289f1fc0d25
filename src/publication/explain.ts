import { closest, distance } from 'fastest-levenshtein';
import type * as z from 'zod';
import { countOf } from '#src/domain/number.ts';
import { fieldNamesAt, labelAt } from '#src/domain/schema-walk.ts';
import type { Finding } from './problem.ts';
import type { YamlText } from './yaml.ts';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: 'un texte est attendu',
  number: 'un nombre est attendu',
  int: 'un nombre entier est attendu',
  boolean: 'true ou false est attendu',
  array: 'une liste est attendue',
  object: 'un groupe de champs est attendu',
  record: 'un groupe de champs est attendu',
};

/** Turn the issues of a schema into findings at the place where each value was written. */
export function explainIssues(
  schema: z.core.$ZodType,
  issues: readonly Issue[],
  yaml: YamlText,
): Finding[] {
  // A file with more issues than this is of another kind than the one that was expected.
  return issues
    .slice(0, 200)
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.slice(0, 20).map((name) => explainUnknownKey(schema, issue, name, yaml))
        : [explainIssue(schema, issue, yaml)],
    );
}

/** « Libellé (chemin.du.champ) », or the path alone when the schema has no label for it. */
function nameField(schema: z.core.$ZodType, path: readonly PropertyKey[]): string {
  const field = path.map(String).join('.');
  const label = labelAt(schema, path);
  return label ? `${label} (${field})` : field || 'Document';
}

/** An error about the field at a path: « Libellé (chemin) — message ». */
export function fieldFinding(
  schema: z.core.$ZodType,
  yaml: YamlText,
  path: readonly PropertyKey[],
  rule: string,
  message: string,
): Finding {
  const text = `${nameField(schema, path)} — ${message}`;
  const field = path.map(String).join('.');
  return { ...yaml.positionOf(path), rule, field, severity: 'error', message: text };
}

function explainIssue(schema: z.core.$ZodType, issue: Issue, yaml: YamlText): Finding {
  const path = issue.path;
  const read = valueAt(yaml.data, path);
  const sentence =
    read === undefined && issue.code !== 'custom'
      ? 'champ obligatoire absent'
      : `${whatWasRead(read)}${expected(issue, read)}`;
  const end = /[.?]$/.test(sentence) ? '' : '.';
  return fieldFinding(schema, yaml, path, 'field', `${sentence}${end}`);
}

function explainUnknownKey(
  schema: z.core.$ZodType,
  issue: Issue & { code: 'unrecognized_keys' },
  name: string,
  yaml: YamlText,
): Finding {
  const path = [...issue.path, name];
  const near = nearest(name, fieldNamesAt(schema, issue.path));
  const hint = near ? `Vouliez-vous dire « ${near} » ?` : 'Retirez-le.';
  return {
    ...yaml.positionOfName(path),
    rule: 'unknown-field',
    field: path.map(String).join('.'),
    severity: 'error',
    message: `Champ inconnu « ${path.map(String).join('.')} ». ${hint}`,
  };
}

/** What the schema wanted instead, as the end of a sentence. */
function expected(issue: Issue, read: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      return ` ; ${typeNames[issue.expected] ?? `${issue.expected} est attendu`}${advice(issue, read)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const near = typeof read === 'string' ? nearest(read, values) : undefined;
      const hint = near ? `. Vouliez-vous dire « ${near} » ?` : '';
      return ` ; ${values.length > 1 ? 'une valeur parmi ' : ''}${values.join(', ')} est attendu${values.length > 1 ? 'e' : ''}${hint}`;
    }
    case 'too_small':
    case 'too_big': {
      const bound = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
      const side = issue.code === 'too_small' ? 'au moins' : 'au plus';
      const limit = issue.inclusive === false ? 'plus que' : side;
      const noun = { string: 'caractère', array: 'élément' }[issue.origin as string];
      if (!noun) return ` ; ${limit} ${String(bound).replace('.', ',')} est attendu`;
      const size = typeof read === 'string' ? ` (${countOf(read.length, noun)})` : '';
      return `${size} ; ${limit} ${countOf(bound, noun)} attendu${bound > 1 ? 's' : ''}`;
    }
    case 'not_multiple_of':
      return ` ; un multiple de ${String(issue.divisor).replace('.', ',')} est attendu`;
    case 'invalid_union':
      return ` ; ${issue.message === 'Invalid input' ? 'une autre forme est attendue' : issue.message}`;
    case 'invalid_key':
      return ` ; ${issue.issues[0]?.message ?? 'un autre nom est attendu'}`;
    default:
      return ` ; ${issue.message}`;
  }
}

/** What to do about a type that YAML chose in the author’s place. */
const advice = (issue: Issue, read: unknown) =>
  issue.code === 'invalid_type' && issue.expected === 'string' && typeof read === 'number'
    ? '. Mettez-le entre guillemets'
    : '';

/** What was read, short enough for a message. */
function whatWasRead(value: unknown): string {
  if (value === undefined) return 'rien lu';
  if (value === null) return 'champ vide';
  if (Array.isArray(value)) {
    return value.length === 0 ? 'liste vide' : `liste de ${countOf(value.length, 'élément')} lue`;
  }
  if (typeof value === 'object') return 'groupe de champs lu';
  const text = String(value).replaceAll('\n', ' ');
  return `« ${text.length > 60 ? `${text.slice(0, 60)}…` : text} » lu`;
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[segment];
  }
  return value;
}

/** The known word that is closest to a misspelt one, when one is close enough. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(word, [...known]);
  return distance(word, candidate) <= Math.max(1, Math.ceil(word.length / 3))
    ? candidate
    : undefined;
}
