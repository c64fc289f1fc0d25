import { dev } from 'astro';
import { takeLock } from './lock.ts';

/** The development server, alone in its root: it shares Astro’s own files with the builds. */
try {
  takeLock(process.cwd());
  await dev({ root: process.cwd(), server: { port: Number(process.env['PORT'] ?? 4321) } });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
