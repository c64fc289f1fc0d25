import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { builtEditionOf, editionOf } from '#src/publication/edition.ts';

describe('the content folder of an edition', () => {
  const above = mkdtempSync(join(tmpdir(), 'squads-edition-'));
  const root = join(above, 'project');
  for (const name of ['public/content', 'content', '.preview/site'])
    mkdirSync(join(root, name), { recursive: true });
  symlinkSync(join(root, 'public/content'), join(above, 'link'));
  after(() => rmSync(above, { recursive: true }));

  for (const place of [
    'public',
    'public/content',
    'src/content',
    'deploy',
    'node_modules/content',
    'dist',
    'dist/content',
    'dist-community/content',
    'dist.old/content',
    '.build/content',
    '.preview/content',
    '.astro/content',
    '.git',
    'content/../src',
    '../link',
    '../link/deeper',
  ]) {
    it(`is refused at ${place}`, () => {
      for (const read of [editionOf, builtEditionOf]) {
        assert.throws(
          () => read({ CONTENT_DIR: place }, root),
          /^Error: CONTENT_DIR is ".+": it lies in "[\w.-]+" of the project\. Expected a folder of its own\.$/,
        );
      }
    });
  }

  for (const place of ['.', '..', '/', 'content/..']) {
    it(`is refused at ${place}, which holds the project`, () => {
      assert.throws(
        () => builtEditionOf({ CONTENT_DIR: place }, root),
        /it holds the project itself/,
      );
    });
  }

  for (const place of ['', 'content', 'absent', 'distant', 'srcs', '../content', '../project-2']) {
    it(`may be "${place}"`, () => {
      const { contentDir } = builtEditionOf({ CONTENT_DIR: place }, root);
      assert.equal(contentDir, join(root, place || 'content'));
    });
  }
});
