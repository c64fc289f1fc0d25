import './end-with-parent.ts';
import { countOf } from '#src/domain/number.ts';
import { readContent } from '#src/publication/content.ts';
import { editionOf } from '#src/publication/edition.ts';
import { formatProblem } from '#src/publication/problem.ts';

/**
 * Check the whole content and say all that is wrong with it, in French, in one run. As a step of a
 * build (`--build`) it keeps to the errors; and unless they are shown on a terminal, it only counts
 * those about documents that may not leave: a build log is an output too.
 * Exit status: 0 (warnings allowed), 1 (errors), 2 (wrong use).
 */
const isBuild = process.argv.includes('--build');
const isLog = isBuild && !process.stdout.isTTY;
try {
  const { problems, documents } = readContent(editionOf(process.env));
  const errors = problems.filter(({ severity }) => severity === 'error');
  const shown = (isBuild ? errors : problems).filter(({ confidential }) => !isLog || !confidential);
  for (const problem of shown) console.log(formatProblem(problem));
  if (isBuild) {
    const silent = errors.length - shown.length;
    if (silent > 0) {
      console.log(
        `${countOf(silent, 'erreur')} dans ce qui n’est pas publié. Pour lire le détail : npm run check`,
      );
    }
  } else {
    const warnings = problems.length - errors.length;
    console.log(
      `${countOf(errors.length, 'erreur')}, ${countOf(warnings, 'avertissement')} ; ` +
        `${countOf(documents.length, 'document')} à publier.`,
    );
  }
  process.exitCode = errors.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
