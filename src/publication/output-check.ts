import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Content } from './content.ts';
import { foldMarkup } from './folded-text.ts';
import { withheldText } from './withheld-text.ts';

/** Something in a finished site that must not be there. It never names the withheld document. */
export interface OutputProblem {
  file: string;
  message: string;
}

const IMAGE = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;
const LEFTOVERS = ['<img src="image:', '__ASTRO_IMAGE_IMPORT_'];

/**
 * Look at every byte of a finished site: texts and names of withheld documents, images that no
 * page shows, leftovers of the pipeline, pages without content. The withheld texts come from the
 * content as it is read anew, not from what the build remembers.
 */
export function checkOutput(site: string, content: Content, ownText: string): OutputProblem[] {
  const withheld = withheldText(content, ownText);
  const { names, passages } = withheld;
  const problems: OutputProblem[] = [];
  const images = new Set<string>();
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .sort();
  const shown = new Set<string>();

  for (const file of files) {
    const add = (message: string) => problems.push({ file, message });
    if (file.startsWith('.') || file.includes('/.')) add('Left over from the build.');
    if (IMAGE.test(file)) images.add(file);
    const text = readOutput(join(site, file));
    for (const [path] of text.matchAll(/_astro\/[\w.@-]+/g)) shown.add(path);
    const { everything, shown: visible, hyphenated, addresses } = foldMarkup(`/${file} ${text}`);
    const isNamed = hyphenated.some((word) => names.has(word) || names.has(word.slice(0, ID)));
    if (isNamed || addresses.some((address) => withheld.addresses.has(address))) {
      add('Holds the id or the address of a withheld document.');
    }
    // Once as a reader sees it, once with what stands inside tags: attributes, comments, scripts.
    if (passages.isIn(visible) || passages.isIn(everything)) {
      add('Holds a passage of a withheld document.');
    }
    if (
      file.startsWith('_astro/') &&
      file.endsWith('.webp') &&
      /EXIF|XMP /.test(text.slice(0, 64))
    ) {
      add('Holds the metadata of an image.');
    }
    const leftover = LEFTOVERS.find((mark) => text.includes(mark));
    if (leftover) add(`Holds the marker ${leftover}, which the build should have replaced.`);
    if (file.endsWith('.html') && !/<h1[\s>]/.test(text)) add('Has no level-1 heading.');
  }
  for (const image of images) {
    if (image.startsWith('_astro/') && !shown.has(image)) {
      problems.push({ file: image, message: 'No page shows this image.' });
    }
  }
  if (!files.includes('index.html')) problems.push({ file: 'index.html', message: 'Missing.' });
  return problems;
}

/** Length of a document’s id, with which the ids of its lessons start. */
const ID = 'b-000000'.length;

/** The content of a file as text; Pagefind’s own files are compressed. */
function readOutput(path: string): string {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
}
