import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { type Term, termAnchor } from '#src/domain/lexicon.ts';
import { routes } from '#src/routes.ts';
import type { BodySection } from './body-sections.ts';
import { textOf } from './markdown-html.ts';

/** Where a term is not explained: it would stand in a title, in another link, or in code. */
const skipped = new Set('h2 h3 h4 h5 h6 a code pre'.split(' '));

/**
 * The sections of a text in which the first use of each term of the lexicon leads to its
 * definition, and the terms that are used. A word of capitals is a term as it is written
 * (« ANS » is not « ans »), any other whatever its case, in the plural too.
 */
export function withTerms(
  sections: readonly BodySection[],
  lexicon: readonly Term[],
): { sections: BodySection[]; terms: string[] } {
  const whole = sections.map(({ content }) => textOf(content, ' ')).join('\n');
  const candidates = termsIn(whole, lexicon);
  if (candidates.length === 0) return { sections: [...sections], terms: [] };
  const marker = new TermMarker(candidates);
  return {
    sections: sections.map((section) => ({ ...section, content: marker.mark(section.content) })),
    terms: marker.found,
  };
}

/** Those that a text may hold, the longest first: « Cloud au centre » before « Cloud ». */
function termsIn(text: string, lexicon: readonly Term[]): Term[] {
  const folded = text.toLowerCase();
  return lexicon
    .filter(({ term }) => folded.includes(term.toLowerCase().split(' ')[0] ?? ''))
    .sort((a, b) => b.term.length - a.term.length);
}

const isAcronym = (term: string) => /\p{Lu}.*\p{Lu}/u.test(term) && !term.includes(' ');

/** Every word of a term may be in the plural; an acronym may not. */
function patternOf({ term }: Term): string {
  const words = term.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'));
  return isAcronym(term) ? words.join(' ') : `(?i:${words.join('[sx]? ')}[sx]?)`;
}

class TermMarker {
  readonly #terms: readonly Term[];
  readonly #pattern: RegExp;
  readonly #anchors = new Set<string>();

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
    const groups = terms.map((term) => `(${patternOf(term)})`);
    this.#pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])(?:${groups.join('|')})(?![\\p{L}\\p{N}])`,
      'gu',
    );
  }

  /** The anchors of the terms met so far, in the order of the text. */
  get found(): string[] {
    return [...this.#anchors];
  }

  mark(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return this.#markText(node);
      if (node.type !== 'element' || skipped.has(node.tagName)) return [node];
      return [{ ...node, children: this.mark(node.children) }];
    });
  }

  #markText(node: Text): ElementContent[] {
    const { value } = node;
    const marked: ElementContent[] = [];
    let end = 0;
    for (const match of value.matchAll(this.#pattern)) {
      const term = this.#terms[match.slice(1).findIndex((group) => group !== undefined)];
      const anchor = term && termAnchor(term);
      if (!term || !anchor || this.#anchors.has(anchor)) continue;
      this.#anchors.add(anchor);
      if (match.index > end) marked.push({ type: 'text', value: value.slice(end, match.index) });
      marked.push(linkTo(term, anchor, match[0]));
      end = match.index + match[0].length;
    }
    if (end === 0) return [node];
    if (end < value.length) marked.push({ type: 'text', value: value.slice(end) });
    return marked;
  }
}

function linkTo({ term, expansion }: Term, anchor: string, text: string): ElementContent {
  const shown = isAcronym(term) ? h('abbr', { title: expansion }, text) : text;
  return h('a', { class: 'term', href: `${routes.lexicon}#${anchor}` }, [shown]);
}
