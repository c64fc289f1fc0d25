import type { ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { type Term, termAnchor } from '#src/domain/lexicon.ts';
import { routes } from '#src/routes.ts';
import type { BodySection } from './body-sections.ts';
import { textOf } from './markdown-html.ts';

/** Where a term is not explained: it would stand in a title, in another link, or in code. */
const skipped = new Set('h2 h3 h4 h5 h6 a code pre'.split(' '));

/** A term made ready to be looked for. */
interface KnownTerm {
  anchor: string;
  /** A text without it does not use the term. */
  isIn: (text: string, lowerCase: string) => boolean;
  /** Finds it as a word of its own; global. */
  pattern: RegExp;
  link: (text: string) => ElementContent;
}

const known = new WeakMap<readonly Term[], readonly KnownTerm[]>();

/** The terms of a lexicon, the longest first: « Cloud au centre » before « Cloud ». */
function knownTerms(lexicon: readonly Term[]): readonly KnownTerm[] {
  const ready = known.get(lexicon);
  if (ready) return ready;
  const terms = [...lexicon].sort((a, b) => b.term.length - a.term.length).map(knownTerm);
  known.set(lexicon, terms);
  return terms;
}

const isAcronym = (term: string) => /\p{Lu}.*\p{Lu}/u.test(term) && !term.includes(' ');

/** Every word of a term may be in the plural and in any case; an acronym, or « Pi », may not. */
function knownTerm({ term, expansion }: Term): KnownTerm {
  const anchor = termAnchor({ term });
  const href = `${routes.lexicon}#${anchor}`;
  const words = term.split(' ').map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  const isExact = isAcronym(term) || term.length <= 3;
  const written = isExact ? words.join(' ') : `${words.join('[sx]? ')}[sx]?`;
  const start = term.toLowerCase().split(' ')[0] ?? '';
  return {
    anchor,
    isIn: (text, lowerCase) => (isExact ? text.includes(term) : lowerCase.includes(start)),
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${written}(?![\\p{L}\\p{N}])`, isExact ? 'gu' : 'giu'),
    link: (text) =>
      h('a', { class: 'term', href }, [
        isAcronym(term) ? h('abbr', { title: expansion }, text) : text,
      ]),
  };
}

/**
 * The sections of a text in which the first use of each term of the lexicon leads to its
 * definition, and the anchors of the terms that are used. A word of capitals is a term as it is
 * written (« ANS » is not « ans »), any other whatever its case, in the plural too.
 */
export function withTerms(
  sections: readonly BodySection[],
  lexicon: readonly Term[],
): { sections: BodySection[]; terms: string[] } {
  const whole = sections.map(({ content }) => textOf(content, ' ')).join('\n');
  const lowerCase = whole.toLowerCase();
  const marker = new TermMarker(knownTerms(lexicon).filter(({ isIn }) => isIn(whole, lowerCase)));
  return {
    sections: sections.map((section) => ({ ...section, content: marker.mark(section.content) })),
    terms: marker.found,
  };
}

/** A term where it is used. */
interface Use {
  term: KnownTerm;
  start: number;
  end: number;
}

/** One pass over one document. */
class TermMarker {
  /** The anchors of the terms met so far. */
  readonly found: string[] = [];
  readonly #remaining: Set<KnownTerm>;

  constructor(terms: readonly KnownTerm[]) {
    this.#remaining = new Set(terms);
  }

  mark(nodes: readonly ElementContent[]): ElementContent[] {
    return nodes.flatMap((node) => {
      if (node.type === 'text') return this.#markText(node);
      if (node.type !== 'element' || skipped.has(node.tagName)) return [node];
      return [{ ...node, children: this.mark(node.children) }];
    });
  }

  #markText(node: Text): ElementContent[] {
    const uses = this.#usesIn(node.value);
    if (uses.length === 0) return [node];
    const marked: ElementContent[] = [];
    let place = 0;
    for (const { term, start, end } of uses) {
      if (start > place) marked.push({ type: 'text', value: node.value.slice(place, start) });
      marked.push(term.link(node.value.slice(start, end)));
      this.found.push(term.anchor);
      this.#remaining.delete(term);
      place = end;
    }
    if (place < node.value.length) marked.push({ type: 'text', value: node.value.slice(place) });
    return marked;
  }

  /** The first use of each remaining term outside the longer ones, in the order of the text. */
  #usesIn(text: string): Use[] {
    const lower = text.toLowerCase();
    const uses: Use[] = [];
    for (const term of this.#remaining) {
      if (!term.isIn(text, lower)) continue;
      term.pattern.lastIndex = 0;
      for (let match = term.pattern.exec(text); match; match = term.pattern.exec(text)) {
        const { index: start } = match;
        const end = start + match[0].length;
        if (uses.some((use) => start < use.end && use.start < end)) continue;
        uses.push({ term, start, end });
        break;
      }
    }
    return uses.sort((a, b) => a.start - b.start);
  }
}
