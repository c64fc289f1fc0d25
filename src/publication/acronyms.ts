import type { Feedback } from '#src/domain/feedback.ts';
import type { Term } from '#src/domain/lexicon.ts';
import type { Report } from '#src/domain/report.ts';
import type { ClosedBody } from './closed-mdx.ts';
import { textOf } from './markdown-html.ts';
import { asWarning, type Finding, finding } from './problem.ts';

/** How far after an acronym its long form may stand and still help who meets it, in characters. */
const REACH = 120;

/** A word from capital to capital, such as « ANSSI » or « CaaS »: other terms are names. */
const isAcronym = ({ term }: Term) => /^\p{Lu}\S*\p{Lu}$/u.test(term);

/** An author is told, in one warning, of the acronyms of the lexicon that the text leaves bare. */
export function checkAcronyms(
  { title, summary }: Report | Feedback,
  body: ClosedBody,
  bodyText: string,
  lexicon: readonly Term[],
): Finding[] {
  const parts = body.sections.map((section) => `${section.title}\n${textOf(section.content)}`);
  const text = [title, summary, ...parts].join('\n').replaceAll('’', "'");
  const used = lexicon.filter((term) => text.includes(term.term) && isAcronym(term));
  if (used.length === 0) return [];
  const folded = text.toLowerCase();
  const bare = used.filter(({ term, expansion }) => {
    const use = wordAt(text, term);
    if (use === -1) return false;
    const long = folded.indexOf(expansion.toLowerCase().replaceAll('’', "'"));
    return long === -1 || long > use + term.length + REACH;
  });
  const [first] = bare;
  if (!first) return [];
  const place = Math.max(wordAt(bodyText, first.term), 0);
  const line = bodyText.slice(0, place).split('\n').length;
  const list = bare.map(({ term, expansion }) => `${term} (${expansion})`).join(', ');
  const message = `Sigles non développés à leur première apparition : ${list}. Écrivez la forme longue une fois.`;
  return [asWarning(finding('acronym', message, { line, column: 1 }))];
}

/** Where a text holds a term as a word of its own, or -1. */
function wordAt(text: string, term: string): number {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + term.length] ?? ' '}`;
    if (!/[\p{L}\p{N}]/u.test(around)) return at;
  }
  return -1;
}
