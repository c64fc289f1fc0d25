import { toHtml } from 'hast-util-to-html';
import type { Administration } from '#src/domain/authorities.ts';
import type { Day } from '#src/domain/day.ts';
import type { Feedback } from '#src/domain/feedback.ts';
import { documentOfLesson } from '#src/domain/fields.ts';
import type { Report } from '#src/domain/report.ts';
import type { Withdrawal } from '#src/domain/withdrawal.ts';
import type { Authorities } from './authorities.ts';
import type { BodySection } from './body-sections.ts';
import type { ClosedBody } from './closed-mdx.ts';
import type { DocumentFile } from './document.ts';
import type {
  SharedDocument,
  SharedSection,
  ShownAdministration,
  Tombstone,
} from './shared-document.ts';
import { withTerms } from './terms.ts';

/**
 * The form in which a document leaves: plain HTML, no agreement record, and of an anonymised
 * administration its type alone. A draft has no day of publication yet: it is shown as of today.
 */
export function share(
  { collection, slug }: DocumentFile,
  data: Report | Feedback,
  body: ClosedBody,
  { administrations, lexicon }: Pick<Authorities, 'administrations' | 'lexicon'>,
  { isDraft, today }: { isDraft: boolean; today: Day },
): SharedDocument {
  const { sharing, allow: _allow, administration, publishedOn = today, ...fields } = data;
  const agreement = sharing.status === 'agreed' ? sharing : undefined;
  const { sections, terms } = withTerms(body.sections, lexicon);
  const shared = {
    ...fields,
    collection,
    slug,
    publishedOn,
    isDraft,
    administration: show(administration, administrations, agreement?.anonymised ?? false),
    sharing: {
      audience: agreement?.audience ?? 'public',
      agreedOn: agreement?.agreedOn ?? null,
      // Whoever signed may name the administration that must stay unnamed.
      agreedBy: (!agreement?.anonymised && agreement?.agreedBy) || null,
    },
    sections: sections.map(shareSection),
    terms,
    images: body.images.map(({ file }) => `./${slug}/${file}`),
  };
  // The brand exists only in the types, and only in this file is it given.
  return shared as unknown as SharedDocument;
}

/** The same document without its references to documents that the edition does not have. */
export function withoutReferencesOutside(
  document: SharedDocument,
  ids: ReadonlySet<string>,
): SharedDocument {
  const ifShared = (id: string | undefined) => (id && ids.has(id) ? id : undefined);
  return {
    ...document,
    ...('previous' in document && { previous: ifShared(document.previous) }),
    ...('report' in document && { report: ifShared(document.report) }),
    reuses: document.reuses.filter(({ lesson }) => ids.has(documentOfLesson(lesson))),
  };
}

/** All that leaves of a withdrawn document. */
export function tombstoneOf(
  { collection, slug }: DocumentFile,
  { id, publishedOn, sharing, example }: Withdrawal,
): Tombstone | undefined {
  if (sharing.status !== 'withdrawn') return undefined;
  const { withdrawnOn, reason } = sharing;
  const isExample = example === true;
  return {
    collection,
    slug,
    id,
    publishedOn,
    withdrawnOn,
    reason,
    example: isExample,
  } as Tombstone;
}

function show(
  key: string,
  administrations: readonly Administration[],
  isAnonymised: boolean,
): ShownAdministration {
  const register = administrations.find((candidate) => candidate.key === key);
  if (!register) throw new Error(`Administration ${key} is not in the register.`);
  const { type, label, acronym, example } = register;
  return { type, named: isAnonymised ? null : { key, label, acronym, example } };
}

function shareSection({ id, title, content }: BodySection): SharedSection {
  const html = toHtml(content, { characterReferences: { useNamedReferences: false } });
  return { id, title, html };
}
