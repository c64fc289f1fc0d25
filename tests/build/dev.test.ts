import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { ContentFolder } from '../support/content-folder.ts';
import { ProjectRoot } from '../support/project-root.ts';
import { addShared, addWithheld } from './withheld.ts';

/** A port that is free now. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Ask again until something is true, for at most some seconds. */
async function eventually(isTrue: () => Promise<boolean>, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await isTrue().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}

describe('the development server', () => {
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let running: ChildProcess;
  let address: string;
  let log = '';
  const text = async (path: string) => (await fetch(`${address}${path}`)).text();
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
    const port = await freePort();
    address = `http://localhost:${port}/`;
    running = spawn(process.execPath, ['src/cli/dev.ts'], {
      cwd: root.path,
      env: { ...process.env, PORT: String(port), BUILD_DAY: '2026-07-01' },
    });
    for (const stream of [running.stdout, running.stderr])
      stream?.on('data', (part) => (log += part));
  });
  after(() => {
    running.kill();
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('shows a page within some seconds', async () => {
    assert.ok(await eventually(async () => /Sauvegarder une base/.test(await text(page)), 20), log);
  });

  it('shows an edit without being asked', async () => {
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('Sauvegarder une base', 'Recopier une base'));
    assert.ok(await eventually(async () => /Recopier une base/.test(await text(page)), 5), log);
  });

  it('goes on without a document that is broken, and says why', async () => {
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace(/^id:/m, 'identifiant:'));
    assert.ok(await eventually(async () => (await fetch(address + page)).status === 404, 5), log);
    assert.match(log, /sauvegardes-hors-site\.mdx:\d+:1 {2}Champ inconnu « identifiant »/);
    assert.equal((await fetch(`${address}retours/`)).status, 200);
    writeFileSync(file, source);
    assert.ok(await eventually(async () => (await fetch(address + page)).status === 200, 5), log);
  });

  it('says why a document whose text has changed is not shown', () => {
    assert.match(log, /Le texte n’est pas celui qui a été accepté/);
  });

  for (const path of [
    'content/retours/retour-en-attente.mdx?raw',
    'content/retours/retour-en-attente.mdx',
    `@fs${join(root.path, 'content/retours/retour-en-attente.mdx')}?raw`,
  ]) {
    it(`does not hand out ${path.replace(root.path, '')}`, async () => {
      assert.doesNotMatch(await text(path), /zqkanari/);
    });
  }

  it('refuses a build on its root meanwhile', async () => {
    const { status, log: said } = await root.run('build.ts');
    assert.equal(status, 1);
    assert.match(said, /Another build or development server/);
  });
});
