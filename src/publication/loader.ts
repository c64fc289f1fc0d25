import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Authorities } from './authorities.ts';
import { type Content, readContent } from './content.ts';
import { builtEditionOf, editionOf } from './edition.ts';
import { formatProblem, isError } from './problem.ts';
import type { DocumentCollection } from './shared-document.ts';

/** The content as it was last read, or is being read; one reading serves all collections. */
let latest: Promise<Content> | undefined;

/**
 * A build refuses content with an error, although the check has already run: the content may
 * have changed since. The development server says what is wrong and goes on without it.
 */
function currentContent(context: LoaderContext): Promise<Content> {
  latest ??= read(context);
  return latest;
}

async function read({ watcher, logger }: LoaderContext): Promise<Content> {
  const content = await readContent((watcher ? editionOf : builtEditionOf)(process.env));
  const errors = content.problems.filter(isError);
  if (errors.length > 0 && !watcher) {
    throw new Error(`The content has ${errors.length} error(s). Run "npm run check" to see them.`);
  }
  // In development the author learns, too, why a document is not shown.
  if (watcher) {
    for (const problem of content.problems) {
      logger[isError(problem) ? 'error' : 'warn'](formatProblem(problem));
    }
  }
  return content;
}

type Store = LoaderContext['store'];

/** Load at start and, in development, again whenever a file of the content changes. */
function loaderOf(
  name: string,
  fill: (store: Store, content: Content, root: string) => void,
): Loader {
  return {
    name,
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const { contentDir } = editionOf(process.env);
      const reload = async () => {
        const reading = currentContent(context);
        const content = await reading;
        // The content has changed again meanwhile: another reading fills the store.
        if (reading !== latest) return;
        // Parsing is so cheap that a warm store is not worth one stale entry.
        context.store.clear();
        fill(context.store, content, root);
      };
      await reload();
      if (!context.watcher) return;
      context.watcher.add(contentDir);
      let timer: NodeJS.Timeout | undefined;
      context.watcher.on('all', (_event, path) => {
        if (!path.startsWith(contentDir)) return;
        latest = undefined;
        clearTimeout(timer);
        timer = setTimeout(() => {
          reload().catch((error) => context.logger.error(String(error)));
        }, 50);
      });
    },
  };
}

/** An entry of the store, as the catalogue reads it. */
export interface StoredEntry {
  /**
   * The document or the item as JSON. Astro’s store imports as a module any string of an entry
   * that starts with its image marker: no text of a contributor may be a string of its own there.
   */
  json: string;
  /** Paths of the images relative to the source file; Astro replaces them by the images. */
  images?: string[];
}

/**
 * The loader of one collection of documents. What did not pass the gate never enters Astro’s
 * store, so that no page, feed, index, image or cache can hold it.
 */
export function documents(collection: DocumentCollection): Loader {
  return loaderOf(`publication:${collection}`, (store, content, root) => {
    const { contentDir } = editionOf(process.env);
    for (const document of content.documents) {
      if (document.collection !== collection) continue;
      store.set({
        id: document.slug,
        data: { json: JSON.stringify(document), images: document.images },
        filePath: relative(root, `${contentDir}/${collection}/${document.slug}.mdx`),
        assetImports: document.images,
        imageImports: document.images.map((_, index) => ['images', index]),
      } as Parameters<Store['set']>[0]);
    }
  });
}

/** The loader of the records of withdrawals: one entry, for Astro warns of empty collections. */
export function tombstones(): Loader {
  return loaderOf('publication:tombstones', (store, content) => {
    store.set({ id: 'all', data: { json: JSON.stringify(content.tombstones) } });
  });
}

/** The authority files that pages show; the register of administrations is never one of them. */
export type PublicAuthority = Exclude<keyof Authorities, 'administrations' | 'site'>;

/** The loader of one authority file or folder, in the order in which it was written. */
export function authority(name: PublicAuthority): Loader {
  return loaderOf(`publication:${name}`, (store, content) => {
    content.authorities[name].forEach((item, rank) => {
      store.set({ id: String(rank).padStart(4, '0'), data: { json: JSON.stringify(item) } });
    });
  });
}
