import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { DocumentFile } from '#src/publication/document.ts';
import { readAuthorities } from '#src/publication/authorities.ts';
import { editionOf } from '#src/publication/edition.ts';
import { findFiles } from '#src/publication/files.ts';
import { documentReader } from '#src/publication/read-document.ts';
import { readDocuments } from '#src/publication/read-documents.ts';
import { writeContent } from '../../../bench/generate.ts';

describe('reading many documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'squads-many-'));
  before(() => writeContent(520, folder));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('on all cores gives what reading them one by one gives, in the same order', async () => {
    const edition = editionOf({ CONTENT_DIR: folder, BUILD_DAY: '2026-11-23' });
    const { authorities } = readAuthorities(edition);
    const documents = (['bilans', 'retours'] as const).flatMap((collection) =>
      findFiles(join(folder, collection), '.mdx').flatMap((one): DocumentFile[] =>
        'slug' in one ? [{ collection, slug: one.slug, file: `${collection}/${one.name}` }] : [],
      ),
    );
    const setup = { edition, authorities, withTexts: true };
    const together = await readDocuments({ ...setup, documents });
    const read = documentReader(setup);
    const oneByOne = [];
    for (const document of documents) oneByOne.push(await read(document));
    assert.ok(documents.length > 500);
    assert.deepEqual(
      together,
      oneByOne.map((one) => structuredClone(one)),
    );
  });
});
