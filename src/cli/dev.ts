import { dev } from 'astro';
import { takeLock } from './lock.ts';
import { portOf } from './port.ts';

/** The development server, alone in its root: it shares Astro’s own files with the builds. */
try {
  const port = portOf(process.env);
  takeLock(process.cwd());
  await dev({ root: process.cwd(), server: { port }, vite: { server: { strictPort: true } } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
