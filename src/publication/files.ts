import { type Dirent, lstatSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { asWarning, compareText, type Finding, finding } from './problem.ts';

/** Slugs that would take the place of a page, of a feed or of a folder of the site. */
const reservedSlugs = new Set('index rss feed page 404 pagefind astro api'.split(' '));

/** Names that Windows keeps for devices, whatever follows their first full stop. */
const deviceName = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;

/** What a file may be called: a grid is named after its version, which holds a full stop. */
const plainName = {
  '.mdx': /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  '.yaml': /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
};

/** A source file found in a collection, or what is wrong with a name found there. */
export type FoundFile = { name: string; slug: string } | { name: string; findings: Finding[] };

/** A name as a message may show it: nothing in it that is invisible, or that orders a terminal. */
export function shownName(name: string): string {
  return name.replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, '\ufffd');
}

/** What lies at a path, links not followed, if anything does: below a file, nothing does. */
export function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A path with its links followed, as far as it exists. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(realPath(parent), relative(parent, path));
  }
}

/** Whether a path is that of a folder, or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  return join(path, sep).startsWith(join(folder, sep));
}

/**
 * The files of a folder of the content, sorted by name. Nothing is skipped silently: what is
 * neither a file with the extension and a plain name, nor (for documents) the image folder of
 * one, is a finding, because its author believes that it is published.
 */
export function findFiles(folder: string, extension: '.mdx' | '.yaml'): FoundFile[] {
  const stats = statsOf(folder);
  if (!stats) return [];
  if (!stats.isDirectory()) {
    return [{ name: '', findings: [finding('file-type', 'Un vrai dossier est attendu.')] }];
  }
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    compareText(a.name, b.name),
  );
  const names = new Set(entries.filter((entry) => entry.isFile()).map(({ name }) => name));
  return entries.flatMap((entry): FoundFile[] => {
    const { name } = entry;
    const refuse = (message: string) => refusal(name, message);
    if (entry.isSymbolicLink()) return refuse('Lien symbolique lu. Un vrai fichier est attendu.');
    if (entry.isDirectory()) {
      const isOfDocument = extension === '.mdx' && names.has(`${name}.mdx`);
      return isOfDocument ? checkImageFolder(folder, name) : checkOrphan(folder, name, extension);
    }
    if (!entry.isFile()) return refuse('Un vrai fichier est attendu.');
    const slug = name.slice(0, -extension.length);
    if (!name.endsWith(extension) || !plainName[extension].test(slug)) {
      return refuse(
        `Nom de fichier « ${shownName(name)} » lu. Un nom en minuscules, chiffres et traits d’union, terminé par ${extension}, est attendu.`,
      );
    }
    if (reservedSlugs.has(slug) || deviceName.test(slug))
      return refuse(`Le nom « ${slug} » est réservé au site. Choisissez-en un autre.`);
    if (slug.length > 80) return refuse('Nom de plus de 80 caractères. Raccourcissez-le.');
    return [{ name, slug }];
  });
}

const refusal = (name: string, message: string) => [
  { name: shownName(name), findings: [finding('file-name', message)] },
];

/**
 * A folder that belongs to no document. What looks like a source in it is read by nothing, which
 * its author cannot know; a hidden folder, or one named like a file, is there by accident.
 */
function checkOrphan(folder: string, name: string, extension: string): FoundFile[] {
  const path = join(folder, name);
  const isSource = (entry: Dirent) => entry.name.toLowerCase().endsWith(extension);
  const sources = readdirSync(path, { withFileTypes: true, recursive: true }).filter(isSource);
  if (sources.length > 0) {
    return sources
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort(compareText)
      .flatMap((file) =>
        refusal(file, 'Rien n’est lu dans un sous-dossier. Placez ce fichier un niveau plus haut.'),
      );
  }
  if (name.startsWith('.') || name.endsWith(extension))
    return refusal(name, 'Un vrai fichier est attendu, dossier lu. Retirez-le.');
  const message = 'Dossier sans document de ce nom : rien n’en est lu. Renommez-le ou retirez-le.';
  return [{ name: shownName(name), findings: [asWarning(finding('orphan-folder', message))] }];
}

/** The folder of a document holds its images and nothing else, so that nothing else is forgotten. */
function checkImageFolder(folder: string, slug: string): FoundFile[] {
  return readdirSync(join(folder, slug), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile() && /^[a-z0-9][a-z0-9_-]*\.(?:png|jpe?g|webp|avif)$/.test(entry.name))
      return [];
    const message =
      'Image PNG, JPEG, WebP ou AVIF attendue ici, nommée en minuscules sans accent ni espace.';
    return refusal(`${slug}/${entry.name}`, message);
  });
}

const knownEntries = new Set(
  'bilans retours formations parcours accelerateurs vocabulaire grilles lexique.yaml site.yaml LICENCE.md README.md'.split(
    ' ',
  ),
);

/** What Git and its forges read at the top of a repository. */
const gitEntries = new Set(
  '.git .gitignore .gitattributes .gitmodules .gitkeep .github .gitlab .gitlab-ci.yml'.split(' '),
);

/**
 * What lies in the content folder and is read by nothing, although its author may believe so, and
 * vocabularies that lie elsewhere: the other folders and files are checked where they are read.
 */
export function strayEntries(contentDir: string): { name: string; findings: Finding[] }[] {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(contentDir, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry;
    if (name === 'vocabulaire' && !entry.isDirectory())
      return refusal(name, 'Un vrai dossier est attendu, lien ou fichier lu.');
    if (knownEntries.has(name) || gitEntries.has(name)) return [];
    return refusal(name, 'Rien n’est lu à cet endroit. Déplacez ou retirez ceci.');
  });
}
