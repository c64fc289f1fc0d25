import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Run one of the project’s scripts as a process that ends with this one; true when it went well. */
export function runStep(
  root: string,
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, script), ...args], {
      cwd: root,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    process.once('exit', () => child.kill());
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
