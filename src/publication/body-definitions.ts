import type { mdxToMdast } from 'satteri';
import { type Finding, finding, type Position } from './problem.ts';

type MdastNode = ReturnType<typeof mdxToMdast>;

/** The definitions of a body, which are no part of its HTML unless something uses them. */
export interface Definitions {
  links: { url: string; position: Position }[];
  /** Footnotes that would vanish: never called from the text, or written twice. */
  findings: Finding[];
}

interface Footnote {
  position: Position;
  calls: string[];
}

/** Where the link definitions of a body lead, and which of its footnotes nobody would read. */
export function definitionsIn(root: MdastNode): Definitions {
  const links: Definitions['links'] = [];
  const findings: Finding[] = [];
  const footnotes = new Map<string, Footnote>();
  const called: string[] = [];
  const visit = (node: MdastNode, calls: string[]): void => {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const position = { line, column };
    let inside = calls;
    if (node.type === 'definition') links.push({ url: node.url, position });
    else if (node.type === 'footnoteReference') calls.push(node.identifier);
    else if (node.type === 'footnoteDefinition') {
      inside = [];
      if (footnotes.has(node.identifier)) {
        const message = `Note « ${node.identifier.slice(0, 40)} » écrite deux fois. Gardez-en une.`;
        findings.push(finding('footnote', message, position));
      } else footnotes.set(node.identifier, { position, calls: inside });
    }
    if ('children' in node) for (const child of node.children) visit(child as MdastNode, inside);
  };
  visit(root, called);
  const reached = new Set<string>();
  while (called.length > 0) {
    const identifier = called.pop() ?? '';
    if (reached.has(identifier)) continue;
    reached.add(identifier);
    called.push(...(footnotes.get(identifier)?.calls ?? []));
  }
  for (const [identifier, { position }] of footnotes) {
    if (reached.has(identifier)) continue;
    const message = `Note « ${identifier.slice(0, 40)} » que rien n’appelle : elle ne serait pas publiée. Appelez-la ou retirez-la.`;
    findings.push(finding('footnote', message, position));
  }
  return { links, findings };
}
