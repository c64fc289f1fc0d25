import type { Element, Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { filesBelow } from './project-root.ts';

const directory = process.env['SITE_DIR'];
if (!directory) throw new Error('SITE_DIR is not set: run "npm test", which builds a site.');

/** Every file of the built site, by its path, with its bytes as latin1 text. */
export const files = filesBelow(directory);

/** A text file of the built site. */
export function read(file: string): string {
  const text = files.get(file);
  if (text === undefined) throw new Error(`${file} is not in the built site.`);
  return Buffer.from(text, 'latin1').toString('utf8');
}

/** Every page of the built site, parsed. */
export const pages = [...files.keys()]
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({
    file,
    path: `/${file.replace(/(?:^|\/)index\.html$/, (match) => (match.startsWith('/') ? '/' : ''))}`,
    html: read(file),
    elements: elementsOf(htmlToHast(read(file)) as Nodes),
  }));

/** The elements of a tree with a tag name, in document order; all of them without one. */
function elementsOf(root: Nodes): Element[] {
  const found: Element[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'element') found.push(node);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** An attribute of an element as text. */
export function attribute({ properties }: Element, name: string): string | undefined {
  const value = properties[name];
  return value === undefined || value === null ? undefined : String(value);
}

/** The text that a page shows, one space between its parts, with ordinary spaces alone. */
export function shownText(file: string): string {
  const texts: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'text') texts.push(node.value);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(htmlToHast(read(file)) as Nodes);
  return texts.join(' ').replace(/[\u00a0\u202f]/g, ' ');
}
