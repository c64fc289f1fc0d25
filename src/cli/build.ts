import './end-with-parent.ts';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { takeLock } from './lock.ts';
import { editionOf, environmentOf } from '#src/publication/edition.ts';
import { runStep } from './step.ts';
import { restoreSite, swapSite } from './swap.ts';

/**
 * Build the site in four steps, each its own process: content check, pages, search index, output
 * check. It is built beside and takes the place of `dist` when all four have passed; a failure
 * or a kill at any moment leaves the last good `dist`.
 */
async function build(root: string): Promise<boolean> {
  Object.assign(process.env, environmentOf(editionOf(process.env, root)));
  takeLock(root);
  restoreSite(root);
  const work = join(root, '.build');
  const site = join(work, 'site');
  const discard = () => rmSync(work, { recursive: true, force: true });
  discard();
  rmSync(join(root, '.astro'), { recursive: true, force: true });
  mkdirSync(work);
  const steps = [
    { name: 'Checking the content', script: 'src/cli/check.ts', args: ['--build'] },
    { name: 'Writing the pages', script: 'src/cli/render.ts', args: [site, join(work, 'cache')] },
    { name: 'Indexing for search', script: 'src/cli/index-search.ts', args: [site] },
    { name: 'Checking the output', script: 'src/cli/verify.ts', args: [site] },
  ];
  process.once('exit', discard);
  for (const [index, { name, script, args }] of steps.entries()) {
    const started = performance.now();
    console.log(`[${index + 1}/${steps.length}] ${name}…`);
    if (!(await runStep(root, script, args))) return false;
    console.log(`      done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  swapSite(root, site);
  return true;
}

try {
  const isBuilt = await build(process.cwd());
  if (!isBuilt)
    console.error('The build failed. The last good site, if any, is untouched in dist/.');
  process.exitCode = isBuilt ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
