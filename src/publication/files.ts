import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText, type Finding, finding } from './problem.ts';

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
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    compareText(a.name, b.name),
  );
  const slugs = new Set(
    entries.filter((entry) => entry.isFile()).map(({ name }) => name.replace(/\.mdx$/, '')),
  );
  const seen = new Map<string, string>();
  return entries.flatMap((entry): FoundFile[] => {
    const { name } = entry;
    const refuse = (message: string) => [{ name, findings: [finding('file-name', message)] }];
    if (entry.isSymbolicLink()) return refuse('Lien symbolique lu. Un vrai fichier est attendu.');
    if (entry.isDirectory()) {
      if (extension === '.mdx' && slugs.has(name) && existsSync(join(folder, `${name}.mdx`)))
        return [];
      return refuse('Dossier sans document de ce nom. Renommez-le ou retirez-le.');
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
    if (seen.has(slug))
      return refuse('Deux fichiers donnent la même adresse. Renommez l’un des deux.');
    seen.set(slug, name);
    return [{ name, slug }];
  });
}
