import { toHtml } from 'hast-util-to-html';
import type { Administration } from '#src/domain/authorities.ts';
import { documentOfLesson } from '#src/domain/fields.ts';
import type { BodySection } from './closed-mdx.ts';
import type { ValidDocument } from './document.ts';
import type { SharedDocument, SharedSection, ShownAdministration } from './shared-document.ts';

/**
 * The form in which a document leaves: plain HTML, no agreement record, no reference to a
 * document outside the edition, and of an anonymised administration its type alone.
 */
export function share(
  { collection, slug, data, body }: ValidDocument,
  sharedIds: ReadonlySet<string>,
  administrations: readonly Administration[],
): SharedDocument {
  const { sharing, allow: _allow, administration, publishedOn, ...fields } = data;
  const agreement = sharing.status === 'agreed' ? sharing : undefined;
  const ifShared = (id: string | undefined) => (id && sharedIds.has(id) ? id : undefined);
  const shared = {
    ...fields,
    ...('previous' in fields && { previous: ifShared(fields.previous) }),
    ...('report' in fields && { report: ifShared(fields.report) }),
    reuses: fields.reuses.filter(({ lesson }) => sharedIds.has(documentOfLesson(lesson))),
    collection,
    slug,
    publishedOn,
    administration: show(administration, administrations, agreement?.anonymised ?? false),
    sharing: {
      audience: agreement?.audience ?? 'public',
      agreedOn: agreement?.agreedOn ?? null,
      // Whoever signed may name the administration that must stay unnamed.
      agreedBy: (!agreement?.anonymised && agreement?.agreedBy) || null,
    },
    sections: body.sections.map(shareSection),
    images: body.images.map(({ file }) => `./${slug}/${file}`),
  };
  // The brand exists only in the types, and only here is it given.
  return shared as unknown as SharedDocument;
}

function show(
  key: string,
  administrations: readonly Administration[],
  anonymised: boolean,
): ShownAdministration {
  const register = administrations.find((candidate) => candidate.key === key);
  if (!register) throw new Error(`Administration ${key} is not in the register.`);
  const { type, label, acronym, example } = register;
  return { type, named: anonymised ? null : { key, label, acronym, example } };
}

function shareSection({ id, title, content }: BodySection): SharedSection {
  return {
    id,
    title,
    html: toHtml(content, { characterReferences: { useNamedReferences: false } }),
  };
}
