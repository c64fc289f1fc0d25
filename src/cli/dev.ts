import { dev } from 'astro';
import { editionOf, environmentOf } from '#src/publication/edition.ts';
import { takeLock } from './lock.ts';
import { portOf } from './port.ts';

/** The development server, alone in its root: it shares Astro’s own files with the builds. */
try {
  const port = portOf(process.env);
  Object.assign(process.env, environmentOf(editionOf(process.env)));
  takeLock(process.cwd());
  await dev({ root: process.cwd(), server: { port }, vite: { server: { strictPort: true } } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
