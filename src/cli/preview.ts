import { existsSync } from 'node:fs';
import { builtEditionOf } from '#src/publication/edition.ts';
import { serve } from '../../deploy/server.ts';
import { portOf } from './port.ts';
import { restoreSite, siteFolder } from './swap.ts';

/** Serve the site that was last built, with the headers it has in production. */
try {
  const { audience } = builtEditionOf(process.env);
  const site = siteFolder(process.cwd(), audience);
  restoreSite(site);
  if (!existsSync(site)) {
    throw new Error('Nothing is built yet. Run "npm run build" first, or "npm start" for both.');
  }
  const { url } = await serve(site, portOf(process.env), audience);
  console.log(`Serving the site until Ctrl+C:\n${url}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
