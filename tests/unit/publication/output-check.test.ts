import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkOutput } from '#src/publication/output-check.ts';
import { ContentFolder } from '../../support/content-folder.ts';
import { pendingSharing, reportBody } from '../../support/documents.ts';

const home = '<html><body><h1>Accueil</h1></body></html>';

/** What the check says of a site made of some files, beside a withheld report. */
async function check(
  files: Record<string, string | Buffer>,
  fields: object = {},
  slug = 'trois-mots-secrets',
) {
  using folder = new ContentFolder();
  await folder.addReport('publie', { fields: { id: 'b-000009' } });
  await folder.addReport(slug, {
    fields: { title: 'La bascule que nul ne doit connaître', ...fields },
    sharing: pendingSharing,
    body: `${reportBody}\nLe serveur des archives est tombé\ndeux fois en mars. Comment installer une chaîne de livraison ?\n`,
  });
  const site = join(folder.root, 'site');
  for (const [file, content] of Object.entries({ 'index.html': home, ...files })) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), content);
  }
  return checkOutput(site, await folder.read(), 'Comment installer une chaîne de livraison ?').map(
    ({ file, message }) => `${file}: ${message}`,
  );
}

const page = (body: string) => `<html><body><h1>Un</h1>${body}</body></html>`;

describe('the output check refuses', () => {
  const leaks: Record<string, Record<string, string | Buffer>> = {
    'a title in a page': { 'a.html': page('<p>La bascule que nul ne doit connaître</p>') },
    'a title in an attribute': {
      'a.html': page('<p title="La bascule que nul ne doit connaître"></p>'),
    },
    'a title in a comment': { 'a.html': page('<!-- La bascule que nul ne doit connaître -->') },
    'a title in JSON, escaped': { 'a.json': '{"t":"La bascule que nul ne doit conna\\u00eetre"}' },
    'a title in an address': {
      'a.html': page(
        `<a href="/?q=${encodeURIComponent('La bascule que nul ne doit connaître')}">a</a>`,
      ),
    },
    'a sentence over two lines': {
      'a.html': page('<p>Le serveur des archives est tombé deux fois en mars</p>'),
    },
    'a sentence in a compressed index': {
      'pagefind/a.pf_fragment': gzipSync('Le serveur des archives est tombé deux fois en mars'),
    },
    'an id': { 'a.html': page('<p id="b-000001">a</p>') },
    'the id of a lesson': { 'a.html': page('<p id="b-000001-2">a</p>') },
    'a slug': { 'a.txt': 'Voir TROIS-MOTS-SECRETS.' },
    'a page of its own': { 'bilans/trois-mots-secrets/index.html': home },
    'a link': {
      'a.html': page('<a href="https://ailleurs.example.org/bilans/trois-mots-secrets">a</a>'),
    },
    'an image that no page shows': { '_astro/plan.abc.webp': 'RIFF....WEBP' },
    'the metadata of an image': {
      '_astro/plan.abc.webp': 'RIFF....WEBPVP8X....EXIF',
      'a.html': page('<img src="/_astro/plan.abc.webp">'),
    },
    'an image that was not put in place': { 'a.html': page('<img src="image:0">') },
    'a page without a heading': { 'a.html': '<html></html>' },
    'a link to nothing': { 'a.html': page('<a href="/formations/">a</a>') },
    'an image that is not there': { 'a.html': page('<img src="/plan.png">') },
    'a folder of the build': { '.prerender/a.txt': 'a' },
  };
  for (const [name, files] of Object.entries(leaks)) {
    it(name, async () => assert.equal((await check(files)).length > 0, true));
  }

  it('a short slug, as an address', async () => {
    const files = { 'a.html': page('<a href="https://site.example/bilans/court/">a</a>') };
    assert.equal((await check(files, {}, 'court')).length, 1);
  });

  it('a site without a home page', async () => {
    assert.deepEqual(checkOutput('tests/fixtures', await new ContentFolder().read(), '').at(-1), {
      file: 'index.html',
      message: 'Missing.',
    });
  });
});

describe('the output check accepts', () => {
  it('a site that holds nothing of a withheld document', async () => {
    assert.deepEqual(
      await check({
        'a.html': page('<p>Le serveur des archives</p>'),
        'a.br': brotliCompressSync('a'),
      }),
      [],
    );
  });

  it('a slug that starts like a withheld one', async () => {
    assert.deepEqual(
      await check({
        'a.html': page('<a href="https://a.example/bilans/trois-mots-secrets-publics/">a</a>'),
      }),
      [],
    );
  });

  it('a link to a page, a feed, a file, with its anchor or query', async () => {
    const link = (href: string) => `<a href="${href}">a</a>`;
    const body = ['/', '/b/#c', '/b/?q=1', '/b.xml', '/'].map(link).join('');
    const files = { 'a.html': page(body), 'b/index.html': home, 'b.xml': '<rss/>' };
    assert.deepEqual(await check(files), []);
  });

  it('a name and a sentence that a published document writes too', async () => {
    using folder = new ContentFolder();
    const shared = 'Le serveur des archives est tombé deux fois en mars.';
    const body = `${reportBody}\n${shared} Voir trois-mots-secrets.\n`;
    await folder.addReport('publie', { fields: { id: 'b-000009' }, body });
    await folder.addReport('trois-mots-secrets', {
      fields: { title: 'La bascule que nul ne doit connaître' },
      sharing: pendingSharing,
      body: `${reportBody}\n${shared}\n`,
    });
    const site = join(folder.root, 'site');
    mkdirSync(site);
    writeFileSync(join(site, 'index.html'), page(`<p>${shared} trois-mots-secrets</p>`));
    assert.deepEqual(checkOutput(site, await folder.read(), ''), []);
  });

  it('the address and the id of a withdrawn document', async () => {
    using folder = new ContentFolder();
    const retired = 'migration-du-portail-des-archives-departementales';
    await folder.addReport(retired, {
      sharing: {
        status: 'withdrawn',
        audience: 'public',
        withdrawnOn: '2026-06-20',
        reason: 'erreur',
      },
    });
    await folder.addReport('brouillon', {
      fields: { id: 'b-000002', title: 'Un brouillon qui cite un document retiré' },
      sharing: pendingSharing,
      body: `${reportBody}\n[Voir](/bilans/${retired}/)\n`,
    });
    const site = join(folder.root, 'site');
    mkdirSync(site);
    const stone = page(
      '<p>b-000001, <a href="https://x.example/bilans/trois-mots-retires/">a</a></p>',
    );
    writeFileSync(join(site, 'index.html'), stone);
    assert.deepEqual(checkOutput(site, await folder.read(), ''), []);
  });

  it('a sentence that the site itself says', async () => {
    assert.deepEqual(
      await check({ 'a.html': page('<p>Comment installer une chaîne de livraison ?</p>') }),
      [],
    );
  });

  for (const id of ['a', '', 'cloud', 7]) {
    it(`any text when a draft has « ${id} » for an id`, async () => {
      assert.deepEqual(await check({ 'a.html': page('<p>a cloud 7</p>') }, { id }), []);
    });
  }
});
