import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { checkOutput, formatOutputProblem } from '#src/publication/output-check.ts';
import { typesetHtml } from '#src/typography/typeset-html.ts';
import { ContentFolder } from '../../support/content-folder.ts';
import { agreedSharing, pendingSharing, reportBody } from '../../support/documents.ts';

const home = '<html><body><h1>Accueil</h1></body></html>';

/** Write a site beside a content folder. */
function siteOf(
  folder: ContentFolder,
  files: Record<string, string | Buffer>,
  name = 'site',
): string {
  const site = join(folder.root, name);
  for (const [file, content] of Object.entries({ 'index.html': home, ...files })) {
    mkdirSync(dirname(join(site, file)), { recursive: true });
    writeFileSync(join(site, file), content);
  }
  return site;
}

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
    body: `${reportBody}\nLe serveur des archives est tombé\ndeux fois en mars. « Les 12 % d'agents d'astreinte ont reçu 1 200 appels » Comment installer une chaîne de livraison ?\n`,
  });
  const site = siteOf(folder, files);
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
    'a sentence with its typography': {
      'a.html': page(typesetHtml("<p>« Les 12 % d'agents d'astreinte ont reçu 1 200 appels »</p>")),
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
    'an image that Astro did not put in place': {
      'a.html': page('<img alt="Un > deux" src="__ASTRO_IMAGE_IMPORT_./a.png">'),
    },
    'a page without a heading': { 'a.html': '<html></html>' },
    'a link to nothing': { 'a.html': page('<a href="/formations/">a</a>') },
    'an image that is not there': { 'a.html': page('<img src="/plan.png">') },
    'a folder of the build': { '.prerender/a.txt': 'a' },
  };
  for (const [name, files] of Object.entries(leaks)) {
    it(name, async () => assert.equal((await check(files)).length > 0, true));
  }

  for (const [name, title, written] of [
    ['a short title', 'Le portail tombe deux fois', '<title>Le portail tombe deux fois — Site'],
    ['a short question', 'Que fait le portail en panne ?', 'Que fait le portail en panne ici'],
    ['a short quotation', '« Le portail tombe deux fois »', 'Ici le portail tombe deux fois'],
    ['a title in two parts', 'Portail : deux pannes en mars', 'Portail : deux pannes en mars'],
    ['dots made one', 'Et après... la panne en mars', typesetHtml('Et après... la panne en mars')],
  ] as const) {
    it(name, async () => {
      const found = await check({ 'a.html': page(`<p>${written}</p>`) }, { title });
      assert.deepEqual(found, ['a.html: Holds a passage of a withheld document.']);
    });
  }

  it('the name of an administration of which nothing is published, and of an anonymised one', async () => {
    for (const sharing of [pendingSharing, { ...agreedSharing, anonymised: true }]) {
      using folder = new ContentFolder();
      const fields = { administration: 'direction-mesures' };
      folder.append(
        'vocabulaire/administrations.yaml',
        '- key: direction-jauges\n  label: Direction générale des jauges\n  type: direction-centrale\n',
      );
      await folder.addReport('publie', { fields });
      await folder.addReport('retenu', {
        fields: { id: 'b-000002', title: 'Un autre bilan', administration: 'direction-jauges' },
        sharing,
      });
      const site = siteOf(folder, {
        'a.html': page('<p>La Direction générale des jauges a participé.</p>'),
        'b.html': page('<p>La Direction des mesures a participé.</p>'),
      });
      assert.deepEqual(checkOutput(site, await folder.read(), ''), [
        {
          file: 'a.html',
          message: 'Holds a passage of a withheld document.',
          withheld: ['bilans/retenu.mdx'],
        },
      ]);
    }
  });

  it('and says of which documents, beside the message that a log may hold', async () => {
    using folder = new ContentFolder();
    const title = 'La bascule que nul ne doit connaître';
    for (const [rank, slug] of ['un', 'deux', 'trois'].entries()) {
      const fields = { id: `b-00000${rank}`, title: `${title} ${'bis '.repeat(rank)}`.trim() };
      await folder.addReport(slug, { fields, sharing: pendingSharing });
    }
    const site = siteOf(folder, { 'a.html': page(`<p>${title} bis bis</p><p>b-000001</p>`) });
    assert.deepEqual(
      checkOutput(site, await folder.read(), '').map(({ message, withheld }) => [
        message,
        withheld,
      ]),
      [
        ['Holds the id or the address of a withheld document.', ['bilans/deux.mdx']],
        [
          'Holds a passage of a withheld document.',
          ['bilans/deux.mdx', 'bilans/trois.mdx', 'bilans/un.mdx'],
        ],
      ],
    );
  });

  it('but names them on a terminal only', () => {
    const found = { file: 'a.html', message: 'Holds a passage.', withheld: ['bilans/un.mdx'] };
    assert.deepEqual(formatOutputProblem(found, false), ['a.html: Holds a passage.']);
    assert.deepEqual(formatOutputProblem(found, true), [
      'a.html: Holds a passage.',
      '    bilans/un.mdx',
    ]);
  });

  it('what a site made without the withheld documents does not say', async () => {
    using folder = new ContentFolder();
    await folder.addReport('secret', {
      fields: { title: 'La bascule que nul ne doit connaître' },
      sharing: pendingSharing,
    });
    const says = (text: string) => ({ 'index.html': page(`<p>${text}</p>`) });
    const leak = 'La bascule que nul ne doit connaître, b-000001';
    const site = siteOf(folder, says(leak));
    for (const [rebuilt, count] of [
      ['Rien de tel', 2],
      ['La bascule que nul ne doit connaître', 1],
      // A published document may refer to a withheld one: its id tells nothing there.
      [leak, 1],
    ] as const) {
      const other = siteOf(folder, says(rebuilt), 'rebuilt');
      assert.equal(checkOutput(site, await folder.read(), '', other).length, count, rebuilt);
    }
  });

  it('a short slug, as an address', async () => {
    const files = { 'a.html': page('<a href="https://site.example/bilans/court/">a</a>') };
    assert.equal((await check(files, {}, 'court')).length, 1);
  });

  it('a site without a home page', async () => {
    assert.deepEqual(checkOutput('tests/fixtures', await new ContentFolder().read(), '').at(-1), {
      file: 'index.html',
      message: 'Missing.',
      withheld: [],
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
    const stone = page(`<p>b-000001, <a href="https://x.example/bilans/${retired}/">a</a></p>`);
    writeFileSync(join(site, 'index.html'), stone);
    assert.deepEqual(checkOutput(site, await folder.read(), ''), []);
  });

  it('the markers of the build in a text, which no tag holds', async () => {
    const text = 'Le mot __ASTRO_IMAGE_IMPORT_ et &#x3C;img src="image:0">';
    const body = `<p>${text}</p><img alt="<img src=&#x22;image:0" src="/b.png">`;
    assert.deepEqual(
      await check({ 'a.html': page(body), 'b.png': 'PNG', 'c.txt': '<img src="image:0">' }),
      [],
    );
  });

  it('a title that words of a page only begin or end with', async () => {
    const title = 'Le portail tombe deux fois';
    const body = '<p>Le portail tombe deux foisonnements</p><p>Jumele portail tombe deux fois</p>';
    assert.deepEqual(await check({ 'a.html': page(body) }, { title }), []);
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
