import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PortTakenError, serve } from '../../deploy/server.ts';
import { restoreSite } from './swap.ts';

/** Serve the site that was last built, with the headers it has in production. */
const root = process.cwd();
const port = Number(process.env['PORT'] || 4321);
restoreSite(root);
if (!existsSync(join(root, 'dist'))) {
  console.error('Nothing is built yet. Run "npm run build" first, or "npm start" for both.');
  process.exit(1);
}
try {
  const { url } = await serve(join(root, 'dist'), port);
  console.log(`Serving dist/ (stop with Ctrl+C)\n${url}`);
} catch (error) {
  console.error(error instanceof PortTakenError ? error.message : error);
  process.exit(1);
}
