import { BLOCK, OBJECT, TAG, typesetText } from './typeset-text.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Tags inside a sentence: what stands before and after them stands side by side. */
const inline = names(
  'a abbr b bdi bdo cite data del dfn em i ins label mark q s small span strong sub sup time u wbr',
);
/** What stands in a sentence without being a part of its text. */
const objects = names('code kbd samp var img input');
/** Elements whose text is for machines, or is read as it was typed. */
const verbatim = names('code kbd samp var pre textarea script style');
/** Those whose text holds no tag, whatever it looks like. */
const rawText = names('textarea script style');
const voids = names('area base br col embed hr img input link meta source track wbr');
/** Attributes that people read or hear. */
const readable = names('alt title placeholder aria-label');

/** A tag, a comment or a declaration; what has no end goes on to the end of the page. */
const markup =
  /<(?:!--(?:.*?--(?=>)|.*)|[!?][^>]*|(?<close>\/?)(?<name>[a-z][\w:-]*)(?:[^>"']|"[^"]*"?|'[^']*'?)*)(?:>|$)/gis;
const foreign = /\slang="(?!fr\b)[^"]/i;
const mayBeReadable = /\s(?:alt|title|placeholder|aria-label|content)="/i;
const readableMeta = /\s(?:name|property)="(?:description|og:title|og:description|og:image:alt)"/i;
const attribute = /([^\s"'=<>/]+)=(?:"([^"]*)"|'[^']*')/g;
/** Codes of the characters that typography is about. */
const codes: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&#x27;': "'",
  '&apos;': "'",
  '&nbsp;': '\u00a0',
  '&#160;': '\u00a0',
  '&#xa0;': '\u00a0',
  '&#8239;': '\u202f',
  '&#x202f;': '\u202f',
};
const marks = new RegExp(`[${TAG}${OBJECT}${BLOCK}]`);

/**
 * HTML as Astro writes it, with French typography in what people read: texts, as sentences across
 * the tags that they hold, and a few attributes. The rest stays as it is: code, what forms send,
 * data, and texts in another language.
 */
export function typesetHtml(html: string): string {
  if (marks.test(html)) return html;
  const tags: string[] = [];
  // The texts of the page, with one character for each of the tags between them.
  let texts = '';
  let at = 0;
  for (let match = nextTag(html, at); match; match = nextTag(html, at)) {
    const [tag] = match;
    const { close } = match.groups ?? {};
    const name = match.groups?.['name']?.toLowerCase() ?? '';
    const start = match.index + tag.length;
    const end = close === '' && isLeft(name, tag) ? endOfElement(name, html, start) : start;
    texts += decode(html.slice(at, match.index)) + markOf(name, end > start);
    tags.push(withAttributes(tag) + html.slice(start, end));
    at = end;
  }
  texts += decode(html.slice(at));
  return typesetText(texts)
    .split(marks)
    .map((text, index) => text + (tags[index] ?? ''))
    .join('');
}

function nextTag(html: string, from: number): RegExpExecArray | null {
  markup.lastIndex = from;
  return markup.exec(html);
}

/** True for an element whose text is left as it is; an option without a value sends its text. */
function isLeft(name: string, tag: string): boolean {
  if (name === 'option' && !/\svalue=/.test(tag)) return true;
  return verbatim.has(name) || (foreign.test(tag) && !voids.has(name));
}

/** Where an element ends that was just opened: with the page when nothing closes it. */
function endOfElement(name: string, html: string, from: number): number {
  const border = new RegExp(`<(/?)${name}(?=[\\s/>])[^>]*>`, 'gi');
  border.lastIndex = from;
  let depth = 1;
  for (let match = border.exec(html); match; match = border.exec(html)) {
    if (match[1] === '/') depth -= 1;
    else if (!rawText.has(name)) depth += 1;
    if (depth === 0) return border.lastIndex;
  }
  return html.length;
}

/** What stands for a tag, or for an element that is left as it is, in the text around it. */
function markOf(name: string, isElement: boolean): string {
  if (objects.has(name) || (isElement && inline.has(name))) return OBJECT;
  return inline.has(name) || name === '' ? TAG : BLOCK;
}

/** A tag with typography in the attributes that people read. */
function withAttributes(tag: string): string {
  if (!mayBeReadable.test(tag) || foreign.test(tag)) return tag;
  const isRead = (attribute: string) =>
    readable.has(attribute) || (attribute === 'content' && readableMeta.test(tag));
  return tag.replace(attribute, (whole, attributeName: string, value?: string) =>
    value && isRead(attributeName) ? `${attributeName}="${typesetText(decode(value))}"` : whole,
  );
}

/** A text in which spaces and apostrophes are what they are, not their codes. */
function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&#?\w+;/g, (code) => codes[code.toLowerCase()] ?? code);
}
