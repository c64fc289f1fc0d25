import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from './problem.ts';

/**
 * A stamp of a content folder that changes when any of its files does: names, sizes, and the times
 * of their last change, which no tool sets back. The files are not read.
 */
export function stampOf(contentDir: string): string {
  const hash = createHash('sha256');
  const entries = readdirSync(contentDir, { recursive: true, withFileTypes: true })
    .map(({ parentPath, name }) => join(parentPath, name))
    .sort(compareText);
  for (const path of entries) {
    const { ino, size, ctimeMs } = lstatSync(path);
    hash.update(JSON.stringify([path, ino, size, ctimeMs]));
  }
  return hash.digest('hex');
}
