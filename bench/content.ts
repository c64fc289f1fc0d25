import { existsSync, readdirSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { writeContent } from './generate.ts';

const [count = '', directory = ''] = process.argv.slice(2);

/**
 * Write invented documents, as many as asked, to measure the site with. Exit status: 0, or 2 for
 * a wrong use.
 */
function refusal(): string | undefined {
  if (process.argv.length !== 4 || !/^[1-9]\d{0,5}$/.test(count) || !directory) {
    return 'Usage: npm run bench:content -- <count, 1 to 999999> <new folder>';
  }
  const root = new URL('..', import.meta.url).pathname;
  const inside = relative(root, resolve(directory));
  if (inside.split(sep)[0] !== '..')
    return `${directory} is inside the project: choose another folder.`;
  if (existsSync(directory) && readdirSync(directory).length > 0) {
    return `${directory} is not empty: choose a new folder.`;
  }
  return undefined;
}

const message = refusal();
if (message) {
  console.error(message);
  process.exitCode = 2;
} else {
  const started = performance.now();
  await writeContent(Number(count), resolve(directory));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${count} documents written to ${directory} in ${seconds} s.`);
}
