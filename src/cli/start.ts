import { builtEditionOf } from '#src/publication/edition.ts';
import { serve } from '../../deploy/server.ts';
import { portOf } from './port.ts';
import { runStep } from './step.ts';
import { siteFolder } from './swap.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => process.exit(0));
}

/** Build the site and serve it. The port is taken first: better to learn that it is not free now. */
try {
  const root = process.cwd();
  const { audience } = builtEditionOf(process.env);
  const site = siteFolder(root, audience);
  const { server, url } = await serve(site, portOf(process.env), audience);
  if (await runStep(root, 'src/cli/build.ts')) {
    console.log(`\nServing the site until Ctrl+C:\n${url}`);
  } else {
    server.close();
    server.closeAllConnections();
    process.exitCode = 1;
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
