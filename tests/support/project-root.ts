import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { copyRoot } from '#src/cli/copy-root.ts';

const project = new URL('../..', import.meta.url).pathname;

/**
 * A copy of the project with its own content, so that its builds share no file with any other:
 * neither with the project’s own, nor with those of the tests that run beside it.
 */
export class ProjectRoot implements Disposable {
  readonly path = mkdtempSync(join(tmpdir(), 'squads-root-'));

  constructor(more: readonly string[] = []) {
    copyRoot(project, this.path, ['public', ...more]);
  }

  [Symbol.dispose](): void {
    rmSync(this.path, { recursive: true, force: true });
  }

  /** Put a content folder in place of the one that was there. */
  setContent(folder: string): void {
    rmSync(join(this.path, 'content'), { recursive: true, force: true });
    cpSync(folder, join(this.path, 'content'), { recursive: true });
  }

  remove(name: string): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }

  /** Run one of the project’s commands, such as `build.ts`, and return all that it said. */
  run(
    command: string,
    env: Record<string, string> = {},
    args: readonly string[] = [],
  ): Promise<{ status: number | null; log: string }> {
    const child = spawn(process.execPath, [join(this.path, 'src/cli', command), ...args], {
      cwd: this.path,
      env: { ...process.env, BUILD_DAY: '2026-07-01', ...env },
    });
    let log = '';
    child.stdout.on('data', (text) => (log += text));
    child.stderr.on('data', (text) => (log += text));
    return new Promise((resolve) => child.once('close', (status) => resolve({ status, log })));
  }

  /** The built site. */
  get site(): string {
    return join(this.path, 'dist');
  }
}

/**
 * Every file below a folder but in some of its own folders, by its path, with its bytes as text;
 * compressed ones are opened.
 */
export function filesBelow(folder: string, except: readonly string[] = []): Map<string, string> {
  const files = new Map<string, string>();
  const visit = (path: string): void => {
    for (const name of readdirSync(join(folder, path)).sort()) {
      const file = path === '' ? name : `${path}/${name}`;
      if (except.includes(file)) continue;
      if (statSync(join(folder, file)).isDirectory()) visit(file);
      else files.set(file, readOpened(join(folder, file)));
    }
  };
  if (existsSync(folder)) visit('');
  return files;
}

function readOpened(path: string): string {
  const bytes = readFileSync(path);
  const isCompressed = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return (isCompressed ? gunzipSync(bytes) : bytes).toString('latin1');
}
