import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../deploy/server.ts';
import { portOf } from './port.ts';
import { restoreSite } from './swap.ts';

/** Serve the site that was last built, with the headers it has in production. */
try {
  const site = join(process.cwd(), 'dist');
  restoreSite(process.cwd());
  if (!existsSync(site)) {
    throw new Error('Nothing is built yet. Run "npm run build" first, or "npm start" for both.');
  }
  const { url } = await serve(site, portOf(process.env));
  console.log(`Serving the site until Ctrl+C:\n${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
