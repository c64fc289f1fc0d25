import { isRecord } from '#src/domain/schema-walk.ts';
import { type DocumentFile, isUnfinished, type ReadDocument } from './document.ts';
import { asWarning, type Finding } from './problem.ts';

/** What the front matter says of a document, before anything else is known of it. */
export function described(document: DocumentFile, raw: Record<string, unknown>): ReadDocument {
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);
  return {
    ...unreadable(document, statusOf(raw), '', []),
    id: text(raw['id']),
    title: text(raw['title']),
    administration: text(raw['administration']),
  };
}

/** A document of which nothing leaves, and nothing is known but what its file plainly shows. */
export function unreadable(
  document: DocumentFile,
  status: string | undefined,
  bodyText: string,
  findings: readonly Finding[],
): ReadDocument {
  return {
    ...document,
    status,
    id: undefined,
    title: undefined,
    administration: undefined,
    lessons: 0,
    period: undefined,
    mayLeave: false,
    editions: [],
    isAnonymised: false,
    references: [],
    siteLinks: [],
    anchors: [],
    findings: isUnfinished({ status }) ? findings.map(asWarning) : [...findings],
    isShown: false,
    shared: undefined,
    tombstone: undefined,
    source: { raw: undefined, bodyText },
  };
}

/** The sharing status that a front matter gives, whatever the rest of it. */
export function statusOf({ sharing: record }: Record<string, unknown>): string | undefined {
  return isRecord(record) && typeof record['status'] === 'string' ? record['status'] : undefined;
}
