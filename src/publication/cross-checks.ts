import { addMonths } from '#src/domain/day.ts';
import { documentOfLesson } from '#src/domain/fields.ts';
import type { MetText } from '#src/domain/schema-walk.ts';
import { anchorsOf } from './body-check.ts';
import { isUnfinished, type ReadDocument } from './document.ts';
import { decodeAddress } from './links.ts';
import type { Position } from './problem.ts';

/** Something wrong between documents: in which of them, at which field or place of the body. */
export interface CrossFinding {
  document: ReadDocument;
  rule: string;
  message: string;
  /** Path of the field; its place in the file is looked up when it is reported. */
  path: readonly PropertyKey[];
  position?: Position;
}

/**
 * The rule of what would say of whom an anonymised document is: not even a build log holds its
 * findings.
 */
export const REVEALING = 'anonymity-reference';

/** All that is wrong between documents which, each on its own, may be right. */
export function crossCheck(documents: readonly ReadDocument[]): CrossFinding[] {
  return [
    ...sharedIdentities(documents),
    ...danglingReferences(documents),
    ...distantPeriods(documents),
    ...revealingReferences(documents),
    ...deadLinks(documents),
  ];
}

/**
 * An id and a title belong to one document only, over both collections. Of two, the one that may
 * not leave is at fault: a draft never stops the site.
 */
function sharedIdentities(documents: readonly ReadDocument[]): CrossFinding[] {
  return (['id', 'title'] as const).flatMap((field) => {
    const first = new Map<string, ReadDocument>();
    return finishedFirst(documents).flatMap((document) => {
      const value = document[field];
      // The title of a withdrawn document is nobody’s any more.
      const isFree = field === 'title' && document.status === 'withdrawn';
      if (value === undefined || isFree) return [];
      const other = first.get(value);
      if (!other) {
        first.set(value, document);
        return [];
      }
      const label = field === 'id' ? 'L’identifiant' : 'Le titre';
      const message = `${label} « ${value} » est déjà celui de ${other.file}. Changez-en.`;
      return [{ document, rule: 'unique', message, path: [field] }];
    });
  });
}

/** The document that a key of another one points to. */
function targetOf(
  { meta, value }: MetText,
  byId: ReadonlyMap<string, ReadDocument>,
): ReadDocument | undefined {
  if (meta.references === 'reports') return byId.get(value);
  const target = byId.get(documentOfLesson(value));
  const rank = Number(value.slice(value.lastIndexOf('-') + 1));
  return target && rank <= target.lessons ? target : undefined;
}

/** Of two documents with one id, that which may leave: a draft changes nothing for the site. */
function byIdOf(documents: readonly ReadDocument[]): Map<string, ReadDocument> {
  const lastWins = finishedFirst(documents).reverse();
  return new Map(lastWins.flatMap((document) => (document.id ? [[document.id, document]] : [])));
}

/** The documents by the paths of their pages. */
function byPathOf(documents: readonly ReadDocument[]): Map<string, ReadDocument> {
  return new Map(documents.map((found) => [`/${found.collection}/${found.slug}/`, found]));
}

/** The path of a link, without its anchor. */
const pathOf = (href: string) => href.split('#')[0] ?? '';

/** What may leave before what may not, and drafts last. */
function finishedFirst(documents: readonly ReadDocument[]): ReadDocument[] {
  const rank = (document: ReadDocument) =>
    document.mayLeave ? 0 : 1 + Number(isUnfinished(document));
  return [...documents].sort((a, b) => rank(a) - rank(b));
}

function danglingReferences(documents: readonly ReadDocument[]): CrossFinding[] {
  const byId = byIdOf(documents);
  return documents.flatMap((document) =>
    document.references
      .filter((reference) => !targetOf(reference, byId))
      .map(({ path, value, meta }) => {
        const where =
          meta.references === 'reports' ? 'les bilans' : 'les enseignements des documents';
        const message = `« ${value} » n’existe pas dans ${where}.`;
        return { document, rule: 'reference', message, path };
      }),
  );
}

