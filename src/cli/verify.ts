import './end-with-parent.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readContent } from '#src/publication/content.ts';
import { builtEditionOf } from '#src/publication/edition.ts';
import {
  checkOutput,
  formatOutputProblem,
  type OutputProblem,
} from '#src/publication/output-check.ts';
import { isError } from '#src/publication/problem.ts';
import { rebuildPublished } from './rebuild.ts';

/** Refuse a finished site that holds what it must not; the build then keeps the last good one. */
const [site] = process.argv.slice(2);
if (!site) throw new Error('Usage: verify.ts SITE_DIR');

/** What is withheld is named to whoever sits at the terminal, not in a log that others may read. */
const isTerminal = process.stderr.isTTY;

const ADVICE =
  'The site made without the withheld documents does not hold this: it was copied into public/, or ' +
  'the code lets it through. Nothing was published. Find it by the documents named above.';
const HOW_TO_READ = 'Run the build in a terminal to read which documents these are.';

const isLeak = ({ withheld }: OutputProblem) => withheld.length > 0;

/** What the site’s own pages and components say, whatever the content. */
const ownText = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:mdx|astro|ts)$/.test(file))
  .map((file) => readFileSync(join('src', file), 'utf8'))
  .join('\n');

const edition = builtEditionOf(process.env);
const content = await readContent(edition);
if (content.problems.some(isError)) throw new Error('The content has changed during the build.');
const problems = await problemsOf(resolve(site));
for (const problem of problems) {
  for (const line of formatOutputProblem(problem, isTerminal)) console.error(line);
}
if (problems.some(isLeak)) console.error(isTerminal ? ADVICE : HOW_TO_READ);
process.exitCode = problems.length > 0 ? 1 : 0;

/**
 * What is wrong with the site. A withheld document may say what a page makes of public data, and
 * then leaks nothing: the site is made again without it, to tell one from the other.
 */
async function problemsOf(folder: string): Promise<OutputProblem[]> {
  const found = checkOutput(folder, content, ownText);
  if (!found.some(isLeak)) return found;
  console.log('      A withheld document says what the site says: making the site without it…');
  const rebuilt = await rebuildPublished(process.cwd(), content, edition.contentDir);
  if (!rebuilt) throw new Error('The site cannot be made without what is withheld: see above.');
  return checkOutput(folder, content, ownText, rebuilt);
}
