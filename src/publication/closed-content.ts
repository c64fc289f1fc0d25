import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { editionOf } from './edition.ts';
import { isWithin, realPath } from './files.ts';

/** Patterns of what builds and previews leave in a root, which may be of another edition. */
export function closedFolders(root: string): string[] {
  const escaped = root.replaceAll(/[\\*?[\]{}()!+@|]/g, '\\$&');
  return ['dist', 'dist[-.]*', '.build', '.preview', 'test-results', 'playwright-report'].map(
    (name) => `${join(escaped, name)}/**`,
  );
}

/**
 * The development server answers no request for a file of the content folder, whatever its name
 * and however its path is written: an original image holds metadata, and may be of a withheld
 * document. What pages show of images is made by Astro’s own endpoint, in this process and from
 * the file itself, and only for the images of documents that passed the gate.
 */
export const closedContent: AstroIntegration = {
  name: 'closed-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const { root } = server.config;
      const folder = realPath(editionOf(process.env).contentDir);
      server.middlewares.use((request, response, next) => {
        const url = admit(request.url ?? '', root, folder);
        if (url === undefined) {
          response.statusCode = 404;
          response.end();
          return;
        }
        request.url = url;
        next();
      });
    },
  },
};

/** The address to go on with, or nothing when it may not be answered. */
function admit(url: string, root: string, folder: string): string | undefined {
  const address = URL.parse(`http://localhost${url}`);
  if (!url.startsWith('/') || !address) return undefined;
  if (decoded(address.pathname).replace(/\/+$/, '') !== '/_image')
    return filesMeant(address.pathname, root).some((path) => isWithin(path, folder))
      ? undefined
      : url;
  const [href = ''] = (address.searchParams.get('href') ?? '').split('?');
  const image = filesMeant(href, root).find((path) => isWithin(path, folder));
  if (image === undefined) return url;
  if (!imagesOfPages(root).has(image)) return undefined;
  // Without the dimensions that Astro adds to it, so that it is read and not asked for in turn.
  address.searchParams.set('href', join('/@fs', image));
  return address.pathname + address.search;
}

/** The files that Vite may look for at a path: one of the system, or one of the root. */
function filesMeant(path: string, root: string): string[] {
  const plain = decoded(path).replace(/^(?:\/+@(?:fs|id)(?=\/))+/, '');
  return [join('/', plain), join(root, plain)].map(realPath);
}

/** A path without any percent encoding, were it encoded several times. */
function decoded(path: string): string {
  try {
    const once = decodeURIComponent(path);
    return once === path ? path : decoded(once);
  } catch {
    return path;
  }
}

/** The images of the documents in Astro’s store, as it lists them for itself. */
function imagesOfPages(root: string): Set<string> {
  const list = readFileSync(join(root, '.astro/content-assets.mjs'), 'utf8');
  const images = Array.from(list.matchAll(/^import \w+ from (".*");$/gm), ([, id = '']) => {
    const [file = '', query] = (JSON.parse(id) as string).split('?');
    const importer = new URLSearchParams(query).get('importer') ?? '';
    return realPath(join(root, dirname(importer), file));
  });
  return new Set(images);
}
