import { parentPort, workerData } from 'node:worker_threads';
import type { ReadDocument } from './document.ts';
import { documentReader } from './read-document.ts';
import type { ReadingTask } from './read-documents.ts';

/** A thread that reads the documents it is given and sends them back in one message. */
const task = workerData as ReadingTask;
const read = documentReader(task);
const results: ReadDocument[] = [];
for (const document of task.documents) results.push(await read(document));
parentPort?.postMessage(results);
