import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { ContentFolder } from '../../support/content-folder.ts';
import { pendingSharing } from '../../support/documents.ts';

/** Load the reports of a folder into a store that already holds something, in a fresh process. */
function load(folder: ContentFolder) {
  const code = `
    import { documents } from '#src/publication/loader.ts';
    const entries = new Map([['reste', { data: { json: 'un reste' } }]]);
    const store = {
      clear: () => entries.clear(),
      set: (entry) => entries.set(entry.id, entry),
    };
    const config = { root: new URL('file://' + process.cwd() + '/') };
    await documents('bilans').load({ store, config, logger: console });
    console.log(JSON.stringify([...entries]));
  `;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', code],
    {
      env: { ...process.env, CONTENT_DIR: folder.path, BUILD_DAY: '2026-07-01' },
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr, entries: status === 0 ? JSON.parse(stdout) : [] };
}

describe('the loader', () => {
  it('empties the store first, and puts in what passed the gate only', async () => {
    using folder = new ContentFolder();
    await folder.addReport('publie');
    await folder.addReport('brouillon', {
      fields: { id: 'b-000002', title: 'Un brouillon à ne pas lire' },
      sharing: pendingSharing,
    });
    const { entries, stdout } = load(folder);
    assert.deepEqual(
      entries.map(([id]: [string]) => id),
      ['publie'],
    );
    assert.doesNotMatch(stdout, /brouillon|reste/);
  });

  it('gives the store one text per document, in which Astro finds nothing to import', async () => {
    using folder = new ContentFolder();
    await folder.addReport('publie', { fields: { title: '__ASTRO_IMAGE_./secret.png' } });
    const [[, { data }]] = load(folder).entries;
    assert.deepEqual(Object.keys(data), ['json', 'images']);
    assert.deepEqual([data.json.startsWith('{'), data.images], [true, []]);
  });

  it('refuses content with an error, although the check has run before', async () => {
    using folder = new ContentFolder();
    await folder.addReport('publie', { fields: { couleur: 'bleu' } });
    const { status, stderr } = load(folder);
    assert.notEqual(status, 0);
    assert.match(stderr, /The content has 1 error\(s\)/);
  });
});
