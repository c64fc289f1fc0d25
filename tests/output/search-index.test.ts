import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { files, read } from '../support/built-site.ts';

const fragments = [...files.keys()].filter((file) => file.startsWith('pagefind/fragment/'));

describe('the search index', () => {
  it('has words of the documents, and none of the address of an image', () => {
    assert.ok(fragments.length > 0);
    for (const text of fragments.map(read)) {
      assert.match(text, /"title":"[^"]+"/);
      // Its hash changes with the machine: a search for one letter would find it, here or there.
      assert.doesNotMatch(text, /_astro/);
    }
  });
});
