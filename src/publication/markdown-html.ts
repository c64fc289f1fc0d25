import type { Element, ElementContent } from 'hast';

/** HTML elements that Markdown produces; any other comes from somewhere else and is refused. */
export const markdownElements = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote pre code em strong del a img br hr table thead tbody tr th td sup section input'.split(
    ' ',
  ),
);

/** The attributes that Markdown itself sets, with styles as classes: the policy forbids styles. */
export function allowedProperties({ tagName, properties }: Element): Element['properties'] {
  const align = /^text-align: (left|center|right)$/.exec(String(properties['style'] ?? ''))?.[1];
  const allowed: Element['properties'] = align ? { className: [`align-${align}`] } : {};
  const names: Record<string, readonly string[]> = {
    a: ['href', 'id', 'ariaLabel', 'ariaDescribedBy', 'dataFootnoteRef', 'dataFootnoteBackref'],
    li: ['id'],
    ol: ['start'],
    section: ['dataFootnotes'],
    h2: ['id'],
    input: ['type', 'checked', 'disabled'],
  };
  for (const name of names[tagName] ?? []) {
    const value = properties[name];
    if (value !== undefined) allowed[name] = value;
  }
  return allowed;
}

/** The text of a piece of HTML, without its markup; `border` stands between its elements. */
export function textOf(nodes: readonly ElementContent[], border = ''): string {
  return nodes
    .map((node) =>
      'value' in node ? node.value : 'children' in node ? textOf(node.children, border) : '',
    )
    .join(border);
}
