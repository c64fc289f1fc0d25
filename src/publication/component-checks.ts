import type { ElementContent, Nodes } from 'hast';
import { type BodyComponent, bodyComponents } from './components.ts';
import { nearest } from './explain.ts';

/** A component as the parser gives it. */
export interface JsxNode {
  name: string | null;
  attributes: { type: string; name: string; value?: unknown }[];
  children: Nodes[];
}

/** What an author reads about a component that is not in the table. */
export function explainUnknown(name: string): string {
  const names = Object.keys(bodyComponents);
  const near = name.length > 40 ? undefined : nearest(name, names);
  const isHtml = /^[a-z]/.test(name);
  const shown = name.length > 40 ? `${name.slice(0, 40)}…` : name;
  const what = isHtml ? `Élément HTML <${shown}> non admis.` : `Composant <${shown}> inconnu.`;
  return `${what} ${near ? `Vouliez-vous dire <${near}> ?` : `Composants admis : ${names.join(', ')}.`}`;
}

/** The attributes of a component as text, and what is wrong with them. */
export function readAttributes(
  name: string,
  component: BodyComponent,
  written: JsxNode['attributes'],
): { attributes: Record<string, string>; messages: string[] } {
  const attributes: Record<string, string> = {};
  const messages: string[] = [];
  const known = Object.keys(component.attributes);
  for (const { type, name: key, value } of written) {
    if (type !== 'mdxJsxAttribute' || !known.includes(key)) {
      const shown = type === 'mdxJsxAttribute' ? key : '{…}';
      messages.push(
        `Attribut « ${shown} » non admis dans <${name}>. Admis : ${known.join(', ') || 'aucun'}.`,
      );
    } else if (typeof value !== 'string') {
      messages.push(`L’attribut ${key} de <${name}> doit être un texte entre guillemets.`);
    } else if (Object.hasOwn(attributes, key)) {
      messages.push(`L’attribut ${key} de <${name}> est écrit deux fois. Gardez-en un.`);
    } else attributes[key] = value.trim();
  }
  for (const [key, { required, values }] of Object.entries(component.attributes)) {
    const value = attributes[key];
    if (required && !value) messages.push(`L’attribut ${key} de <${name}> manque.`);
    else if (value && values && !values.includes(value)) {
      messages.push(`${key}="${value}" lu dans <${name}> ; ${values.join(', ')} attendu.`);
    }
  }
  return { attributes, messages };
}

/** What is wrong with what stands between the tags of a component. */
export function checkChildren(
  name: string,
  { children: expected }: BodyComponent,
  children: readonly ElementContent[],
): string[] {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const tags = solid.map((child) => (child.type === 'element' ? child.tagName : child.type));
  const messages: string[] = [];
  if (expected === 'none' && solid.length > 0) {
    messages.push(`<${name}> ne contient rien : écrivez <${name} … />.`);
  }
  if (expected === 'blocks' && solid.length === 0) {
    messages.push(`<${name}> est vide. Écrivez son texte entre les balises.`);
  }
  if (expected === 'ordered-list' && (tags.length !== 1 || tags[0] !== 'ol')) {
    messages.push(`<${name}> contient une liste numérotée (1. 2. 3.) et rien d’autre.`);
  }
  if (tags.some((tag) => /^h[1-6]$/.test(tag))) {
    messages.push(`Titre lu dans <${name}>. Sortez-le du composant.`);
  }
  return messages;
}
