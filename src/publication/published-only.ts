import { isUnfinished, type ReadDocument } from './document.ts';

/** A document that must not lie where everyone can read it, and why. */
interface NotPublished {
  document: ReadDocument;
  rule: string;
  message: string;
}

/** What a withdrawn document may still say in a repository that everyone can read. */
const keptFields = new Set(['id', 'publishedOn', 'sharing', 'aliases', 'example']);

/**
 * For a content folder that everyone can read: every document that is not published, as it stands
 * and under the name that its file gives, is an error, because its source already tells it all.
 */
export function notPublished(documents: readonly ReadDocument[]): NotPublished[] {
  return documents.flatMap((document) => {
    const reason = reasonToHide(document);
    if (!reason) return [];
    const message = `${reason} Retirez ce fichier de ce dépôt public, et de son historique.`;
    return [{ document, rule: 'published-only', message }];
  });
}

function reasonToHide(document: ReadDocument): string | undefined {
  const { editions, isAnonymised, status, source } = document;
  if (isUnfinished(document)) return `Document sans accord (${status}).`;
  if (status === 'withdrawn') {
    const fields = Object.keys(source?.raw ?? {}).filter((name) => !keptFields.has(name));
    const hasText = fields.length > 0 || source?.bodyText.trim() !== '';
    if (hasText) return 'Document retiré dont le texte est encore là.';
  }
  if (isAnonymised) return 'Document anonymisé dont le fichier nomme l’administration.';
  if (editions.includes('public')) return undefined;
  if (editions.length > 0) return 'Document réservé à la communauté.';
  return 'Document qui n’est pas publié : accord absent, périmé ou à venir, ou fichier illisible.';
}
