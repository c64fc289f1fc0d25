import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { indexSite } from '#src/search/index-site.ts';

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
