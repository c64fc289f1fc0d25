import { getRssString } from '@astrojs/rss';
import { dateOf } from '#src/domain/day.ts';
import { typesetHtml } from '#src/typography/typeset-html.ts';
import { typesetText } from '#src/typography/typeset-text.ts';
import type { FeedItem } from './feed-items.ts';

/** What is followed: a title, a sentence, the path of the feed and of the page it stands for. */
export interface Channel {
  title: string;
  description: string;
  path: string;
  pagePath: string;
}

/** What every feed of the site has in common. */
export interface FeedSite {
  name: string;
  url: string;
  tagAuthority: string;
  language: string;
}

/** How many items a feed holds. */
export const FEED_LENGTH = 20;

/**
 * An RSS 2.0 feed of the newest items, in the order given. Identities are `tag:` addresses made
 * from the document’s id: they survive a new title, a new slug and a new host. The bytes depend
 * on the items only, never on the clock.
 */
export async function rssFeed(
  channel: Channel,
  items: readonly FeedItem[],
  site: FeedSite,
): Promise<string> {
  const absolute = (path: string) => new URL(path, site.url).href;
  const listed = items.slice(0, FEED_LENGTH);
  const newest = listed
    .map(({ eventOn }) => eventOn)
    .sort()
    .at(-1);
  const xml = await getRssString({
    title: typesetText(`${channel.title} — ${site.name}`),
    description: typesetText(channel.description),
    site: absolute(channel.pagePath),
    xmlns: { atom: 'http://www.w3.org/2005/Atom', dc: 'http://purl.org/dc/elements/1.1/' },
    customData: [
      `<language>${site.language}</language>`,
      newest ? `<lastBuildDate>${dateOf(newest).toUTCString()}</lastBuildDate>` : '',
      `<atom:link rel="self" type="application/rss+xml" href="${absolute(channel.path)}"/>`,
    ].join(''),
    items: listed.map(
      ({ id, title, path, publishedOn, description, creator, categories, html }) => ({
        title: typesetText(title),
        link: absolute(path),
        pubDate: dateOf(publishedOn),
        description: typesetText(description),
        content: typesetHtml(html),
        categories,
        customData: [
          `<guid isPermaLink="false">tag:${site.tagAuthority}:${id}</guid>`,
          creator ? `<dc:creator>${escapeXml(creator)}</dc:creator>` : '',
        ].join(''),
      }),
    ),
  });
  return xml;
}

/** Text as it may stand between two tags. */
function escapeXml(text: string): string {
  return text.replaceAll('&', '&#x26;').replaceAll('<', '&#x3C;').replaceAll('>', '&#x3E;');
}

/** Headers of a feed when the development server answers; a built one is served by `deploy/`. */
export const FEED_HEADERS = { 'Content-Type': 'application/xml; charset=utf-8' } as const;
