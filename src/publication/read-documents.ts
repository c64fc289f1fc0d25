import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Authorities } from './authorities.ts';
import type { DocumentFile, ReadDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { documentReader } from './read-document.ts';

/** What a thread is given: some of the documents, and all that reading them takes. */
export interface ReadingTask {
  edition: Edition;
  authorities: Authorities;
  /** Whether the texts are wanted, or only what is wrong with them. */
  withTexts: boolean;
  documents: readonly DocumentFile[];
}

/** Below this number of documents a thread costs more to start than it saves. */
const WORTH_A_THREAD = 250;

/** Each thread holds a parser and its memory: more of them than this would not pay. */
const MAX_THREADS = 4;

/** Read documents, in the order given; many of them on all the cores of the machine. */
export async function readDocuments(task: ReadingTask): Promise<ReadDocument[]> {
  const { documents } = task;
  const threads = Math.min(
    availableParallelism(),
    MAX_THREADS,
    Math.floor(documents.length / WORTH_A_THREAD),
  );
  if (threads > 1) {
    const size = Math.ceil(documents.length / threads);
    const parts = Array.from({ length: threads }, (_, index) =>
      documents.slice(index * size, (index + 1) * size),
    );
    const read = await Promise.all(parts.map((part) => readInThread({ ...task, documents: part })));
    return read.flat();
  }
  const read = documentReader(task);
  const results: ReadDocument[] = [];
  for (const document of documents) results.push(await read(document));
  return results;
}

function readInThread(task: ReadingTask): Promise<ReadDocument[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
      workerData: task,
      // Documents are dropped as soon as they are read: a larger nursery holds more memory for nothing.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A reading thread ended with status ${code}.`));
    });
  });
}
