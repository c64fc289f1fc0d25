import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';

const lockModule = new URL('../../../src/cli/lock.ts', import.meta.url).pathname;

/** Take the lock of a folder in a process of its own, which then ends as `ending` says. */
function takeIn(folder: string, ending = '') {
  const code = `import { takeLock } from ${JSON.stringify(lockModule)}; const release = takeLock(${JSON.stringify(folder)}); ${ending}`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
}

describe('the lock of a root', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'squads-lock-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is released at the end of the process', () => {
    assert.equal(takeIn(folder).status, 0);
    assert.equal(existsSync(join(folder, '.build.lock')), false);
  });

  it('is given back before, and is then nobody’s to release', () => {
    const lock = join(folder, '.build.lock');
    const other = `import('node:fs').then(({ writeFileSync }) => writeFileSync(${JSON.stringify(lock)}, 'other'))`;
    assert.equal(takeIn(folder, `release(); await ${other};`).status, 0);
    assert.equal(readFileSync(lock, 'utf8'), 'other');
  });

  it('is refused while its holder lives', () => {
    writeFileSync(join(folder, '.build.lock'), String(process.pid));
    const { status, stderr } = takeIn(folder);
    assert.notEqual(status, 0);
    assert.match(stderr, new RegExp(`process ${process.pid}`));
  });

  it('is taken over from a killed holder', () => {
    takeIn(folder, 'process.kill(process.pid, "SIGKILL");');
    assert.equal(existsSync(join(folder, '.build.lock')), true);
    assert.equal(takeIn(folder).status, 0);
  });

  for (const content of ['', 'abc', '0', '-1', '99999999']) {
    it(`is taken over when it holds « ${content} »`, () => {
      writeFileSync(join(folder, '.build.lock'), content);
      assert.equal(takeIn(folder).status, 0);
    });
  }
});
