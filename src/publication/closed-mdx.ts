import GithubSlugger from 'github-slugger';
import type { Element, ElementContent, Nodes, Root } from 'hast';
import { mdxToHast, mdxToMdast } from 'satteri';
import { forbiddenCharacter } from '#src/domain/fields.ts';
import { definitionsIn } from './body-definitions.ts';
import { markupExcess, MAX_DEPTH, MAX_HEADING, MAX_HEADINGS, MAX_NODES } from './body-limits.ts';
import { type BodySection, cutIntoSections } from './body-sections.ts';
import {
  explainNode,
  explainParserError,
  TOO_DEEP,
  TOO_LONG,
  TOO_MANY_HEADINGS,
} from './closed-mdx-messages.ts';
import { checkChildren, explainUnknown, type JsxNode, readAttributes } from './component-checks.ts';
import { bodyComponents } from './components.ts';
import { hideCode, restoreCode } from './inert-code.ts';
import { refuseLink } from './links.ts';
import { allowedProperties, markdownElements, textOf } from './markdown-html.ts';
import { type Finding, finding, type Position } from './problem.ts';
import { reservedIds } from './reserved-ids.ts';
import { explainCharacter } from './source-text.ts';
import type { RenderedText } from './text-checks/rendered-texts.ts';

/** A body parsed and accepted: plain HTML elements only, cut at its level-2 headings. */
export interface ClosedBody {
  sections: BodySection[];
  images: BodyImage[];
  /** Paths and anchors of this site that the text links to, with where. */
  siteLinks: { href: string; position: Position }[];
  /** Ids of the headings, at every level. */
  anchors: string[];
  /** What readers read, block by block, whatever the marks inside. */
  texts: RenderedText[];
  findings: Finding[];
}

/** An image of a body. Its `src` in the content is `image:<index>` until it is published. */
export interface BodyImage {
  /** File name inside the document’s folder, as written after `./`. */
  file: string;
  alt: string;
  position: Position;
}

const features = {
  frontmatter: false,
  gfm: {
    footnotes: {
      label: 'Notes',
      backLabel: 'Retour au texte, note {reference}',
      clobberPrefix: 'note-',
    },
  },
} as const;

/** Ids that the page itself makes: of footnotes, and of the lessons of any document. */
const pageIds = /^(?:note-fn|footnote-label$|[br]-[0-9a-z]{6}-\d+$)/;

/** Elements whose text is read in one go. */
const blocks = new Set('p li td th pre h2 h3 h4 h5 h6'.split(' '));

const start = (
  node: { position?: { start: Position } | undefined },
  fallback: Position,
): Position =>
  node.position ? { line: node.position.start.line, column: node.position.start.column } : fallback;

/**
 * Parse a body as closed MDX: Markdown (GFM, footnotes) and the components of the table, with
 * string attributes. Imports, exports, expressions, raw HTML, unknown components and unsafe
 * addresses are findings; whatever else the parser may produce one day is one too. The parser is
 * the one that Astro builds with, so that what is checked is what is published.
 */
export function parseClosedMdx(body: string, mailDomains: readonly string[]): ClosedBody {
  const reader = new BodyReader(mailDomains);
  const { images, siteLinks, anchors, texts, findings } = reader;
  const refused = (found: Finding) => ({
    sections: [],
    images,
    siteLinks,
    anchors,
    texts,
    findings: [found],
  });
  const excess = markupExcess(body);
  if (excess) return refused(excess);
  try {
    const source = hideCode(body);
    const parsed = mdxToHast(source, { features }) as Root;
    const root = source === body ? parsed : restoreCode(parsed);
    reader.readDefinitions(source);
    const content = reader.readChildren(root.children, { line: 1, column: 1 });
    const { sections, findings: strays } = cutIntoSections(content, body);
    return { sections, images, siteLinks, anchors, texts, findings: [...findings, ...strays] };
  } catch (error) {
    return refused(explainParserError(error));
  }
}

