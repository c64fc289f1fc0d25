import { parentPort, workerData } from 'node:worker_threads';
import type { DocumentFile } from './document.ts';
import { documentReader } from './read-document.ts';
import type { ReadingSetup } from './read-documents.ts';

/** A thread that reads the documents of each message and answers with what it read. */
const read = documentReader(workerData as ReadingSetup);
parentPort?.on('message', async (documents: readonly DocumentFile[]) => {
  const results = [];
  for (const document of documents) results.push(await read(document));
  parentPort?.postMessage(results);
});
