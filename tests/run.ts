/**
 * The whole test suite, as `npm test` runs it: format, lint, types, dead code, unit tests, then a
 * site built in a root of its own, checks of its output and journeys in a browser. Each tool
 * counts as one test. Ends with `N passed, N failed`; a part that fails stops no other.
 */
import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serve } from '../deploy/server.ts';
import { ProjectRoot } from './support/project-root.ts';

interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };
const bin = (name: string) => join('node_modules/.bin', name);

/** Run a command with its output shown; its status and what it printed. */
function run(
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
  cwd = '.',
) {
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (text: Buffer) => {
    output += text;
    process.stdout.write(text);
  });
  return new Promise<{ isOk: boolean; output: string }>((resolve) => {
    child.once('error', () => resolve({ isOk: false, output }));
    child.once('close', (status) => resolve({ isOk: status === 0, output }));
  });
}

/** Run one part, say how long it took, and add what it counted. */
async function part(name: string, work: () => Promise<Count>): Promise<void> {
  console.log(`\n── ${name}`);
  const started = performance.now();
  const { passed, failed } = await work();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`   ${name}: ${passed} passed, ${failed} failed in ${seconds} s`);
}

const tool =
  (command: string, args: readonly string[], cwd = '.') =>
  async () => {
    const { isOk } = await run(command, args, {}, cwd);
    return { passed: Number(isOk), failed: Number(!isOk) };
  };

/** Count what node:test says at its end; a suite that runs no test has failed. */
const nodeTests =
  (folder: string, env: Record<string, string> = {}) =>
  async () => {
    const args = [
      '--test',
      '--test-reporter=spec',
      '--test-concurrency=2',
      `tests/${folder}/**/*.test.ts`,
    ];
    const { isOk, output } = await run(process.execPath, args, env);
    const count = (word: string) =>
      Number(new RegExp(`^ℹ ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);
    const passed = count('pass');
    const failed = count('fail') + count('cancelled') + count('skipped') + count('todo');
    return { passed, failed: passed === 0 || (!isOk && failed === 0) ? failed + 1 : failed };
  };

const browserTests = (siteUrl: string) => async () => {
  const report = 'test-results/site.json';
  rmSync(report, { force: true });
  const { isOk } = await run(process.execPath, [bin('playwright'), 'test'], { SITE_URL: siteUrl });
  try {
    const { stats } = JSON.parse(readFileSync(report, 'utf8'));
    const failed = stats.unexpected + stats.flaky + stats.skipped;
    return {
      passed: stats.expected,
      failed: stats.expected === 0 || (!isOk && failed === 0) ? failed + 1 : failed,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
};

await part('Format', tool(bin('prettier'), ['--check', '--log-level', 'warn', '.']));
await part('Lint', tool(bin('biome'), ['lint', '--error-on-warnings']));
{
  // Astro writes its store while it checks types: not into a root that a server may be using.
  using root = new ProjectRoot(['tests', 'bench', 'playwright.config.ts']);
  root.setContent('content');
  const args = ['check', '--root', root.path, '--minimumSeverity', 'warning'];
  await part('Types', tool(resolve(bin('astro')), args, root.path));
}
await part('Dead code', tool(bin('knip'), []));
await part('Unit tests', nodeTests('unit'));
await part('Build tests', nodeTests('build'));

{
  using root = new ProjectRoot();
  root.setContent('content');
  let isBuilt = false;
  await part('Build of the site', async () => {
    const { status, log } = await root.run('build.ts', { BUILD_DAY: '' });
    console.log(log);
    isBuilt = status === 0;
    return { passed: Number(isBuilt), failed: Number(!isBuilt) };
  });
  if (isBuilt) {
    await part('Output tests', nodeTests('output', { SITE_DIR: root.site }));
    const { server, url } = await serve(root.site, 0);
    await part('Browser tests', browserTests(url));
    server.close();
  }
}

console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
