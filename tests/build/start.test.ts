import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, before, describe, it } from 'node:test';
import { ContentFolder } from '../support/content-folder.ts';
import { filesBelow, ProjectRoot } from '../support/project-root.ts';
import { addShared } from './withheld.ts';

describe('npm start', () => {
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let running: ChildProcess | undefined;

  before(async () => {
    await addShared(folder);
    root.setContent(folder.path);
  });
  after(() => {
    running?.kill();
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('builds, serves, and prints the address last', async () => {
    running = spawn(process.execPath, ['src/cli/start.ts'], {
      cwd: root.path,
      env: { ...process.env, PORT: '0', BUILD_DAY: '2026-07-01' },
    });
    let log = '';
    const address = await new Promise<string>((resolve, reject) => {
      running?.stdout?.on('data', (text) => {
        log += text;
        const found = /(http:\/\/localhost:\d+\/)\n$/.exec(log)?.[1];
        if (found) resolve(found);
      });
      running?.once('exit', () => reject(new Error(log)));
    });
    assert.match(log, /^\[1\/4\] .*\n/);
    const page = await fetch(`${address}bilans/portail-des-essais/`);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /<h1[^>]*>Bilan de la migration/);
    assert.equal((await fetch(`${address}nulle-part/`)).status, 404);
    for (const range of ['bytes=9-2', 'bytes=-5', 'bytes=a-b', 'lines=1-2']) {
      const feed = await fetch(`${address}rss.xml`, { headers: { Range: range } });
      assert.equal(feed.status, 200, range);
    }
  });

  it('says that the port is taken before it builds anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
    const { port } = other.address() as AddressInfo;
    const last = filesBelow(root.site);
    const { status, log } = await root.run('start.ts', { PORT: String(port) });
    other.close();
    assert.equal(status, 1);
    assert.equal(
      log,
      `Port ${port} is already in use. Stop what uses it, or choose another: PORT=${port + 1} npm start\n`,
    );
    assert.deepEqual(filesBelow(root.site), last);
  });

  for (const port of ['abc', '70000', '-1']) {
    it(`refuses PORT=${port}`, async () => {
      const { status, log } = await root.run('start.ts', { PORT: port });
      assert.deepEqual(
        [status, log],
        [1, `PORT is "${port}": expected a number from 0 to 65535.\n`],
      );
    });
  }

  it('stops with status 1 when the build fails', async () => {
    folder.write('bilans/casse.mdx', 'Rien.\n');
    root.setContent(folder.path);
    const { status, log } = await root.run('start.ts', { PORT: '0' });
    assert.equal(status, 1);
    assert.match(log, /1 erreur dans ce qui n’est pas publié/);
    assert.doesNotMatch(log, /casse|Rien/);
  });
});
