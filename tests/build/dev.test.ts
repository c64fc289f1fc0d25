import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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
  const file = join(root.path, 'content/retours/sauvegardes-hors-site.mdx');

  before(async () => {
    await addShared(folder);
    await folder.addFeedback('sauvegardes-hors-site', {
      fields: { origin: 'sources-publiques' },
      sharing: { status: 'public-sources', reviewedBy: 'Rédaction', reviewedOn: '2026-05-30' },
    });
    await addWithheld(folder);
    root.setContent(folder.path);
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

  it('shows the images of a document', async () => {
    const html = await server.text('bilans/portail-des-essais/');
    const src = /<img src="\/([^"]+)"/.exec(html)?.[1]?.replaceAll('&#x26;', '&') ?? '';
    assert.match(src, /portail\.png/);
    assert.ok(await server.answers(src.replaceAll('&#38;', '&'), 200), server.log);
  });

  it('refuses a build on its root meanwhile', async () => {
    const { status, log: said } = await root.run('build.ts');
    assert.equal(status, 1);
    assert.match(said, /Another build or development server/);
  });
});