/** One pass over one body; gathers what it finds and returns plain elements. */
class BodyReader {
  readonly images: BodyImage[] = [];
  readonly siteLinks: ClosedBody['siteLinks'] = [];
  readonly anchors: string[] = [];
  readonly texts: RenderedText[] = [];
  readonly findings: Finding[] = [];
  readonly #mailDomains: readonly string[];
  readonly #slugger = new GithubSlugger();
  #headingLevel = 1;
  #headings = 0;
  #nodes = 0;
  #depth = 0;

  constructor(mailDomains: readonly string[]) {
    this.#mailDomains = mailDomains;
    for (const id of reservedIds) this.#slugger.occurrences[id] = 0;
  }

  #report(rule: string, message: string, position: Position): void {
    this.findings.push(finding(rule, message, position));
  }

  /** What vanishes from the HTML is checked too: where unused definitions lead, unused footnotes. */
  readDefinitions(body: string): void {
    if (!body.includes(']:')) return;
    const { links, findings } = definitionsIn(mdxToMdast(body, { features }));
    for (const { url, position } of links) this.#checkLink(url, position);
    this.findings.push(...findings);
  }

  readChildren(nodes: readonly Nodes[], around: Position): ElementContent[] {
    if (this.#depth === MAX_DEPTH) {
      this.#report('closed-mdx', TOO_DEEP, around);
      return [];
    }
    this.#depth += 1;
    const content = nodes.flatMap((node) => this.#read(node, around));
    this.#depth -= 1;
    return content;
  }

  #read(node: Nodes, around: Position): ElementContent[] {
    const position = start(node, around);
    this.#nodes += 1;
    if (this.#nodes === MAX_NODES) this.#report('closed-mdx', TOO_LONG, position);
    if (this.#nodes >= MAX_NODES) return [];
    switch (node.type) {
      case 'text':
        this.#checkText(node.value, position);
        return [{ type: 'text', value: node.value }];
      case 'element':
        return this.#readElement(node, position);
      case 'mdxJsxTextElement':
        this.#checkIsAlone(node as unknown as JsxNode, position);
        return this.#readComponent(node as unknown as JsxNode, position);
      case 'mdxJsxFlowElement':
        return this.#readComponent(node as unknown as JsxNode, position);
      default:
        this.#report('closed-mdx', explainNode(node.type), position);
        return [];
    }
  }

  /** Every component is a block: inside a sentence or a title it would cut it in two. */
  #checkIsAlone({ name }: JsxNode, position: Position): void {
    if (name === null || !Object.hasOwn(bodyComponents, name)) return;
    const message = `<${name}> lu dans une phrase ou un titre. Placez-le seul, entre deux lignes vides.`;
    this.#report('closed-mdx', message, position);
  }

  #readElement(node: Element, position: Position): ElementContent[] {
    const { tagName } = node;
    if (!markdownElements.has(tagName)) {
      const message =
        tagName === 'h1'
          ? 'Titre de niveau 1 lu. Le titre du document est dans les champs : commencez à « ## ».'
          : `Élément HTML <${tagName}> non admis. Utilisez Markdown ou un composant.`;
      this.#report('closed-mdx', message, position);
      return [];
    }
    if (node.properties['title'] !== undefined) {
      const message =
        'Titre lu après une adresse : il n’est montré nulle part. Écrivez-le dans le texte.';
      this.#report('closed-mdx', message, position);
    }
    if (tagName === 'img') return this.#readImage(node, position);
    if (tagName === 'a') this.#checkLink(String(node.properties['href'] ?? ''), position);
    const children = this.readChildren(node.children, position);
    if (blocks.has(tagName)) this.texts.push({ text: textOf(children), ...position });
    const properties = allowedProperties(node);
    if (/^h[2-6]$/.test(tagName))
      Object.assign(properties, this.#readHeading(node, children, position));
    return [{ type: 'element', tagName, properties, children } as Element];
  }

  #readHeading(node: Element, children: ElementContent[], position: Position): { id?: string } {
    // The heading of the footnotes is the parser’s own, not a section of the text.
    if (node.properties['id'] === 'footnote-label') return {};
    const level = Number(node.tagName[1]);
    if (level > this.#headingLevel + 1) {
      const marks = '#'.repeat(this.#headingLevel + 1);
      this.#report('heading', `Niveau de titre sauté. « ${marks} » est attendu ici.`, position);
    }
    this.#headingLevel = level;
    this.#headings += 1;
    if (this.#headings === MAX_HEADINGS) this.#report('heading', TOO_MANY_HEADINGS, position);
    if (children.some((child) => child.type === 'element' && child.tagName === 'img')) {
      this.#report('heading', 'Image lue dans un titre. Placez-la dessous.', position);
    }
    const text = textOf(children).trim();
    if (!/[\p{L}\p{N}]/u.test(text)) {
      this.#report('heading', 'Titre sans mot. Écrivez-le ou retirez-le.', position);
    }
    if (text.length > MAX_HEADING) {
      this.#report(
        'heading',
        `Titre de plus de ${MAX_HEADING} caractères. Raccourcissez-le.`,
        position,
      );
    }
    const slug = this.#slugger.slug(text);
    const id = pageIds.test(slug) ? `titre-${slug}` : slug;
    this.anchors.push(id);
    return { id };
  }

  #readImage(node: Element, position: Position): ElementContent[] {
    const src = String(node.properties['src'] ?? '');
    const alt = String(node.properties['alt'] ?? '').trim();
    const file = /^\.\/([a-z0-9][a-z0-9_-]*\.[a-z]+)$/.exec(src)?.[1];
    if (!file) {
      const message = `Image « ${src.slice(0, 80)} » lue. Une image du dossier du document est attendue, par exemple ./schema.png.`;
      this.#report('image', message, position);
      return [];
    }
    this.#checkText(alt, position);
    if (alt === '' || alt === file || /[{}]/.test(alt)) {
      this.#report(
        'image',
        `L’image ${file} n’a pas d’alternative en mots. Décrivez ce qu’elle montre.`,
        position,
      );
    }
    const index = this.images.push({ file, alt, position }) - 1;
    return [
      { type: 'element', tagName: 'img', properties: { src: `image:${index}`, alt }, children: [] },
    ];
  }

  /** Entities can write what the file’s own text may not hold. */
  #checkText(text: string, position: Position): void {
    const found = forbiddenCharacter(text);
    if (found !== undefined) this.#report('encoding', explainCharacter(found), position);
  }

  #checkLink(href: string, position: Position): void {
    const refusal = refuseLink(href, this.#mailDomains);
    if (refusal) this.#report('link', `Lien : ${refusal}.`, position);
    else if (href.startsWith('/') || href.startsWith('#')) this.siteLinks.push({ href, position });
  }

  #readComponent(node: JsxNode, position: Position): ElementContent[] {
    const name = node.name ?? '';
    const component = Object.hasOwn(bodyComponents, name) ? bodyComponents[name] : undefined;
    if (!component) {
      this.#report('closed-mdx', explainUnknown(name), position);
      return [];
    }
    const children = this.readChildren(node.children, position);
    const { attributes, messages } = readAttributes(name, component, node.attributes);
    for (const text of Object.values(attributes)) {
      this.#checkText(text, position);
      this.texts.push({ text, ...position });
    }
    for (const message of [...messages, ...checkChildren(name, component, children)]) {
      this.#report('closed-mdx', message, position);
    }
    const html = component.html(attributes, children);
    if (name !== 'Figure') return [html];
    const published = html.children.flatMap((child) =>
      child.type === 'element' && child.tagName === 'img'
        ? this.#readImage(child, position)
        : [child],
    );
    return [{ ...html, children: published }];
  }
}
