import { cpSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

const code = ['src', 'deploy', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Make a root of its own in a folder: the code of another root, its dependencies, and what else
 * is named. Nothing that Astro keeps in one is seen in the other.
 */
export function copyRoot(root: string, folder: string, more: readonly string[] = []): void {
  for (const name of [...code, ...more]) {
    cpSync(join(root, name), join(folder, name), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
}
