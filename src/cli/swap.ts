import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const places = (root: string) => ({ live: join(root, 'dist'), former: join(root, 'dist.old') });

/**
 * Finish what a killed swap left: the last good site is back in `dist`, and nothing else stays.
 * Every command that needs `dist` calls it first.
 */
export function restoreSite(root: string): void {
  const { live, former } = places(root);
  if (!existsSync(former)) return;
  if (existsSync(live)) rmSync(former, { recursive: true });
  else renameSync(former, live);
}

/** Put a finished and checked site in place of `dist`. Both lie on the same disk. */
export function swapSite(root: string, finished: string): void {
  restoreSite(root);
  const { live, former } = places(root);
  if (existsSync(live)) renameSync(live, former);
  renameSync(finished, live);
  rmSync(former, { recursive: true, force: true });
}
