import { labelledTitle, type Summary } from '#src/catalogue/summary.ts';
import { withdrawalReasons } from '#src/domain/closed-lists.ts';
import { type Day, formatDay } from '#src/domain/day.ts';
import type { Tombstone } from '#src/publication/shared-document.ts';
import { routes } from '#src/routes.ts';

/** One item of a feed, whatever the format. */
export interface FeedItem {
  /** The permanent id of the document. */
  id: string;
  title: string;
  path: string;
  publishedOn: Day;
  /** The day of the last visible event, by which feeds are ordered. */
  eventOn: Day;
  description: string;
  /** The administration or its type, never a person; null for a withdrawn document. */
  creator: string | null;
  categories: string[];
  /** Full text with absolute addresses. */
  html: string;
}

/** The item of a document, with its full text. */
export function documentItem(summary: Summary, html: string): FeedItem {
  const { id, path, publishedOn, eventOn, administration, themes } = summary;
  return {
    id,
    title: labelledTitle(summary),
    path,
    publishedOn,
    eventOn,
    description: summary.summary,
    creator: administration,
    categories: themes.map(({ label }) => label),
    html,
  };
}

/** The same item once its document is withdrawn: the identity stays, the text is gone. */
export function withdrawalItem(tombstone: Tombstone): FeedItem {
  const { id, collection, slug, publishedOn, withdrawnOn, reason, example } = tombstone;
  const why = withdrawalReasons[reason].toLowerCase();
  const sentence = `Ce document n’est plus partagé depuis le ${formatDay(withdrawnOn)} (${why}).`;
  return {
    id,
    title: labelledTitle({ title: `Document ${id} retiré`, example }),
    path: routes.document(collection, slug),
    publishedOn,
    eventOn: withdrawnOn,
    description: sentence,
    creator: null,
    categories: [],
    html: `<p>${sentence}</p>`,
  };
}
