import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const sweepModule = new URL('../../../src/cli/sweep.ts', import.meta.url).pathname;

describe('what a killed build or preview has left', () => {
  let root: string;
  const kept = ['.astro/content.d.ts', 'dist/index.html', '.preview/notes.txt'];
  const left = ['.build/site/index.html', '.astro/content-assets.mjs', '.preview/site/src/a.ts'];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'squads-sweep-'));
    for (const file of [...kept, ...left]) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), 'Un texte');
    }
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** Sweep in a process of its own; the files that remain, then those of the locks. */
  const remaining = () => {
    // Killed at its end, so that whatever it still holds is seen.
    const code = `import { sweep } from ${JSON.stringify(sweepModule)}; sweep(${JSON.stringify(root)}); process.kill(process.pid, 'SIGKILL');`;
    const { signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code]);
    assert.equal(signal, 'SIGKILL', String(stderr));
    const locks = ['.build.lock', '.preview/.build.lock'];
    return [...kept, ...left, ...locks].filter((file) => existsSync(join(root, file)));
  };

  it('is removed, and no lock is left', () => {
    assert.deepEqual(remaining(), kept);
  });

  it('is removed after the lock of a process that is dead', () => {
    writeFileSync(join(root, '.build.lock'), '99999999');
    assert.deepEqual(remaining(), kept);
  });

  it('stays while a build, or a preview, runs', () => {
    writeFileSync(join(root, '.build.lock'), String(process.pid));
    writeFileSync(join(root, '.preview/.build.lock'), String(process.pid));
    assert.deepEqual(remaining(), [...kept, ...left, '.build.lock', '.preview/.build.lock']);
  });

  it('of a build stays while one runs, without that of a preview', () => {
    writeFileSync(join(root, '.build.lock'), String(process.pid));
    assert.deepEqual(remaining(), [...kept, ...left.slice(0, 2), '.build.lock']);
  });
});
