import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { asWarning, compareText, type Finding, finding } from './problem.ts';

/** Slugs that would take the place of a page, of a feed or of a folder of the site. */
const reservedSlugs = new Set(
  'index rss feed page 404 pagefind astro api con prn aux nul'.split(' '),
);

/** What a file may be called: a grid is named after its version, which holds a full stop. */
const plainName = {
  '.mdx': /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
  '.yaml': /^[a-z0-9]+(?:[.-][a-z0-9]+)*$/,
};

/** A source file found in a collection, or what is wrong with a name found there. */
export type FoundFile = { name: string; slug: string } | { name: string; findings: Finding[] };

/**
 * The files of a folder of the content, sorted by name. Nothing is skipped silently: what is
 * neither a file with the extension and a plain name, nor (for documents) the image folder of
 * one, is a finding, because its author believes that it is published.
 */
export function findFiles(folder: string, extension: '.mdx' | '.yaml'): FoundFile[] {
  const stats = lstatSync(folder, { throwIfNoEntry: false });
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
    const refuse = (message: string) => [{ name, findings: [finding('file-name', message)] }];
    if (entry.isSymbolicLink()) return refuse('Lien symbolique lu. Un vrai fichier est attendu.');
    if (entry.isDirectory()) {
      const isOfDocument = extension === '.mdx' && names.has(`${name}.mdx`);
      if (isOfDocument) return checkImageFolder(folder, name);
      const message =
        'Dossier sans document de ce nom : rien n’en est lu. Renommez-le ou retirez-le.';
      return [{ name, findings: [asWarning(finding('orphan-folder', message))] }];
    }
    if (!entry.isFile()) return refuse('Un vrai fichier est attendu.');
    const slug = name.slice(0, -extension.length);
    if (!name.endsWith(extension) || !plainName[extension].test(slug)) {
      return refuse(
        `Nom de fichier « ${name} » lu. Un nom en minuscules, chiffres et traits d’union, terminé par ${extension}, est attendu.`,
      );
    }
    if (reservedSlugs.has(slug))
      return refuse(`Le nom « ${slug} » est réservé au site. Choisissez-en un autre.`);
    if (slug.length > 80) return refuse('Nom de plus de 80 caractères. Raccourcissez-le.');
    return [{ name, slug }];
  });
}

/** The folder of a document holds its images and nothing else, so that nothing else is forgotten. */
function checkImageFolder(folder: string, slug: string): FoundFile[] {
  return readdirSync(join(folder, slug), { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile() && /^[a-z0-9][a-z0-9_-]*\.(?:png|jpe?g|webp|avif)$/.test(entry.name))
      return [];
    const message =
      'Image PNG, JPEG, WebP ou AVIF attendue ici, nommée en minuscules sans accent ni espace.';
    return [{ name: `${slug}/${entry.name}`, findings: [finding('file-name', message)] }];
  });
}

const knownEntries = new Set(
  'bilans retours formations parcours accelerateurs vocabulaire grilles lexique.yaml site.yaml LICENCE.md README.md'.split(
    ' ',
  ),
);

/** What lies in the content folder and is read by nothing, although its author may believe so. */
export function strayEntries(contentDir: string): { name: string; findings: Finding[] }[] {
  if (!lstatSync(contentDir, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(contentDir)
    .filter((name) => !knownEntries.has(name) && !name.startsWith('.git'))
    .map((name) => ({
      name,
      findings: [finding('file-name', 'Rien n’est lu à cet endroit. Déplacez ou retirez ceci.')],
    }));
}
