import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '#src/domain/closed-lists.ts';

/** Where the site of an edition lies: never two editions in one folder. */
export function siteFolder(root: string, audience: Audience): string {
  return join(root, audience === 'public' ? 'dist' : `dist-${audience}`);
}

const formerOf = (site: string) => `${site}.old`;

/**
 * Finish what a killed swap left: the last good site is back in its folder, and nothing else
 * stays. Every command that needs the site calls it first.
 */
export function restoreSite(site: string): void {
  const former = formerOf(site);
  if (!existsSync(former)) return;
  if (existsSync(site)) rmSync(former, { recursive: true });
  else renameSync(former, site);
}

/** Put a finished and checked site in place of the last good one, on the same disk. */
export function swapSite(site: string, finished: string): void {
  restoreSite(site);
  const former = formerOf(site);
  if (existsSync(site)) renameSync(site, former);
  renameSync(finished, site);
  rmSync(former, { recursive: true, force: true });
}
