import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { XMLParser } from 'fast-xml-parser';
import { sitemaps } from '#src/outputs/sitemap.ts';

const parser = new XMLParser({ isArray: (name) => name === 'url' || name === 'sitemap' });
const site = 'https://essais.example.org';
const pages = Array.from({ length: 5 }, (_, index) => ({ path: `/page-${index}/` }));

describe('the sitemap', () => {
  it('gives the day of a change when it is known, and makes none up', () => {
    const [file] = sitemaps([{ path: '/' }, { path: '/a/', changedOn: '2026-06-10' }], site);
    const [name, xml] = file ?? [];
    assert.equal(name, 'sitemap');
    assert.deepEqual(parser.parse(xml ?? '').urlset.url, [
      { loc: 'https://essais.example.org/' },
      { loc: 'https://essais.example.org/a/', lastmod: '2026-06-10' },
    ]);
  });

  it('is one file as long as it holds no more addresses than it may', () => {
    assert.deepEqual([...sitemaps(pages, site, 5).keys()], ['sitemap']);
  });

  it('becomes an index of parts that hold every page once', () => {
    const files = sitemaps(pages, site, 2);
    assert.deepEqual([...files.keys()], ['sitemap', 'sitemap-1', 'sitemap-2', 'sitemap-3']);
    const index = parser.parse(files.get('sitemap') ?? '').sitemapindex.sitemap;
    assert.deepEqual(
      index.map(({ loc }: { loc: string }) => loc),
      [1, 2, 3].map((part) => `${site}/sitemap-${part}.xml`),
    );
    const listed = ['sitemap-1', 'sitemap-2', 'sitemap-3'].flatMap((name) =>
      parser.parse(files.get(name) ?? '').urlset.url.map(({ loc }: { loc: string }) => loc),
    );
    assert.deepEqual(
      listed,
      pages.map(({ path }) => site + path),
    );
  });

  it('holds 50,000 addresses, as the protocol allows', () => {
    const many = Array.from({ length: 50_001 }, () => ({ path: '/a/' }));
    assert.equal(sitemaps(many.slice(1), site).size, 1);
    assert.equal(sitemaps(many, site).size, 3);
  });
});
