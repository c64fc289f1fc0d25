import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { CANARY, canary } from '../support/canary.ts';
import { ContentFolder } from '../support/content-folder.ts';
import { filesBelow, ProjectRoot } from '../support/project-root.ts';
import { pendingSharing } from '../support/documents.ts';
import { addShared, addWithheld } from './withheld.ts';

/** Where canary words are, in the names and the bytes of all that a root holds but its content. */
function holders(root: ProjectRoot, log: string): string[] {
  const texts = [...filesBelow(root.path, ['content', 'node_modules']), ['the log', log] as const];
  return texts.flatMap(([file, text]) => {
    const words = new Set(`${file} ${text}`.match(CANARY) ?? []);
    return [...words].map((word) => `${file}: ${word}`);
  });
}

describe('withheld documents', () => {
  const folder = new ContentFolder();
  const root = new ProjectRoot();
  let words: string[] = [];
  let firstSite: Map<string, string>;

  before(async () => {
    await addShared(folder);
    words = await addWithheld(folder);
    root.setContent(folder.path);
  });
  after(() => {
    root[Symbol.dispose]();
    folder[Symbol.dispose]();
  });

  it('are many, each with a word in every field', () => {
    assert.ok(words.length > 200, `${words.length} words`);
    assert.equal(new Set(words).size, words.length);
    assert.deepEqual(
      words.filter((word) => word.match(CANARY)?.[0] !== word),
      [],
    );
  });

  it('are in no byte and no file name after a first build, nor in its log', async () => {
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    assert.deepEqual(holders(root, log), []);
    firstSite = filesBelow(root.site);
    assert.ok(firstSite.has('bilans/portail-des-essais/index.html'));
  });

  it('never enter Astro’s store or caches, which a build wipes', async () => {
    const { status, log } = await root.run('render.ts', {}, ['out', 'cache']);
    assert.equal(status, 0, log);
    const store = filesBelow(`${root.path}/cache`).get('data-store.json') ?? '';
    assert.match(store, /portail-des-essais/);
    assert.deepEqual(holders(root, log), []);
    for (const folder of ['out', 'cache', '.astro']) root.remove(folder);
  });

  it('are nowhere after a build in which they were published', async () => {
    using before = new ContentFolder();
    await addShared(before);
    const word = canary('naguere');
    const fields = { id: 'b-00000y', title: `Un accord ${word}` };
    await before.addReport(`accord-${word}`, { fields });
    await folder.addReport(`accord-${word}`, { fields, sharing: pendingSharing });
    root.setContent(before.path);
    const published = await root.run('build.ts');
    assert.equal(published.status, 0, published.log);
    assert.notDeepEqual(holders(root, ''), []);

    root.setContent(folder.path);
    const community = await root.run('build.ts', { AUDIENCE: 'community' });
    assert.equal(community.status, 0, community.log);
    assert.notDeepEqual(holders(root, ''), []);

    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    assert.deepEqual(holders(root, log), []);
  });

  it('are nowhere although a .env file asks for another edition', async () => {
    const asked = 'AUDIENCE=community\nBUILD_DAY=2030-01-01\nCONTENT_DIR=/nowhere\n';
    writeFileSync(join(root.path, '.env'), asked);
    const { status, log } = await root.run('build.ts');
    root.remove('.env');
    assert.equal(status, 0, log);
    assert.deepEqual(holders(root, log), []);
  });

  it('are nowhere after a failed build, which leaves the last good site', async () => {
    await folder.addReport('bilan-fautif', {
      fields: { id: 'b-00000z', title: 'Un bilan fautif', couleur: 'bleu' },
    });
    root.setContent(folder.path);
    const last = filesBelow(root.site);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 1, log);
    assert.match(log, /bilan-fautif\.mdx:\d+:1 {2}Champ inconnu « couleur »/);
    assert.deepEqual(holders(root, log), []);
    assert.deepEqual(filesBelow(root.site), last);
  });

  it('change no byte of the site by being there', async () => {
    using without = new ContentFolder();
    await addShared(without);
    root.setContent(without.path);
    const { status, log } = await root.run('build.ts');
    assert.equal(status, 0, log);
    const comparable = (site: Map<string, string>) =>
      // Pagefind 1.5 orders its filters differently from run to run; it reads the pages compared here.
      [...site].filter(([file]) => !file.startsWith('pagefind/'));
    assert.deepEqual(comparable(filesBelow(root.site)), comparable(firstSite));
  });
});
