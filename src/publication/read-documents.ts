import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Authorities } from './authorities.ts';
import type { DocumentFile, ReadDocument } from './document.ts';
import type { Edition } from './edition.ts';
import { documentReader } from './read-document.ts';

/** What reading a document takes beside its file: the same for all. */
export interface ReadingSetup {
  edition: Edition;
  authorities: Authorities;
  /** Whether the texts are wanted, or only what is wrong with them. */
  withTexts: boolean;
}

/** Documents to read. */
interface ReadingTask extends ReadingSetup {
  documents: readonly DocumentFile[];
}

/** Below this number of documents a thread costs more to start than it saves. */
const WORTH_A_THREAD = 250;

/** Each thread holds a parser and its memory: more of them than this would not pay. */
const MAX_THREADS = 4;

/** How many documents a thread is given at a time: neither does one wait long for the others. */
const BATCH = 50;

/** Some documents, and their rank among the others. */
type Batches = IterableIterator<[number, readonly DocumentFile[]]>;

/** Read documents, in the order given; many of them on all the cores of the machine. */
export async function readDocuments(task: ReadingTask): Promise<ReadDocument[]> {
  const { documents, ...reading } = task;
  const threads = Math.min(
    availableParallelism(),
    MAX_THREADS,
    Math.floor(documents.length / WORTH_A_THREAD),
  );
  const results: ReadDocument[][] = [];
  if (threads > 1) {
    const batches = Array.from({ length: Math.ceil(documents.length / BATCH) }, (_, rank) =>
      documents.slice(rank * BATCH, (rank + 1) * BATCH),
    ).entries();
    const reads = Array.from({ length: threads }, () => readInThread(reading, batches, results));
    await Promise.all(reads);
    return results.flat();
  }
  const read = documentReader(task);
  for (const document of documents) results.push([await read(document)]);
  return results.flat();
}

/** Read the batches that no other thread has taken, until there is none. */
async function readInThread(
  reading: ReadingSetup,
  batches: Batches,
  results: ReadDocument[][],
): Promise<void> {
  const worker = new Worker(new URL('./reading-thread.ts', import.meta.url), {
    workerData: reading,
    // Documents are dropped as soon as they are read: a larger nursery holds more memory for nothing.
    resourceLimits: { maxYoungGenerationSizeMb: 64 },
  });
  const failure = once(worker, 'exit').then(([code]) => {
    throw new Error(`A reading thread ended with status ${code}.`);
  });
  try {
    for (const [rank, batch] of batches) {
      worker.postMessage(batch);
      const [read] = (await Promise.race([once(worker, 'message'), failure])) as [ReadDocument[]];
      results[rank] = read;
    }
  } finally {
    failure.catch(() => {});
    await worker.terminate();
  }
}
