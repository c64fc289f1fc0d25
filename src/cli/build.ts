import './end-with-parent.ts';
import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';
import { builtEditionOf, environmentOf } from '#src/publication/edition.ts';
import { stampOf } from '#src/publication/content-stamp.ts';
import { runStep } from './step.ts';
import { restoreSite, siteFolder, swapSite } from './swap.ts';
import { discardBuild } from './sweep.ts';

/**
 * Build the site in four steps, each its own process: content check, pages, search index, output
 * check. It is built beside and takes the place of the last one when all four have passed; a
 * failure or a kill at any moment leaves the last good site.
 */
async function build(root: string): Promise<boolean> {
  const edition = builtEditionOf(process.env, root);
  Object.assign(process.env, environmentOf(edition));
  takeLock(root);
  const live = siteFolder(root, edition.audience);
  restoreSite(live);
  const work = join(root, '.build');
  const site = join(work, 'site');
  const discard = () => discardBuild(root);
  discard();
  mkdirSync(work);
  const steps = [
    { name: 'Checking the content', script: 'src/cli/check.ts', args: ['--build'] },
    { name: 'Writing the pages', script: 'src/cli/render.ts', args: [site, join(work, 'cache')] },
    { name: 'Indexing for search', script: 'src/cli/index-search.ts', args: [site] },
    { name: 'Checking the output', script: 'src/cli/verify.ts', args: [site] },
  ];
  process.once('exit', discard);
  const stamp = contentStamp(edition.contentDir);
  for (const [index, { name, script, args }] of steps.entries()) {
    const started = performance.now();
    console.log(`[${index + 1}/${steps.length}] ${name}…`);
    if (!(await runStep(root, script, args))) return false;
    console.log(`      done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  // What was withdrawn while the site was built is not in what was checked, but in the site.
  if (contentStamp(edition.contentDir) !== stamp) {
    console.error('The content has changed during the build. Run it again.');
    return false;
  }
  swapSite(live, site);
  return true;
}

/** The stamp of the content; none when there is none, which the check says better. */
const contentStamp = (folder: string) =>
  statSync(folder, { throwIfNoEntry: false })?.isDirectory() ? stampOf(folder) : '';

try {
  const isBuilt = await build(process.cwd());
  if (!isBuilt) console.error('The build failed. The last good site, if any, is untouched.');
  process.exitCode = isBuilt ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
