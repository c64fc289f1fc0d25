import { tombstones, vocabulary } from '#src/catalogue/index.ts';
import { latestFirst } from '#src/catalogue/order.ts';
import type { Summary } from '#src/catalogue/summary.ts';
import { type Channel, FEED_HEADERS, FEED_LENGTH, rssFeed } from '#src/outputs/feed.ts';
import { documentItem, withdrawalItem } from '#src/outputs/feed-items.ts';
import { fullText } from '#src/outputs/full-text.ts';
import type { SharedFeedback, SharedReport } from '#src/publication/shared-document.ts';
import { site } from '#src/site.ts';

/**
 * The response of a feed endpoint: the latest of some entries with their full text, and the
 * withdrawals of the documents that such entries were.
 */
export async function feedResponse(
  channel: Channel,
  entries: readonly { document: SharedReport | SharedFeedback; summary: Summary }[],
  withdrawn = tombstones,
): Promise<Response> {
  const latest = entries
    .slice(0, FEED_LENGTH)
    .map(({ document, summary }) =>
      documentItem(summary, fullText(document, summary, vocabulary, site.url)),
    );
  const items = [...latest, ...withdrawn.map(withdrawalItem)].sort(latestFirst);
  return new Response(await rssFeed(channel, items, site), { headers: FEED_HEADERS });
}
