import { explainNode } from './closed-mdx-messages.ts';
import { type Finding, finding } from './problem.ts';

/** No brace of a text stands open this long; code that does is refused unparsed. */
const MAX_EXPRESSION = 500;

/** Braces one inside the other: each level multiplies the work of a reader of JavaScript. */
const MAX_BRACES = 3;

/** A fence of backticks has none on the rest of its line, or it is no fence. */
const fence = /^[ \t>*+-]*(`{3,}(?=[^`]*$)|~{3,})/;
const statement = /^(?:import|export)(?![\p{L}\p{N}’'-])/u;

/**
 * Code that the parser must not even look at: its reader of JavaScript is not ours, and deep code
 * makes it crash. This sees code where it plainly is; what it misses, the parser refuses.
 */
export function codeAhead(body: string): Finding | undefined {
  const refuse = (type: string, line: number) =>
    finding('closed-mdx', explainNode(type), { line, column: 1 });
  if (!/[{}]|^(?:import|export)/m.test(body)) return undefined;
  let openFence = '';
  let isAfterBlank = true;
  let depth = 0;
  let openLine = 0;
  let length = 0;
  for (const [index, line] of body.split('\n').entries()) {
    const mark = fence.exec(line)?.[1] ?? '';
    if (openFence) {
      if (mark.startsWith(openFence)) openFence = '';
      continue;
    }
    if (mark && depth === 0) {
      openFence = mark;
      continue;
    }
    if (isAfterBlank && statement.test(line)) return refuse('mdxjsEsm', index + 1);
    isAfterBlank = line.trim() === '' || /^#{1,6}[ \t]/.test(line);
    const prose = line.replaceAll('\\`', '').replace(/`[^`]*`/g, '');
    if (/!\[[^\]]*(?<!\\)[{}]/.test(prose)) {
      const message =
        'Accolade lue dans l’alternative d’une image. Décrivez en mots ce qu’elle montre.';
      return finding('image', message, { line: index + 1, column: 1 });
    }
    for (const [sign] of prose.matchAll(/\\.|[{}]|[^\\{}]+/g)) {
      if (sign === '{') {
        if (depth === 0) [openLine, length] = [index + 1, 0];
        depth += 1;
      } else if (sign === '}') depth = Math.max(0, depth - 1);
      if (depth > 0) length += sign.length;
      if (length > MAX_EXPRESSION || depth > MAX_BRACES)
        return refuse('mdxFlowExpression', openLine);
    }
  }
  return undefined;
}
