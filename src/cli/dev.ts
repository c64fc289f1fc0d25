import { join } from 'node:path';
import { dev } from 'astro';
import { editionOf, environmentOf } from '#src/publication/edition.ts';
import { realPath } from '#src/publication/files.ts';
import { takeLock } from './lock.ts';
import { portOf } from './port.ts';
import { makePreviewRoot } from './preview-root.ts';
import { sweep } from './sweep.ts';

/**
 * The development server, alone in its root: it shares Astro’s own files with the builds. With
 * `DRAFTS=1` it shows authors what is not shared, from another root than theirs.
 */
try {
  const port = portOf(process.env);
  const edition = editionOf(process.env);
  Object.assign(process.env, environmentOf(edition));
  const project = process.cwd();
  sweep(project);
  const root = edition.drafts ? makePreviewRoot(project) : project;
  if (edition.drafts) console.log('Drafts are shown, to you only: no build can hold a draft.');
  else takeLock(root);
  // Not the project of a preview: its builds may be of another edition.
  const allow = [root, edition.contentDir, realPath(join(root, 'node_modules'))];
  await dev({
    root,
    server: { port },
    vite: {
      cacheDir: join(root, '.astro/vite'),
      server: { strictPort: true, fs: { allow } },
    },
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
