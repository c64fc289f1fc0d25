import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';

/** Remove what a build writes before its site is finished. For whoever holds the lock of the root. */
export function discardBuild(root: string): void {
  rmSync(join(root, '.build'), { recursive: true, force: true });
  wipeAstroFiles(join(root, '.astro'));
}

/**
 * Remove the texts that a killed build or preview of drafts has left in a root. What still runs
 * holds its lock, and is left alone.
 */
export function sweep(root: string): void {
  if (existsSync(join(root, '.build'))) whenFree(root, () => discardBuild(root));
  const preview = join(root, '.preview');
  const site = join(preview, 'site');
  if (existsSync(site)) whenFree(preview, () => rmSync(site, { recursive: true, force: true }));
}

function whenFree(folder: string, remove: () => void): void {
  let release: () => void;
  try {
    release = takeLock(folder);
  } catch {
    return;
  }
  remove();
  release();
}

/**
 * Astro notes there what it has loaded: no edition leaves its documents’ names to another one. The
 * types that editors read say nothing of the content and stay.
 */
function wipeAstroFiles(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    if (!name.endsWith('.d.ts')) rmSync(join(folder, name), { recursive: true, force: true });
  }
}
