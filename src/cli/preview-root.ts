import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';

const copied = ['src', 'public', 'deploy', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

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
  for (const name of copied) cpSync(join(root, name), join(site, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(site, 'node_modules'));
  process.once('exit', remove);
  return site;
}
