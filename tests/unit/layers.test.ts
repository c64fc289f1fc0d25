import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro|mdx|mjs)$/.test(file))
  .sort()
  .map((file) => ({ file: `src/${file}`, text: readFileSync(`src/${file}`, 'utf8') }));

/** The files whose source matches. */
const holding = (pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('a folder of src imports another one by its name only', () => {
  it('so that the rules of biome.json see it', () => {
    const climbing = sources.flatMap(({ file, text }) =>
      [...text.matchAll(/from '(\.\.\/[^']+)'/g)]
        .map(([, path = '']) => join(dirname(file), path))
        .filter((target) => target.split('/')[1] !== file.split('/')[1])
        .filter((target) => !target.startsWith('deploy/'))
        .map((target) => `${file} → ${target}`),
    );
    assert.deepEqual(climbing, []);
  });
});

// Biome checks which folder imports which; these are the ways round it.
describe('nothing goes round the gate', () => {
  it('by importing content through the bundler', () => {
    assert.deepEqual(holding(/import\.meta\.glob|from '[^']*content\/(?:bilans|retours)/), []);
  });

  it('by reading Astro’s store elsewhere than in the catalogue', () => {
    assert.deepEqual(holding(/from 'astro:content'/), [
      'src/catalogue/index.ts',
      'src/content.config.ts',
    ]);
  });

  it('by printing HTML that did not come through it', () => {
    // Metadata prints data that no browser runs, with every `<` escaped.
    assert.deepEqual(holding(/set:html/), [
      'src/components/document/BodySection.astro',
      'src/layouts/Metadata.astro',
    ]);
    assert.deepEqual(holding(/innerHTML/), ['src/search/browser.ts']);
  });
});
