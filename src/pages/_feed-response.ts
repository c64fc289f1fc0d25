import { type Entry, vocabulary } from '#src/catalogue/index.ts';
import { type Channel, FEED_HEADERS, FEED_LENGTH, rssFeed } from '#src/outputs/feed.ts';
import { fullText } from '#src/outputs/full-text.ts';
import { site } from '#src/site.ts';

/** The response of a feed endpoint: the newest of some entries with their full text. */
export async function feedResponse(channel: Channel, entries: readonly Entry[]): Promise<Response> {
  const items = entries.slice(0, FEED_LENGTH).map(({ document, summary }) => ({
    summary,
    html: fullText(document, summary, vocabulary, site.url),
  }));
  return new Response(await rssFeed(channel, items, site), { headers: FEED_HEADERS });
}
