import type { Day } from '#src/domain/day.ts';

/** A page that search engines may list, with the day it last changed when that is known. */
export interface ListedPage {
  path: string;
  changedOn?: Day;
}

/**
 * How many addresses one sitemap may hold (sitemaps.org). It may weigh 50 MB too, which leaves each
 * address 1,000 bytes: a path made of file names and a host are never so long.
 */
const MAX_ADDRESSES = 50_000;

/**
 * The sitemaps of some pages, by the name of their file without its extension: one when they fit,
 * otherwise an index under the same name and its parts, `sitemap-1`, `sitemap-2`…
 */
export function sitemaps(
  pages: readonly ListedPage[],
  siteUrl: string,
  maxAddresses = MAX_ADDRESSES,
): Map<string, string> {
  const absolute = (path: string) => new URL(path, siteUrl).href;
  if (pages.length <= maxAddresses) return new Map([['sitemap', urlSet(pages, absolute)]]);
  const parts = Array.from({ length: Math.ceil(pages.length / maxAddresses) }, (_, index) => ({
    name: `sitemap-${index + 1}`,
    xml: urlSet(pages.slice(index * maxAddresses, (index + 1) * maxAddresses), absolute),
  }));
  const places = parts.map(
    ({ name }) => `<sitemap>${location(absolute(`/${name}.xml`))}</sitemap>`,
  );
  return new Map([
    ['sitemap', document('sitemapindex', places)],
    ...parts.map(({ name, xml }) => [name, xml] as const),
  ]);
}

const urlSet = (pages: readonly ListedPage[], absolute: (path: string) => string) =>
  document(
    'urlset',
    pages.map(({ path, changedOn }) => {
      const changed = changedOn ? `<lastmod>${changedOn}</lastmod>` : '';
      return `<url>${location(absolute(path))}${changed}</url>`;
    }),
  );

const document = (root: string, lines: readonly string[]) =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">`,
    ...lines,
    `</${root}>\n`,
  ].join('\n');

/** An address; `URL` has already written the other characters that XML reserves as codes. */
const location = (address: string) => `<loc>${address.replaceAll('&', '&amp;')}</loc>`;
