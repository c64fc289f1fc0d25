import type { ElementContent } from 'hast';
import { textOf } from './markdown-html.ts';
import { type Finding, finding } from './problem.ts';

/** A part of a body, under one of its level-2 headings. */
export interface BodySection {
  id: string;
  title: string;
  content: ElementContent[];
}

/** Cut a body at its level-2 headings; footnotes stay with the last section. */
export function cutIntoSections(
  content: readonly ElementContent[],
  body: string,
): { sections: BodySection[]; findings: Finding[] } {
  const sections: BodySection[] = [];
  for (const node of content) {
    const current = sections.at(-1);
    if (node.type === 'element' && node.tagName === 'h2' && node.properties['id']) {
      const title = textOf(node.children).trim();
      sections.push({ id: String(node.properties['id']), title, content: [] });
    } else if (current) current.content.push(node);
    else if (node.type !== 'text' || node.value.trim() !== '') {
      const line = body.slice(0, body.search(/\S/)).split('\n').length;
      const message = 'Texte lu avant le premier titre. Commencez par un titre « ## ».';
      return { sections, findings: [finding('heading', message, { line, column: 1 })] };
    }
  }
  return { sections, findings: [] };
}
