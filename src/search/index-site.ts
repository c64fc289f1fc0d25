import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import * as pagefind from 'pagefind';

/** The files of Pagefind that the search page uses; its own interfaces would add 430 KB. */
const NEEDED =
  /^(?:pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[^/]+\.pagefind|(?:fragment|index|filter)\/[^/]+)$/;

/**
 * Index the pages that ask for it and write the index beside them; returns how many there are.
 * Throws on any error, and when there is nothing to index.
 */
export async function indexSite(site: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ includeCharacters: '+#.' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
  let indexed = 0;
  for (const file of htmlFiles(site)) {
    const content = readFileSync(join(site, file), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    const added = await index.addHTMLFile({ sourcePath: file, content });
    if (added.errors.length > 0) throw new Error(`${file}: ${added.errors.join(' ')}`);
    indexed += 1;
  }
  if (indexed === 0) throw new Error('No page to index: the search would find nothing.');
  const written = await index.getFiles();
  if (written.errors.length > 0) throw new Error(written.errors.join(' '));
  for (const { path, content } of written.files.filter((file) => NEEDED.test(file.path))) {
    const target = join(site, 'pagefind', path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
  }
  await pagefind.close();
  return indexed;
}

/** The HTML files of a folder, by path, in an order that no file system decides. */
function htmlFiles(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => file.split(sep).join('/'))
    .sort();
}
