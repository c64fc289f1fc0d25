import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { files, pages, read } from '../support/built-site.ts';
import { visibleSpaces } from '../support/typography.ts';

/** What a reader must never see: ` ` is the ordinary space alone. */
const faults: Record<string, RegExp> = {
  'a mark that may start a line': / [;:!?»]/,
  'a guillemet that may end a line': /« /,
  'a guillemet without its space': /«\S|\S»/,
  'a straight apostrophe': /\p{L}'\p{L}/u,
  'three dots': /\.\.\./,
  'a number cut in two': /(?<![\d.,])\d{1,3} \d{3}(?!\d)/,
  'a number without its unit': /\d (?:%|€|M€|j\.h|jours?|mois|[KMGTP]o)(?!\p{L})/u,
  'a day without its month':
    /(?:\d|1er) (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)/,
};

const inline =
  /^(?:a|abbr|b|cite|code|dfn|em|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var)$/;
const verbatim = /^(?:code|kbd|samp|var|pre|textarea|script|style)$/;

/** What a page or a fragment shows, block by block, and what it says in attributes. */
function readableTexts(html: string): string[] {
  const attributes: string[] = [];
  const blocks = [''];
  const add = (text: string): void => {
    blocks.push(blocks.pop() + text);
  };
  const visit = (node: Nodes): void => {
    if (node.type === 'text') add(node.value);
    if (!('children' in node)) return;
    const { tagName, properties } =
      node.type === 'element' ? node : { tagName: '', properties: {} };
    const { alt, title, placeholder, ariaLabel, name, property, content, lang } = properties;
    const isRead = /^(?:description|og:title|og:description)$/.test(String(name ?? property));
    const read = [alt, title, placeholder, ariaLabel, isRead ? content : ''];
    attributes.push(...read.filter((value) => typeof value === 'string'));
    const isBlock = !inline.test(tagName);
    if (isBlock) blocks.push('');
    if (verbatim.test(tagName) || /^(?!fr)./.test(String(lang ?? ''))) add('¤');
    else node.children.forEach(visit);
    if (isBlock) blocks.push('');
  };
  visit(htmlToHast(html) as Nodes);
  return [...attributes, ...blocks]
    .map((text) => text.replace(/[ \n\t]+/g, ' ').trim())
    .filter(Boolean);
}

const parser = new XMLParser();
/** What a feed gives to read: its name, and the title, summary and text of each item. */
function textsOfFeed(file: string): string[] {
  const { title, description, item } = parser.parse(read(file)).rss.channel;
  return [title, description, [item].flat()]
    .flat()
    .flatMap((part) =>
      typeof part === 'string'
        ? part
        : [part.title, part.description, ...readableTexts(part['content:encoded'])],
    );
}

const texts = [
  ...pages.map(({ file, html }) => ({ file, texts: readableTexts(html) })),
  ...[...files.keys()]
    .filter((file) => file.endsWith('rss.xml'))
    .map((file) => ({ file, texts: textsOfFeed(file) })),
];

describe('no page and no feed has', () => {
  for (const [name, fault] of Object.entries(faults)) {
    it(name, () => {
      const found = texts.flatMap(({ file, texts }) =>
        texts.filter((text) => fault.test(text)).map((text) => `${file}: ${text}`),
      );
      assert.deepEqual(found, []);
    });
  }
});

describe('French typography', () => {
  it('is in the texts of pages and feeds', () => {
    for (const kind of ['.html', '.xml']) {
      const ofKind = texts.filter(({ file }) => file.endsWith(kind)).flatMap(({ texts }) => texts);
      const all = visibleSpaces(ofKind.join('\n'));
      for (const sample of ['‿:', '«‿', '‿?', '~j.h', '~%', '~juin'])
        assert.ok(all.includes(sample), sample);
    }
  });

  it('is nowhere in what machines read', () => {
    for (const { file, elements } of pages) {
      for (const { tagName, properties } of elements) {
        const values = Object.entries(properties)
          .filter(([name]) => /^(?:href|src|id|value|data|dateTime|className)/.test(name))
          .map(([, value]) => String(value));
        assert.doesNotMatch(values.join(), /[\u00a0\u202f]/, `${file} <${tagName}>`);
      }
    }
  });
});
