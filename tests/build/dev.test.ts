import assert from 'node:assert/strict';
import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ContentFolder } from '../support/content-folder.ts';
import { DevServer } from '../support/dev-server.ts';
import { ProjectRoot } from '../support/project-root.ts';
import { addShared, addWithheld } from './withheld.ts';

describe('the development server', () => {
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let server: DevServer;
  const page = 'retours/sauvegardes-hors-site/';
  /** What builds, previews and editors leave in a root. */
  const leftovers = [
    'dist/index.html',
    'dist-community/bilans/index.html',
    'dist-community.old/page.js',
    '.build/dist/plan.json',
    '.preview/site/plan.json',
    'content/retours/.retour-en-attente.mdx.swp',
    'content/retours/retour-en-attente.mdx~',
    'content/retours/#retour-en-attente.mdx#',
    'src/pages/.index.astro.swp',
    'src/pages/index.astro~',
    'src/pages/#index.astro#',
  ];
  /** The image of a document that is not shared. */
  const withheld = () =>
    globSync(join(root.path, 'content/bilans/a-*/*.png')).sort()[0] ?? assert.fail();
  const file = join(root.path, 'content/retours/sauvegardes-hors-site.mdx');

  before(async () => {
    await addShared(folder);
    await folder.addFeedback('sauvegardes-hors-site', {
      fields: { origin: 'sources-publiques' },
      sharing: { status: 'public-sources', reviewedBy: 'Rédaction', reviewedOn: '2026-05-30' },
    });
    await addWithheld(folder);
    root.setContent(folder.path);
    for (const path of leftovers) {
      mkdirSync(dirname(join(root.path, path)), { recursive: true });
      writeFileSync(join(root.path, path), 'zqkanari');
    }
    cpSync(withheld(), join(root.path, 'dist/plan.png'));
    server = await DevServer.start(root);
  });
  after(async () => {
    await server.stop();
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('shows a page within some seconds', async () => {
    assert.ok(await server.shows(page, 'Sauvegarder une base'), server.log);
  });

  it('shows an edit without being asked', async () => {
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('Sauvegarder une base', 'Recopier une base'));
    assert.ok(await server.shows(page, 'Recopier une base', 5), server.log);
  });

  it('goes on without a document that is broken, and says why', async () => {
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace(/^id:/m, 'identifiant:'));
    assert.ok(await server.answers(page, 404), server.log);
    assert.match(server.log, /sauvegardes-hors-site\.mdx:\d+:1 {2}Champ inconnu « identifiant »/);
    assert.equal(await server.answers('retours/', 200), true);
    writeFileSync(file, source);
    assert.ok(await server.answers(page, 200), server.log);
  });

  it('says why a document whose text has changed is not shown', () => {
    assert.match(server.log, /Le texte n’est pas celui qui a été accepté/);
  });

  for (const path of [
    'content/retours/retour-en-attente.mdx?raw',
    'content/retours/retour-en-attente.mdx',
    `@fs${join(root.path, 'content/retours/retour-en-attente.mdx')}?raw`,
    `@fs${join(root.path, 'content/vocabulaire/administrations.yaml')}?raw`,
    `@fs${join(root.path, '.astro/data-store.json')}`,
  ]) {
    it(`does not hand out ${path.replace(root.path, '')}`, async () => {
      assert.doesNotMatch(await server.text(path), /zqkanari/);
    });
  }

  for (const path of leftovers) {
    it(`does not hand out ${path}`, async () => {
      const asked = path.replaceAll('#', '%23');
      for (const address of [asked, `${asked}?raw`, `@fs${join(root.path, asked)}`]) {
        assert.doesNotMatch(await server.text(address), /zqkanari/);
      }
    });
  }

  for (const [what, image] of [
    ['a withheld document', withheld],
    ['a document', () => join(root.path, 'content/bilans/portail-des-essais/portail.png')],
  ] as const) {
    it(`does not hand out the original image of ${what}`, async () => {
      const path = image();
      const local = path.replace(root.path, '');
      for (const address of [
        local,
        `${local}?raw`,
        `${local}?url`,
        `${local}?import`,
        `${local}/`,
        local.replace('content', '%63ontent'),
        local.replace('content', '%2563ontent'),
        local.replace('content/', 'content%2f'),
        local.replace('content', '/content'),
        local.replace('content', 'src/..%2fcontent'),
        path,
        `/${path}`,
        `/@fs${path}`,
        `/@fs/${path}`,
        `/@fs${path}?import&inline`,
        `/@id${path}`,
        `/@id/${path}?raw`,
      ]) {
        assert.equal((await fetch(server.address.slice(0, -1) + address)).status, 404, address);
      }
    });
  }

  it('makes no image of what a page does not show', async () => {
    const path = withheld();
    const local = path.replace(root.path, '');
    for (const href of [
      `/@fs${path}`,
      `/@fs${path}?origWidth=32`,
      `/@fs/${path}`,
      `/@fs${root.path}/src/..${local}`,
      local,
      encodeURIComponent(local),
      `${server.address}${local.slice(1)}`,
      `/@fs${join(root.path, 'dist/plan.png')}`,
      '/dist/plan.png',
    ]) {
      const query = new URLSearchParams({ href, w: '32', f: 'webp' });
      for (const endpoint of ['_image', '_image/', '%5Fimage']) {
        const { status } = await fetch(`${server.address}${endpoint}?${query}`);
        assert.ok(status >= 400, `${endpoint} ${href} ${status}`);
      }
    }
  });

  it('shows the images of a document', async () => {
    const html = await server.text('bilans/portail-des-essais/');
    const src = /<img src="\/([^"]+)"/.exec(html)?.[1]?.replaceAll('&#x26;', '&') ?? '';
    assert.match(src, /portail\.png/);
    assert.ok(await server.answers(src.replaceAll('&#38;', '&'), 200), server.log);
    const bytes = await server.text(src.replaceAll('&#38;', '&'));
    assert.match(bytes, /^RIFF/);
    assert.doesNotMatch(bytes, /zqkanari/);
  });

  it('refuses a build on its root meanwhile', async () => {
    const { status, log: said } = await root.run('build.ts');
    assert.equal(status, 1);
    assert.match(said, /Another build or development server/);
  });
});
