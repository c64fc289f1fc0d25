import './end-with-parent.ts';
import { build } from 'astro';

/**
 * Write the pages into a private folder, with private caches that start empty: what another
 * build left in a cache must never reach this one’s output.
 */
const [outDir, cacheDir] = process.argv.slice(2);
if (!outDir || !cacheDir) throw new Error('Usage: render.ts OUT_DIR CACHE_DIR');

try {
  await build({
    root: process.cwd(),
    outDir,
    cacheDir,
    force: true,
    logLevel: 'warn',
    vite: { cacheDir: `${cacheDir}/vite` },
  });
} catch (error) {
  // Its message says where; the stack is that of the bundler.
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
