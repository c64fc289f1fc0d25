import './end-with-parent.ts';
import { resolve } from 'node:path';
import { readContent } from '#src/publication/content.ts';
import { editionOf } from '#src/publication/edition.ts';
import { checkOutput } from '#src/publication/output-check.ts';

/** Refuse a finished site that holds what it must not; the build then keeps the last good one. */
const [site] = process.argv.slice(2);
if (!site) throw new Error('Usage: verify.ts SITE_DIR');

const problems = checkOutput(resolve(site), readContent(editionOf(process.env)));
for (const { file, message } of problems) console.error(`${file}: ${message}`);
process.exitCode = problems.length > 0 ? 1 : 0;
