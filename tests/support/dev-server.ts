import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ProjectRoot } from './project-root.ts';

/** A development server of a root, on a port of its own, stopped when the test ends. */
export class DevServer implements AsyncDisposable {
  readonly address: string;
  /** All that it has said. */
  log = '';
  readonly #process: ChildProcess;

  private constructor(root: ProjectRoot, port: number, env: Record<string, string>) {
    this.address = `http://localhost:${port}/`;
    this.#process = spawn(process.execPath, ['src/cli/dev.ts'], {
      cwd: root.path,
      env: { ...process.env, PORT: String(port), BUILD_DAY: '2026-07-01', ...env },
    });
    for (const stream of [this.#process.stdout, this.#process.stderr])
      stream?.on('data', (part) => (this.log += part));
  }

  static async start(root: ProjectRoot, env: Record<string, string> = {}): Promise<DevServer> {
    return new DevServer(root, await freePort(), env);
  }

  async text(path: string): Promise<string> {
    return (await fetch(`${this.address}${path}`)).text();
  }

  /** Whether a page comes to hold a text within some seconds. */
  shows(path: string, text: string, seconds = 20): Promise<boolean> {
    return eventually(async () => (await this.text(path)).includes(text), seconds);
  }

  /** Whether a path comes to be answered with a status within some seconds. */
  answers(path: string, status: number, seconds = 5): Promise<boolean> {
    return eventually(async () => (await fetch(this.address + path)).status === status, seconds);
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || !this.#process.kill()) return;
    await once(this.#process, 'exit');
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.stop();
  }
}

/** A port that is free now. */
function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Ask again until something is true, for at most some seconds. */
async function eventually(isTrue: () => Promise<boolean>, seconds: number): Promise<boolean> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await isTrue().catch(() => false)) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
