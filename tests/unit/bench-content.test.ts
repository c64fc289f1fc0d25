import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { readContent } from '#src/publication/content.ts';
import { editionOf } from '#src/publication/edition.ts';
import { writeContent } from '../../bench/generate.ts';

const COUNT = 60;
const command = new URL('../../bench/content.ts', import.meta.url).pathname;

/** Every file of a folder by its path. */
function filesOf(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), readFileSync(path)]),
  );
}

describe('the content that the site is measured with', () => {
  const root = mkdtempSync(join(tmpdir(), 'squads-bench-'));
  const [first, second, longer] = ['first', 'second', 'longer'].map((name) => join(root, name)) as [
    string,
    string,
    string,
  ];

  before(async () => {
    await writeContent(COUNT, first);
    await writeContent(COUNT, second);
    await writeContent(COUNT + 5, longer);
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it('is the same each time', () => {
    assert.deepEqual(filesOf(first), filesOf(second));
  });

  it('begins in the same way whatever the count', () => {
    const more = filesOf(longer);
    const changed = [...filesOf(first)].filter(([path, bytes]) => !more.get(path)?.equals(bytes));
    assert.deepEqual(changed, []);
  });

  it('passes the content check', async () => {
    const edition = editionOf({ CONTENT_DIR: first, BUILD_DAY: '2026-11-23' });
    const { documents, problems } = await readContent(edition);
    assert.deepEqual(
      problems.filter(({ severity }) => severity === 'error'),
      [],
    );
    assert.ok(documents.length > COUNT * 0.8 && documents.length < COUNT, `${documents.length}`);
  });

  it('holds documents of every state', () => {
    const sources = [...filesOf(first)].map(([, bytes]) => String(bytes));
    const states = [
      /^ {2}status: pending$/m,
      /^ {2}status: refused$/m,
      /^ {2}status: withdrawn$/m,
      /^ {2}status: public-sources$/m,
      /^ {2}audience: community$/m,
      /^ {2}anonymised: true$/m,
      /^publishedOn: 2090-/m,
    ];
    const absent = states.filter((state) => !sources.some((source) => state.test(source)));
    assert.deepEqual(absent, []);
  });
});

describe('the command that writes it', () => {
  const run = (...args: string[]) => {
    const { status, stderr } = spawnSync(process.execPath, [command, ...args], {
      encoding: 'utf8',
    });
    return { status, stderr };
  };

  it('refuses wrong arguments', () => {
    for (const args of [[], ['3'], ['none', '/tmp/x'], ['0', '/tmp/x'], ['3', '/tmp/x', 'y']]) {
      const { status, stderr } = run(...args);
      assert.deepEqual([status, stderr.split(':')[0]], [2, 'Usage']);
    }
  });

  it('refuses a folder of the project', () => {
    const { status, stderr } = run('3', 'content/other');
    assert.equal(status, 2);
    assert.match(stderr, /inside the project/);
  });

  it('refuses a folder that holds something', () => {
    const folder = mkdtempSync(join(tmpdir(), 'squads-bench-'));
    try {
      mkdirSync(join(folder, 'full'));
      writeFileSync(join(folder, 'full/note.txt'), 'mine');
      const { status, stderr } = run('3', join(folder, 'full'));
      assert.equal(status, 2);
      assert.match(stderr, /not empty/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
