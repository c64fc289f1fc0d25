/**
 * What runs before anything is installed: plain JavaScript for Node 20. Installs the dependencies
 * when they are missing or when the lock file changed, then runs a command of the project with
 * the Node that came with them (or a recent enough one of the machine).
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const MINIMUM = [22, 13];
const STAMP = 'node_modules/.installed';
const RECORD = 'node_modules/.package-lock.json';

const commands = {
  start: 'src/cli/start.ts',
  test: 'tests/run.ts',
};

const script = commands[process.argv[2]];
if (!script) {
  console.error(`Usage: bootstrap.mjs ${Object.keys(commands).join('|')}`);
  process.exit(2);
}

install();
const child = spawn(nodeOfProject(), [script, ...process.argv.slice(3)], {
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (status) => process.exit(status ?? 1));

function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  // npm keeps its own record, which is enough when somebody ran « npm ci » by hand.
  if (!existsSync(STAMP) && existsSync(RECORD) && mtime(RECORD) >= mtime('package-lock.json'))
    return;
  console.log('Installing the dependencies (once, and when they change)…');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { status } = spawnSync(npm, ['ci', '--include=dev', '--include=optional'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The dependencies could not be installed: see the message of npm above.');
    process.exit(1);
  }
  writeFileSync(STAMP, lock);
}

/** When a file was last written, in milliseconds. */
function mtime(file) {
  return statSync(file).mtimeMs;
}

/** The Node of the dependencies, or the machine’s own where there is none for it. */
function nodeOfProject() {
  const own = 'node_modules/.bin/node';
  if (existsSync(own) && spawnSync(own, ['--version']).status === 0) return own;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > MINIMUM[0] || (major === MINIMUM[0] && minor >= MINIMUM[1])) return process.execPath;
  console.error(`Node ${MINIMUM.join('.')} or later is needed; this is ${process.version}.`);
  return process.exit(1);
}
