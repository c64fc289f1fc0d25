import type * as z from 'zod';
import type { Day } from '#src/domain/day.ts';
import type { Rule, RuleContext } from '#src/domain/rule.ts';
import { type MetText, markedTexts } from '#src/domain/schema-walk.ts';
import { explainIssues, fieldFinding } from './explain.ts';
import type { Finding } from './problem.ts';
import { explainDangling, isDangling, type KnownKeys } from './references.ts';
import type { YamlText } from './yaml.ts';

/** What the fields of a file must be: their shape, and what must hold between them. */
export interface Expectations<Data> {
  schema: z.ZodType<Data>;
  /** None for what has a shape and nothing more. */
  rules: readonly Rule<Data>[];
}

/** The fields of a file once they have the shape that is expected, and all that is wrong. */
export interface CheckedFields<Data> {
  data: Data | undefined;
  /** Every key of an authority file leads somewhere: the document can be shown. */
  isResolved: boolean;
  findings: Finding[];
  /** The keys that point to other documents, for when these are known. */
  references: MetText[];
}

/** More than an author reads at once; what remains is found at the next run. */
const MAX_FINDINGS = 100;

/**
 * Check the fields of a file: shape, keys of the authority files, days, then the rules between
 * fields, which are asked only of what has the right shape.
 */
export function checkFields<Data>(
  yaml: YamlText,
  { schema, rules }: Expectations<Data>,
  context: RuleContext & { known: KnownKeys },
): CheckedFields<Data> {
  const unread = { data: undefined, isResolved: false, references: [] };
  if (yaml.findings.length > 0) return { ...unread, findings: yaml.findings };
  const parsed = schema.safeParse(yaml.data);
  // Keys and days are looked at whatever the shape of the rest: an author sees all at once.
  const marked = markedTexts(schema, parsed.success ? parsed.data : yaml.data);
  if (!parsed.success) {
    const misshapen = explainIssues(schema, parsed.error.issues, yaml);
    const fields = new Set(misshapen.map(({ field }) => field));
    const others = marked
      .filter((text) => isDangling(text, context.known))
      .slice(0, MAX_FINDINGS)
      .map((text) => explainDangling(schema, text, yaml, context.known))
      .filter(({ field }) => !fields.has(field));
    return { ...unread, findings: [...misshapen, ...others].slice(0, MAX_FINDINGS) };
  }
  const isOfDocument = ({ meta }: MetText) =>
    meta.references === 'reports' || meta.references === 'lessons';
  const dangling = marked.filter((text) => isDangling(text, context.known));
  const findings = [
    ...dangling
      .slice(0, MAX_FINDINGS)
      .map((text) => explainDangling(schema, text, yaml, context.known)),
    ...daysAhead(schema, marked, yaml, context.today),
    ...rules.flatMap((rule) =>
      rule.violations(parsed.data, context).map(({ path, message }) => ({
        ...fieldFinding(schema, yaml, path, rule.name, message),
        severity: rule.severity,
      })),
    ),
  ];
  return {
    data: parsed.data,
    isResolved: dangling.length === 0,
    findings: findings.slice(0, MAX_FINDINGS),
    references: marked.filter(isOfDocument),
  };
}

/** Days that have not come, but in the fields that may plan one. */
function daysAhead(
  schema: z.core.$ZodType,
  marked: readonly MetText[],
  yaml: YamlText,
  today: Day,
): Finding[] {
  return marked
    .filter(({ meta, value }) => meta.day === 'past' && value > today)
    .map(({ path, value }) =>
      fieldFinding(
        schema,
        yaml,
        path,
        'future-day',
        `${value} est à venir (nous sommes le ${today}). Un jour passé est attendu : corrigez-le.`,
      ),
    );
}
