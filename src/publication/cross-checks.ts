import type { ElementContent } from 'hast';
import type { Administration } from '#src/domain/authorities.ts';
import { agreedDigest } from '#src/domain/sharing.ts';
import { namesInAddress, namesInProse, textsOf } from './anonymity.ts';
import { reservedIds } from './closed-mdx.ts';
import { isAnonymised, isUnfinished, type ReadDocument, type ValidDocument } from './document.ts';
import { decodeAddress } from './links.ts';
import { textOf } from './markdown-html.ts';
import { type Finding, finding } from './problem.ts';

const MAX_LESSONS = 7;

/** What other documents may refer to: an id, and how many lessons stand under it. */
export function identityOf({ raw, data, status }: ReadDocument): { id: string; lessons: number } {
  const lessons = raw?.['lessons'];
  return {
    id: data?.id ?? String(raw?.['id'] ?? ''),
    // A withdrawn document may keep nothing but its id; what it taught may still be referred to.
    lessons: Array.isArray(lessons) ? lessons.length : status === 'withdrawn' ? MAX_LESSONS : 0,
  };
}

/**
 * An id and a title belong to one document only, over both collections. Of two, the one that may
 * not leave is at fault: a draft never stops the site.
 */
export function checkIdentities(
  read: readonly ReadDocument[],
  mayLeave: ReadonlySet<ReadDocument>,
): void {
  const rank = (document: ReadDocument) =>
    mayLeave.has(document) ? 0 : 1 + Number(isUnfinished(document));
  const finishedFirst = [...read].sort((a, b) => rank(a) - rank(b));
  for (const [field, label] of [
    ['id', 'L’identifiant'],
    ['title', 'Le titre'],
  ] as const) {
    const first = new Map<string, ReadDocument>();
    for (const document of finishedFirst) {
      const value = document.raw?.[field];
      if (typeof value !== 'string' || value === '') continue;
      const other = first.get(value);
      if (!other) first.set(value, document);
      else if (document.yaml) {
        document.findings.push({
          ...document.yaml.positionOf([field]),
          rule: 'unique',
          field,
          message: `${label} « ${value} » est déjà celui de ${other.file}. Changez-en.`,
        });
      }
    }
  }
}

/**
 * An anonymised document names its administration nowhere: not in a text, an address, an anchor
 * or a file name.
 */
export function checkAnonymity(
  document: ReadDocument,
  administrations: readonly Administration[],
): void {
  const { data, body, slug } = document;
  if (!data || !isAnonymised(document)) return;
  const administration = administrations.find(({ key }) => key === data.administration);
  if (!administration) return;
  const { sharing: _sharing, administration: _key, contact, aliases, ...fields } = data;
  const sections = body?.sections ?? [];
  const prose = [
    ...textsOf(fields),
    ...sections.flatMap(({ title, content }) => [title, textOf(content)]),
    ...(body?.images ?? []).map(({ alt }) => alt),
  ];
  const addresses = [
    slug,
    contact ?? '',
    ...aliases,
    ...(body?.images ?? []).map(({ file }) => file),
    ...sections.flatMap(({ content }) => addressesIn(content)),
    ...textsOf(fields).filter((text) => URL.canParse(text)),
  ];
  const found = [
    ...prose.flatMap((text) => namesInProse(text, administration)),
    ...addresses.flatMap((text) => namesInAddress(text, administration)),
  ];
  for (const name of new Set(found)) {
    const message = `Document anonymisé où « ${name} » est lu. Retirez tout ce qui nomme l’administration.`;
    document.findings.push(finding('anonymity', message));
  }
}

/** The addresses and anchors of a piece of HTML. */
function addressesIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { href, id } = node.properties;
    return [href, id]
      .filter((value) => typeof value === 'string')
      .concat(addressesIn(node.children));
  });
}

/** A published text leads only to documents of its edition and to anchors that exist. */
export function checkSiteLinks(
  passing: readonly ValidDocument[],
  mayLeave: ReadonlySet<ReadDocument>,
): void {
  const paths = new Set([...mayLeave].map(({ collection, slug }) => `/${collection}/${slug}/`));
  for (const document of passing) {
    const lessons = document.data.lessons.map((_, index) => `${document.data.id}-${index + 1}`);
    const sections = document.body.sections.flatMap(anchorsOf);
    const anchors = new Set<string>([...reservedIds, ...lessons, ...sections]);
    for (const { href, position } of document.body.siteLinks) {
      const [path = '', encoded = ''] = href.split('#');
      const anchor = decodeAddress(encoded);
      const isDocument = /^\/(?:bilans|retours)\/[^/.]+/.test(path);
      const dangles =
        path === '' ? !anchors.has(anchor) && !isNote(anchor) : isDocument && !paths.has(path);
      if (dangles) {
        const message = `Lien « ${href} » : rien de publié à cette adresse. Corrigez-le ou retirez-le.`;
        document.findings.push(finding('link', message, position));
      }
    }
  }
}

/** Anchors that the parser makes for footnotes and their way back. */
const isNote = (anchor: string) => /^(?:note-fn(?:ref)?-|footnote-label$)/.test(anchor);

function anchorsOf({
  id,
  content,
}: NonNullable<ReadDocument['body']>['sections'][number]): string[] {
  const ids = content.flatMap((node) =>
    node.type === 'element' && node.properties['id'] ? [String(node.properties['id'])] : [],
  );
  return [id, ...ids];
}

/** An agreement whose text has changed since: the document waits for a new one. */
export function staleAgreement({ data, digest, yaml }: ReadDocument): Finding[] {
  if (data?.sharing.status !== 'agreed' || !yaml) return [];
  const { corrections } = data.sharing;
  if (agreedDigest(data.sharing) === digest) return [];
  const field = corrections
    ? `sharing.corrections.${corrections.length - 1}.digest`
    : 'sharing.digest';
  const message =
    'Le texte n’est pas celui qui a été accepté : ce document n’est pas publié. ' +
    `Faites renouveler l’accord, ou notez une correction. Empreinte du texte actuel : ${digest}`;
  return [{ ...yaml.positionOf(field.split('.')), rule: 'digest', field, message }];
}
