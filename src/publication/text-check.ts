import { isRecord } from '#src/domain/schema-walk.ts';
import { asWarning, type Finding, finding, type Position } from './problem.ts';
import {
  type RenderedPassage,
  type RenderedText,
  sensitiveRenderedTexts,
} from './text-checks/rendered-texts.ts';
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
 * secrets. It is looked for as written, then in `rendered`, as read: there `**06** 12…` is a number
 * too. What `allow` names, rule and text, is accepted; what it names in vain is a warning.
 */
export function checkText(
  text: string,
  allow: unknown,
  mailDomains: readonly string[],
  rendered: readonly RenderedText[] = [],
): Finding[] {
  const accepted = (Array.isArray(allow) ? allow : []).filter(isAccepted);
  const written = writtenPassages(text, mailDomains);
  const known = new Set(written.map(bareKey));
  const others = sensitiveRenderedTexts(rendered, mailDomains);
  const met = [...written, ...others.filter((found) => !known.has(bareKey(found)))];
  const allowed = new Set(accepted.map(spacedKey));
  const lines = linesOfAllow(text);
  const isOfAllow = ({ line }: Position) => line >= lines.first && line < lines.end;
  const used = new Set(met.filter((found) => !isOfAllow(found)).map(spacedKey));
  return [
    ...met
      .filter((found) => !allowed.has(spacedKey(found)))
      .slice(0, MAX_FINDINGS)
      .map(({ rule, message, line, column }) => finding(rule, message, { line, column })),
    ...accepted
      .filter((entry) => !used.has(spacedKey(entry)))
      .map(({ rule, text: named }) => {
        const message = `allow accepte « ${named} » (${rule}), qui n’est pas dans le texte. Retirez cette ligne.`;
        return asWarning({ ...finding('unused-allow', message), field: 'allow' });
      }),
  ];
}

/** What a file holds as it is written, by our rules then by secretlint’s. */
function writtenPassages(text: string, mailDomains: readonly string[]): RenderedPassage[] {
  const own = sensitiveTexts(text, mailDomains);
  const ownSecrets = own.filter(({ rule }) => rule === 'secret');
  const others = withoutOverlaps(secretsIn(text), ownSecrets);
  return [...withPositions(text, own), ...withPositions(text, others)];
}

/** The passages that touch none of others: two opinions on one are one problem. Both are in order. */
function withoutOverlaps(
  passages: readonly SensitiveText[],
  others: readonly SensitiveText[],
): SensitiveText[] {
  let rank = 0;
  return passages.filter(({ index, text }) => {
    while (endOf(others[rank]) <= index) rank++;
    return (others[rank]?.index ?? Number.POSITIVE_INFINITY) >= index + text.length;
  });
}

const endOf = (passage: SensitiveText | undefined) =>
  passage ? passage.index + passage.text.length : Number.POSITIVE_INFINITY;

function isAccepted(entry: unknown): entry is Accepted {
  return isRecord(entry) && typeof entry['rule'] === 'string' && typeof entry['text'] === 'string';
}

/** What `allow` accepts, whatever spaces the author wrote. */
function spacedKey({ rule, text }: Accepted): string {
  return `${rule} ${text.replace(/\s+/g, ' ')}`;
}

/** The same passage as written and as read: no spaces, no markup, no `&#64;`. */
function bareKey({ rule, text }: Accepted): string {
  return `${rule} ${text.replace(/[\s\\*_`]/g, '').replace('&#64;', '@')}`;
}

/** The lines of the field `allow` itself, which has to write what it accepts. */
function linesOfAllow(text: string): { first: number; end: number } {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => /^allow[ \t]*:/.test(line));
  if (first === -1) return { first: 0, end: 0 };
  const length = lines.slice(first + 1).findIndex((line) => /^[^\s#-]/.test(line));
  return { first: first + 1, end: length === -1 ? lines.length + 1 : first + length + 2 };
}

/** Passages in the order of the text, with their lines and columns, from 1. */
function withPositions(text: string, passages: readonly SensitiveText[]): RenderedPassage[] {
  let line = 1;
  let start = 0;
  return passages.map((passage) => {
    let end = text.indexOf('\n', start);
    while (end !== -1 && end < passage.index) {
      line++;
      start = end + 1;
      end = text.indexOf('\n', start);
    }
    return { ...passage, line, column: passage.index - start + 1 };
  });
}
