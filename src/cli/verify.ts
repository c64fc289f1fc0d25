import './end-with-parent.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '#src/publication/content.ts';
import { builtEditionOf } from '#src/publication/edition.ts';
import { checkOutput } from '#src/publication/output-check.ts';
import { isError } from '#src/publication/problem.ts';

/** Refuse a finished site that holds what it must not; the build then keeps the last good one. */
const [site] = process.argv.slice(2);
if (!site) throw new Error('Usage: verify.ts SITE_DIR');

/** What the site’s own pages and components say, whatever the content. */
const ownText = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:mdx|astro|ts)$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

const content = await readContent(builtEditionOf(process.env));
if (content.problems.some(isError)) throw new Error('The content has changed during the build.');
const problems = checkOutput(resolve(site), content, ownText);
for (const { file, message } of problems) console.error(`${file}: ${message}`);
process.exitCode = problems.length > 0 ? 1 : 0;
