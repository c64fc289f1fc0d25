import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK_FILE = '.build.lock';

/**
 * Take the one lock of a project root, which builds and development servers share because Astro
 * keeps its own files in the root. Throws when a living process holds it; what a
 * dead process left is taken over. The lock is released when this process ends, or by the function
 * that is given back.
 */
export function takeLock(root: string): () => void {
  const lock = join(root, LOCK_FILE);
  const mine = `${lock}.${process.pid}`;
  writeFileSync(mine, String(process.pid));
  try {
    if (!tryLink(mine, lock)) {
      const holder = Number(readFileSync(lock, 'utf8'));
      if (isAlive(holder)) throw lockedBy(holder, lock);
      takeOver(lock, holder);
      if (!tryLink(mine, lock)) throw lockedBy(Number(readFileSync(lock, 'utf8')), lock);
    }
  } finally {
    rmSync(mine, { force: true });
  }
  const release = () => {
    process.off('exit', release);
    rmSync(lock, { force: true });
  };
  process.once('exit', release);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
  return release;
}

/** Create the lock in one atomic step, with its content already written. */
function tryLink(mine: string, lock: string): boolean {
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Remove the lock of a dead process, unless another process has taken it over meanwhile. */
function takeOver(lock: string, holder: number): void {
  const aside = `${lock}.dead.${process.pid}`;
  renameSync(lock, aside);
  const moved = Number(readFileSync(aside, 'utf8'));
  if (!Object.is(moved, holder)) tryLink(aside, lock);
  rmSync(aside, { force: true });
}

function isAlive(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function lockedBy(pid: number, lock: string): Error {
  return new Error(
    `Another build or development server (process ${pid}) is using this folder. ` +
      `Stop it or wait for it; if process ${pid} is something else, delete ${lock}.`,
  );
}
