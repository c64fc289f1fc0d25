import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../../deploy/server.ts';
import { indexSite } from '#src/search/index-site.ts';
import { typesetHtml } from '#src/typography/typeset-html.ts';

describe('the search index', () => {
  let site: string;
  before(() => {
    site = mkdtempSync(join(tmpdir(), 'squads-index-'));
    writeFileSync(join(site, '404.html'), '<html lang="fr"><body><h1>Perdu</h1></body></html>');
  });
  after(() => rmSync(site, { recursive: true }));

  it('fails when no page asks to be searched', async () => {
    await assert.rejects(indexSite(site), /No page to index/);
  });

  it('holds the pages that ask for it, without the interfaces of Pagefind', async () => {
    const page =
      '<html lang="fr"><body><main data-pagefind-body><h1>Un bilan</h1></main></body></html>';
    writeFileSync(join(site, 'index.html'), page);
    assert.equal(await indexSite(site), 1);
    assert.deepEqual(
      readdirSync(join(site, 'pagefind'))
        .map((name) => name.replace(/\.fr_\w+\./, '.fr.'))
        .sort(),
      [
        'fragment',
        'index',
        'pagefind-entry.json',
        'pagefind-worker.js',
        'pagefind.fr.pf_meta',
        'pagefind.js',
        'wasm.fr.pagefind',
        'wasm.unknown.pagefind',
      ],
    );
  });
});

describe('a search', () => {
  const text =
    'La doctrine « Cloud au centre » vaut pour les conteneurs ; ils coûtent 1 200 euros : 12 % de l’hébergement !';
  let site: string;
  let server: Awaited<ReturnType<typeof serve>>['server'];
  let search: (query: string) => Promise<string[]>;
  before(async () => {
    site = mkdtempSync(join(tmpdir(), 'squads-search-'));
    const html = `<html lang="fr"><body><main data-pagefind-body><h1>Un bilan</h1><p>${text}</p></main></body></html>`;
    writeFileSync(join(site, 'index.html'), typesetHtml(html));
    await indexSite(site);
    const served = await serve(site, 0);
    server = served.server;
    const engine = await import(pathToFileURL(join(site, 'pagefind/pagefind.js')).href);
    await engine.options({ basePath: new URL('/pagefind/', served.url).href, baseUrl: '/' });
    search = async (query) => {
      const { results } = await engine.search(query);
      const found: { excerpt: string }[] = await Promise.all(
        results.map((result: { data: () => Promise<{ excerpt: string }> }) => result.data()),
      );
      return found.map(({ excerpt }) => excerpt.replace(/<\/?mark>/g, ''));
    };
  });
  after(() => {
    server.close();
    rmSync(site, { recursive: true });
  });

  // Pagefind cuts words at every kind of space, and gives excerpts with ordinary ones.
  const queries = [
    'conteneurs',
    'doctrine',
    'centre',
    'Cloud au centre',
    '"Cloud au centre"',
    '1 200',
    '200',
    'euros',
    '12',
  ];
  for (const query of queries) {
    it(`finds ${query} beside no-break spaces`, async () => {
      const [excerpt] = await search(query);
      assert.ok(excerpt?.includes(text.slice(0, 60)), excerpt);
    });
  }
});
