import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { isError } from '#src/publication/problem.ts';
import { writePublished } from '#src/publication/published-content.ts';
import { addShared, addWithheld, WITHDRAWN_SLUG } from '../../build/withheld.ts';
import { CANARY } from '../../support/canary.ts';
import { ContentFolder } from '../../support/content-folder.ts';
import { agreedSharing, pendingSharing, reportBody } from '../../support/documents.ts';
import { filesBelow } from '../../support/project-root.ts';

/** The content of a folder, and what is published of it as another folder. */
async function copied(folder: ContentFolder) {
  const content = await folder.read();
  const copy = join(folder.root, 'published');
  writePublished(content, folder.path, copy);
  return { content, copy, again: await folder.read({ contentDir: copy }) };
}

describe('a content without what is withheld', () => {
  it('gives the same documents and records, and has no error', async () => {
    using folder = new ContentFolder();
    await addShared(folder);
    await addWithheld(folder);
    await folder.addReport('anonyme', {
      fields: { id: 'b-00000b', title: 'Un portail passé en conteneurs', previous: 'b-000002' },
      sharing: { ...agreedSharing, anonymised: true },
    });
    const lesson = 'b-000003-1';
    await folder.addFeedback('repris', {
      fields: {
        id: 'r-00000b',
        title: 'Ce que nous avons repris',
        reuses: [{ lesson, outcome: 'confirme', note: 'Constaté aussi ici' }],
      },
      body: `## Ce qui a été fait\n\nComme le dit un [document retiré](/bilans/${WITHDRAWN_SLUG}/).\n`,
    });
    const { content, again } = await copied(folder);
    assert.equal(content.documents.length, 4);
    assert.deepEqual(again.documents, content.documents);
    assert.deepEqual(again.tombstones, content.tombstones);
    assert.deepEqual(again.problems.filter(isError), []);
  });

  it('holds no word of a withheld document, in its files and their names', async () => {
    using folder = new ContentFolder();
    await addShared(folder);
    await addWithheld(folder);
    const { content, copy } = await copied(folder);
    const files = filesBelow(copy);
    assert.ok(files.has('bilans/portail-des-essais/portail.png'));
    // The images of the fixtures hold one word, in metadata that are never published.
    const found = [...files].filter(([file]) => !file.endsWith('.png')).flat();
    assert.deepEqual(found.join(' ').match(CANARY), null);
    assert.equal(content.problems.filter(isError).length, 0);
  });

  it('has the name of no administration but those that readers are told', async () => {
    using folder = new ContentFolder();
    await folder.addReport('nomme', { fields: { administration: 'direction-mesures' } });
    await folder.addReport('anonyme', {
      fields: { id: 'b-000002', title: 'Un autre portail' },
      sharing: { ...agreedSharing, anonymised: true },
    });
    await folder.addReport('retenu', {
      fields: { id: 'b-000003', title: 'Un dernier portail', administration: 'agence-releves' },
      sharing: pendingSharing,
    });
    const { copy } = await copied(folder);
    const register = filesBelow(copy).get('vocabulaire/administrations.yaml') ?? '';
    assert.deepEqual(JSON.parse(register), [
      { key: 'office-essais', label: 'zz0', type: 'operateur' },
      {
        key: 'direction-mesures',
        label: 'Direction des mesures',
        acronym: 'DIM',
        type: 'direction-centrale',
      },
    ]);
  });

  it('leaves out what lies beside the content', async () => {
    using folder = new ContentFolder();
    await folder.addReport('portail', { body: `${reportBody}\n` });
    folder.write('.git/config', 'Un secret');
    const { copy } = await copied(folder);
    assert.equal(filesBelow(copy).has('.git/config'), false);
  });
});
