import './end-with-parent.ts';
import { countOf } from '#src/domain/number.ts';
import { readContent } from '#src/publication/content.ts';
import { editionOf } from '#src/publication/edition.ts';
import { formatProblem } from '#src/publication/problem.ts';

/**
 * Check the whole content and say all that is wrong with it, in French, in one run. `--build`
 * keeps to the errors: warnings name withheld documents, and a build log is an output too.
 * Exit status: 0 (warnings allowed), 1 (errors), 2 (wrong use).
 */
const isBuild = process.argv.includes('--build');
try {
  const { problems, documents } = readContent(editionOf(process.env));
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const problem of isBuild ? errors : problems) console.log(formatProblem(problem));
  const counts = [countOf(errors.length, 'erreur')];
  if (!isBuild) counts.push(countOf(problems.length - errors.length, 'avertissement'));
  if (!isBuild || errors.length > 0) {
    console.log(`${counts.join(', ')} ; ${countOf(documents.length, 'document')} à publier.`);
  }
  process.exitCode = errors.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
