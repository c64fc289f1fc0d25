import type { Feedback } from '#src/domain/feedback.ts';
import type { Report } from '#src/domain/report.ts';
import type { ClosedBody } from './closed-mdx.ts';
import type { DocumentFile } from './document.ts';
import { decodeAddress } from './links.ts';
import { type Finding, finding } from './problem.ts';
import { reservedIds } from './reserved-ids.ts';

/** The level-2 headings that the body of each collection is expected to have. */
const expectedHeadings = {
  bilans: ['Contexte', 'Déroulé'],
  retours: ['Ce qui a été fait'],
} as const;

/** More than an author reads at once; what remains is found at the next run. */
const MAX_FINDINGS = 100;

/** What is wrong with a body: what its parser refused, and what is missing from it. */
export function checkBody(
  document: Pick<DocumentFile, 'collection'>,
  data: Report | Feedback | undefined,
  body: ClosedBody,
): Finding[] {
  return findingsOf(document, data, body).slice(0, MAX_FINDINGS);
}

function findingsOf(
  { collection }: Pick<DocumentFile, 'collection'>,
  data: Report | Feedback | undefined,
  body: ClosedBody,
): Finding[] {
  if (body.sections.length === 0) {
    const isEmpty = body.findings.length === 0;
    return isEmpty
      ? [finding('heading', 'Corps vide. Écrivez le texte du document.')]
      : body.findings;
  }
  const titles = body.sections.map(({ title }) => title);
  return [
    ...body.findings,
    ...expectedHeadings[collection]
      .filter((title) => !titles.includes(title))
      .map((title) => finding('heading', `Titre « ## ${title} » absent. Ajoutez cette partie.`)),
    ...(data ? danglingAnchors(data, body) : []),
  ];
}

/** Links to a place of the same page that does not exist. */
function danglingAnchors({ id, lessons }: Report | Feedback, body: ClosedBody): Finding[] {
  const known = new Set<string>([...anchorsOf(id, lessons.length), ...body.anchors]);
  return body.siteLinks
    .filter(({ href }) => href.startsWith('#'))
    .filter(({ href }) => {
      const anchor = decodeAddress(href.slice(1));
      return !known.has(anchor) && !isNote(anchor);
    })
    .map(({ href, position }) => {
      const message = `Lien « ${href} » : rien à cet endroit de la page. Corrigez-le ou retirez-le.`;
      return finding('link', message, position);
    });
}

/** The anchors that the page of every document has: its own sections, and its lessons. */
export function anchorsOf(id: string, lessons: number): string[] {
  return [...reservedIds, ...Array.from({ length: lessons }, (_, index) => `${id}-${index + 1}`)];
}

/** Anchors that the parser makes for footnotes and their way back. */
const isNote = (anchor: string) => /^(?:note-fn(?:ref)?-|footnote-label$)/.test(anchor);
