import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Content } from './content.ts';
import { type Suspicion, WithheldText } from './withheld-text.ts';

/** Something in a finished site that must not be there. */
export interface OutputProblem {
  file: string;
  /** It never names a withheld document: a build log is an output too. */
  message: string;
  /** The files of the withheld documents that it is about, for a terminal only. */
  withheld: string[];
}

/** A problem as lines of a log, or of a terminal that only its operator reads. */
export function formatOutputProblem(
  { file, message, withheld }: OutputProblem,
  isTerminal: boolean,
): string[] {
  return [`${file}: ${message}`, ...(isTerminal ? withheld.map((name) => `    ${name}`) : [])];
}

const IMAGE = /\.(?:png|jpe?g|webp|avif|gif|svg)$/i;

/** An address that stands for an image until the build puts its own; a text cannot write a tag. */
const unplacedImage = /<img\s(?:[^<>"]|"[^"]*")*?\bsrc="(?:image:|__ASTRO_IMAGE_)/;

/**
 * Look at every byte of a finished site: texts and names of withheld documents, images that no
 * page shows, links to nothing, leftovers of the pipeline, pages without content. The withheld
 * texts come from the content as it is read anew, not from what the build remembers. `rebuilt` is a
 * site made without them, when there is one: what it says too is no leak.
 */
export function checkOutput(
  site: string,
  content: Content,
  ownText: string,
  rebuilt?: string,
): OutputProblem[] {
  const withheld = new WithheldText(content, ownText);
  const files = filesOf(site);
  const problems: OutputProblem[] = [];
  const suspicions: { file: string; suspicion: Suspicion }[] = [];
  const shownImages = new Set<string>();
  const links = new Map<string, string>();
  for (const file of files) {
    const text = readOutput(join(site, file));
    problems.push(...leftovers(file, text).map((message) => problem(file, message)));
    for (const [path] of text.matchAll(/_astro\/[\w.@-]+/g)) shownImages.add(path);
    if (file.endsWith('.html')) {
      for (const [, path = ''] of text.matchAll(/ (?:href|src)="(\/[^"#?]*)/g))
        if (!links.has(path)) links.set(path, file);
    }
    const suspicion = withheld.in(searched(file, text));
    if (suspicion.names.size + suspicion.passages.size > 0) suspicions.push({ file, suspicion });
  }
  return [
    ...problems,
    ...leaks(withheld, suspicions, rebuilt ? textsOfSite(rebuilt) : []),
    ...files
      .filter((file) => IMAGE.test(file) && file.startsWith('_astro/') && !shownImages.has(file))
      .map((file) => problem(file, 'No page shows this image.')),
    ...deadLinks(links, new Set(files)),
    ...(files.includes('index.html') ? [] : [problem('index.html', 'Missing.')]),
  ];
}

const problem = (file: string, message: string): OutputProblem => ({ file, message, withheld: [] });

/** What is read of a file: the pixels of an image are no text, and its metadata are refused. */
const searched = (file: string, text: string) =>
  IMAGE.test(file) ? `/${file}` : `/${file} ${text}`;

function* textsOfSite(site: string): Generator<string> {
  for (const file of filesOf(site)) yield searched(file, readOutput(join(site, file)));
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
  const isPage = file.endsWith('.html');
  const isImage = file.startsWith('_astro/') && file.endsWith('.webp');
  return [
    ...(file.startsWith('.') || file.includes('/.') ? ['Left over from the build.'] : []),
    ...(isImage && /EXIF|XMP /.test(text.slice(0, 64)) ? ['Holds the metadata of an image.'] : []),
    ...(isPage && unplacedImage.test(text) ? ['Shows an image that was not put in place.'] : []),
    ...(isPage && !/<h1[\s>]/.test(text) ? ['Has no level-1 heading.'] : []),
  ];
}

/** The suspicions that what is public does not explain. */
function leaks(
  withheld: WithheldText,
  suspicions: readonly { file: string; suspicion: Suspicion }[],
  rebuilt: Iterable<string>,
): OutputProblem[] {
  const secret = withheld.withoutPublic(
    {
      names: new Set(suspicions.flatMap(({ suspicion }) => [...suspicion.names])),
      passages: new Set(suspicions.flatMap(({ suspicion }) => [...suspicion.passages])),
    },
    rebuilt,
  );
  const owners = withheld.ownersOf(secret);
  return suspicions.flatMap(({ file, suspicion }) => {
    const names = suspicion.names.intersection(secret.names);
    const passages = suspicion.passages.intersection(secret.passages);
    const leak = (what: string, parts: ReadonlySet<string> | Suspicion['passages']) => ({
      file,
      message: `Holds ${what} of a withheld document.`,
      withheld: [...new Set([...parts].flatMap((part) => owners.get(part) ?? []))],
    });
    return [
      ...(names.size > 0 ? [leak('the id or the address', names)] : []),
      ...(passages.size > 0 ? [leak('a passage', passages)] : []),
    ];
  });
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
    return exists ? [] : [problem(file, `Links to ${path}, which is not in the site.`)];
  });
}

/** The content of a file as text; Pagefind’s own files are compressed. */
function readOutput(path: string): string {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('utf8');
}
