import { readContent } from '#src/publication/content.ts';
import type { Edition } from '#src/publication/edition.ts';
import type { Reading } from './hostile.ts';

/** A process that reads the content folders it is told of, and says how long each took. */
process.on('message', async (edition: Edition) => {
  const started = performance.now();
  const { documents, problems } = await readContent(edition);
  const time = performance.now() - started;
  const reading: Reading = { documents, problems, time, inherited: Object.keys(Object.prototype) };
  process.send?.(reading);
});
