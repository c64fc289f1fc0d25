import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type LaunchOptions } from '@playwright/test';
import packaged from '@sparticuz/chromium';

/** Without these, Chromium tries to reach its maker’s servers at every start. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * How to start a Chromium: the one that `CHROMIUM_PATH` names, else the system’s, else the one
 * that Playwright has installed, else the one that came as a package. Nothing is downloaded.
 */
export async function browserOptions(): Promise<LaunchOptions> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const candidates = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', chromium.executablePath()];
  const executablePath = candidates.find((path) => path && existsSync(path));
  if (executablePath) return { executablePath, args: [...quiet, ...asRoot] };
  // The packaged browser is unpacked into the system’s temporary folder, where that of another
  // user or of another version may already be: it gets a folder of its own.
  process.env['TMPDIR'] = join(process.cwd(), 'node_modules/.cache/browser');
  mkdirSync(process.env['TMPDIR'], { recursive: true });
  const flags = packaged.args.filter((flag) => !/^--(?:headless|single-process)/.test(flag));
  return { executablePath: await packaged.executablePath(), args: [...flags, ...quiet, ...asRoot] };
}
