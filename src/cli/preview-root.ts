import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyRoot } from './copy-root.ts';
import { takeLock } from './lock.ts';

/**
 * A root of its own for the preview of drafts, made anew: what Astro keeps of them (store, images,
 * caches) never lies in the root that builds use. One preview at a time; it is removed when this
 * process ends. The path of the root.
 */
export function makePreviewRoot(root: string): string {
  const folder = join(root, '.preview');
  mkdirSync(folder, { recursive: true });
  takeLock(folder);
  const site = join(folder, 'site');
  const remove = () => rmSync(site, { recursive: true, force: true });
  remove();
  copyRoot(root, site, ['public']);
  process.once('exit', remove);
  return site;
}
