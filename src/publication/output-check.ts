import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Content } from './content.ts';
import { type Suspicion, WithheldText } from './withheld-text.ts';

/** Something in a finished site that must not be there. It never names the withheld document. */
export interface OutputProblem {
  file: string;
  message: string;
}

const IMAGE = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;
const LEFTOVERS = ['<img src="image:', '__ASTRO_IMAGE_IMPORT_'];

/**
 * Look at every byte of a finished site: texts and names of withheld documents, images that no
 * page shows, links to nothing, leftovers of the pipeline, pages without content. The withheld
 * texts come from the content as it is read anew, not from what the build remembers.
 */
export function checkOutput(site: string, content: Content, ownText: string): OutputProblem[] {
  const withheld = new WithheldText(content, ownText);
  const files = filesOf(site);
  const problems: OutputProblem[] = [];
  const suspicions: { file: string; suspicion: Suspicion }[] = [];
  const shownImages = new Set<string>();
  const links = new Map<string, string>();
  for (const file of files) {
    const text = readOutput(join(site, file));
    problems.push(...leftovers(file, text).map((message) => ({ file, message })));
    for (const [path] of text.matchAll(/_astro\/[\w.@-]+/g)) shownImages.add(path);
    if (file.endsWith('.html')) {
      for (const [, path = ''] of text.matchAll(/ (?:href|src)="(\/[^"#?]*)/g))
        if (!links.has(path)) links.set(path, file);
    }
    // The pixels of an image are no text, and its metadata are refused.
    const suspicion = withheld.in(IMAGE.test(file) ? `/${file}` : `/${file} ${text}`);
    if (suspicion.names.size + suspicion.windows.size > 0) suspicions.push({ file, suspicion });
  }
  return [
    ...problems,
    ...leaks(withheld, suspicions),
    ...files
      .filter((file) => IMAGE.test(file) && file.startsWith('_astro/') && !shownImages.has(file))
      .map((file) => ({ file, message: 'No page shows this image.' })),
    ...deadLinks(links, new Set(files)),
    ...(files.includes('index.html') ? [] : [{ file: 'index.html', message: 'Missing.' }]),
  ];
}

/** Every file of a site, with slashes, sorted. */
function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(site, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

/** What the pipeline should have replaced or removed in a file. */
function leftovers(file: string, text: string): string[] {
  const leftover = LEFTOVERS.find((mark) => text.includes(mark));
  const isImage = file.startsWith('_astro/') && file.endsWith('.webp');
  return [
    ...(file.startsWith('.') || file.includes('/.') ? ['Left over from the build.'] : []),
    ...(isImage && /EXIF|XMP /.test(text.slice(0, 64)) ? ['Holds the metadata of an image.'] : []),
    ...(leftover ? [`Holds the marker ${leftover}, which the build should have replaced.`] : []),
    ...(file.endsWith('.html') && !/<h1[\s>]/.test(text) ? ['Has no level-1 heading.'] : []),
  ];
}

/** The suspicions that what is public does not explain. */
function leaks(
  withheld: WithheldText,
  suspicions: readonly { file: string; suspicion: Suspicion }[],
): OutputProblem[] {
  const { names, windows } = withheld.withoutPublic({
    names: new Set(suspicions.flatMap(({ suspicion }) => [...suspicion.names])),
    windows: new Set(suspicions.flatMap(({ suspicion }) => [...suspicion.windows])),
  });
  return suspicions.flatMap(({ file, suspicion }) => [
    ...(suspicion.names.isDisjointFrom(names)
      ? []
      : [{ file, message: 'Holds the id or the address of a withheld document.' }]),
    ...(suspicion.windows.isDisjointFrom(windows)
      ? []
      : [{ file, message: 'Holds a passage of a withheld document.' }]),
  ]);
}

/** Links of the pages to paths that the site does not have. */
function deadLinks(
  links: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
): OutputProblem[] {
  return [...links].flatMap(([path, file]) => {
    const target = decodeURI(path.slice(1));
    const exists = files.has(
      target.endsWith('/') || target === '' ? `${target}index.html` : target,
    );
    return exists ? [] : [{ file, message: `Links to ${path}, which is not in the site.` }];
  });
}

/** The content of a file as text; Pagefind’s own files are compressed. */
function readOutput(path: string): string {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
}
