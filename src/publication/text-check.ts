import { isRecord } from '#src/domain/schema-walk.ts';
import { asWarning, type Finding, finding } from './problem.ts';
import { secretsIn } from './text-checks/second-opinion.ts';
import type { SensitiveText } from './text-checks/sensitive-text.ts';
import { sensitiveTexts } from './text-checks/sensitive-texts.ts';

/** More than an author reads at once; what remains is found at the next run. */
const MAX_FINDINGS = 50;

/** A finding that the author has accepted in the open, in the field `allow`. */
interface Accepted {
  rule: string;
  text: string;
}

/**
 * What must not be published by mistake in the whole text of a file: addresses, numbers, marks,
 * secrets. What `allow` names, rule and text, is accepted; what it names in vain is a warning.
 */
export async function checkText(
  text: string,
  allow: unknown,
  mailDomains: readonly string[],
): Promise<Finding[]> {
  const accepted = (Array.isArray(allow) ? allow : []).filter(isAccepted);
  const own = sensitiveTexts(text, mailDomains);
  const ownSecrets = own.filter(({ rule }) => rule === 'secret');
  const others = (await secretsIn(text)).filter((found) => !overlaps(found, ownSecrets));
  const met = [...own, ...others].slice(0, MAX_FINDINGS);
  const isAllowed = (found: SensitiveText) =>
    accepted.some((entry) => entry.rule === found.rule && entry.text === found.text);
  const unused = accepted.filter(
    ({ rule, text: named }) =>
      !met.some((found) => found.rule === rule && found.text === named && !isOfAllow(text, found)),
  );
  return [
    ...met
      .filter((found) => !isAllowed(found))
      .map(({ rule, index, message }) => finding(rule, message, positionAt(text, index))),
    ...unused.map(({ rule, text: named }) => {
      const message = `allow accepte « ${named} » (${rule}), qui n’est pas dans le texte. Retirez cette ligne.`;
      return asWarning({ ...finding('unused-allow', message), field: 'allow' });
    }),
  ];
}

/** Whether a passage was already found: two opinions on it are one problem. */
function overlaps({ index, text }: SensitiveText, found: readonly SensitiveText[]): boolean {
  return found.some(
    (other) => index < other.index + other.text.length && other.index < index + text.length,
  );
}

function isAccepted(entry: unknown): entry is Accepted {
  return isRecord(entry) && typeof entry['rule'] === 'string' && typeof entry['text'] === 'string';
}

/** Whether a text was met in the field `allow` itself, which has to write what it accepts. */
function isOfAllow(text: string, { index }: SensitiveText): boolean {
  const field = /^allow[ \t]*:.*$/m.exec(text);
  if (!field || index < field.index) return false;
  const start = field.index + field[0].length;
  const next = text.slice(start).search(/^[^\s#-]/m);
  return next === -1 || index < start + next;
}

/** Line and column of an offset, from 1. */
function positionAt(text: string, index: number) {
  const before = text.slice(0, index).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