/** How far the period of a feedback may lie from the intervention that it tells of, in months. */
const MAX_DISTANCE = 12;

function distantPeriods(documents: readonly ReadDocument[]): CrossFinding[] {
  const byId = byIdOf(documents);
  return documents.flatMap((document) =>
    document.references.flatMap((reference) => {
      const [field] = reference.path;
      const target = targetOf(reference, byId)?.period;
      const { period } = document;
      if (field !== 'report' || !target || !period) return [];
      const earliest = addMonths(target.from, -MAX_DISTANCE);
      const latest = addMonths(target.to, MAX_DISTANCE);
      if (period.from >= earliest && period.to <= latest) return [];
      const message =
        `période du ${period.from} au ${period.to}, à plus de 12 mois de l’intervention que le ` +
        'bilan cité raconte. Corrigez la période ou l’identifiant du bilan.';
      return [{ document, rule: 'period-of-report', message, path: ['period', 'from'] }];
    }),
  );
}

/**
 * Of two documents of one administration, one anonymised and the other not, a reference or a link
 * between them names it. A report, the one before it and the feedback that tells of it are of one
 * administration, whatever they say.
 */
function revealingReferences(documents: readonly ReadDocument[]): CrossFinding[] {
  const byId = byIdOf(documents);
  const byPath = byPathOf(documents);
  return documents.flatMap((document) => {
    const reveals = (target: ReadDocument | undefined, areOfOneAdministration = false) =>
      target !== undefined &&
      (areOfOneAdministration || target.administration === document.administration) &&
      target.status !== 'withdrawn' &&
      target.isAnonymised !== document.isAnonymised &&
      document.editions.some((audience) => target.editions.includes(audience));
    const references = document.references.filter((reference) =>
      reveals(targetOf(reference, byId), reference.meta.references === 'reports'),
    );
    const links = document.siteLinks.filter(({ href }) => reveals(byPath.get(pathOf(href))));
    return [
      ...references.map(({ path }) => {
        const message =
          'de ces deux documents liés, un seul est anonymisé : l’autre nommerait l’administration. ' +
          'Retirez cette référence, ou anonymisez les deux.';
        return { document, rule: REVEALING, message, path };
      }),
      ...links.map(({ href, position }) => {
        const message =
          `Lien « ${href} » : de ces deux documents d’une administration, un seul est anonymisé, ` +
          'l’autre la nommerait. Retirez ce lien, ou anonymisez les deux.';
        return { document, rule: REVEALING, message, path: [], position };
      }),
    ];
  });
}

/**
 * A text leads only to documents that whoever may read it may read too, and to places that exist.
 * Both editions are looked at, whichever is read: what is wrong in one is said in the other.
 */
function deadLinks(documents: readonly ReadDocument[]): CrossFinding[] {
  const byPath = byPathOf(documents);
  return documents.flatMap((document) =>
    document.siteLinks.flatMap(({ href, position }) => {
      const path = pathOf(href);
      const [, encoded] = href.split('#');
      if (!/^\/(?:bilans|retours)\/[^/.]+/.test(path)) return [];
      const target = byPath.get(path);
      if (target && isReadableFrom(document, target) && hasAnchor(target, encoded)) return [];
      const message = `Lien « ${href} » : rien de publié à cette adresse. Corrigez-le ou retirez-le.`;
      return [{ document, rule: 'link', message, path: [], position }];
    }),
  );
}

/** Whether all the readers of a document find another one, or the record of its withdrawal. */
function isReadableFrom({ editions }: ReadDocument, target: ReadDocument): boolean {
  return editions.every((audience) => target.editions.includes(audience));
}

function hasAnchor(target: ReadDocument, encoded: string | undefined): boolean {
  // Of a withdrawn or a broken document, the anchors are not known.
  if (!encoded || target.anchors.length === 0) return true;
  const anchors = [...target.anchors, ...anchorsOf(target.id ?? '', target.lessons)];
  return anchors.includes(decodeAddress(encoded));
}
