import './end-with-parent.ts';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countOf } from '#src/domain/number.ts';
import { type Content, readContent } from '#src/publication/content.ts';
import { type Edition, editionOf } from '#src/publication/edition.ts';
import { formatProblem, isError, type Problem } from '#src/publication/problem.ts';
import { sweep } from './sweep.ts';

const USAGE = `Usage : npm run check -- [--json] [--content DOSSIER] [--published-only]
  --json             écrit un tableau JSON { file, line, column, severity, rule, field, message }
  --content DOSSIER  vérifie un autre dossier de contenu (sinon CONTENT_DIR, sinon content/)
  --published-only   refuse tout document qui n’est pas publié : pour un dépôt que tous lisent`;

const options = {
  json: { type: 'boolean', default: false },
  content: { type: 'string' },
  'published-only': { type: 'boolean', default: false },
  /** A step of a build: only errors, and no word on what may not leave. */
  build: { type: 'boolean', default: false },
} as const;

/** What was asked for, and the content to look at. Throws on wrong use. */
function readCommand(): { flags: ReturnType<typeof parseFlags>; edition: Edition } {
  const flags = parseFlags();
  if (flags.content === undefined) return { flags, edition: editionOf(process.env) };
  const contentDir = resolve(flags.content);
  if (!existsSync(contentDir)) throw new Error(`« ${flags.content} » : ce dossier n’existe pas.`);
  return { flags, edition: editionOf({ ...process.env, CONTENT_DIR: contentDir }) };
}

function parseFlags() {
  return parseArgs({ options, allowPositionals: false, strict: true }).values;
}

/** The problems as authors and tools read them, on the standard output. */
function report({ problems, count }: Content, { json, build }: ReturnType<typeof parseFlags>) {
  if (json) console.log(JSON.stringify(problems.map(asData), null, 2));
  else if (build) reportToBuild(problems);
  else {
    for (const problem of problems) console.log(formatProblem(problem));
    const errors = problems.filter(isError).length;
    console.log(
      `${countOf(errors, 'erreur')}, ${countOf(problems.length - errors, 'avertissement')} ; ` +
        `${countOf(count, 'document')} à publier.`,
    );
  }
}

const asData = ({ file, line, column, severity, rule, field, message }: Problem) => ({
  file,
  line,
  column,
  severity,
  rule,
  field,
  message,
});

/**
 * A build log is an output too: unless it is a terminal, problems of documents that may not leave
 * are counted and not told.
 */
function reportToBuild(problems: readonly Problem[]): void {
  const errors = problems.filter(isError);
  const shown = errors.filter(({ confidential }) => process.stdout.isTTY || !confidential);
  for (const problem of shown) console.log(formatProblem(problem));
  const silent = errors.length - shown.length;
  if (silent > 0) {
    console.log(
      `${countOf(silent, 'erreur')} dans ce qui n’est pas publié. Pour lire le détail : npm run check`,
    );
  }
}

/**
 * Check the whole content and say all that is wrong with it, in French, in one run.
 * Exit status: 0 (warnings allowed), 1 (errors), 2 (wrong use).
 */
let command: ReturnType<typeof readCommand> | undefined;
try {
  command = readCommand();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  process.exitCode = 2;
}
if (command) {
  const { flags, edition } = command;
  // Of the project that this is a command of, wherever it is run.
  if (!flags.build) sweep(join(import.meta.dirname, '../..'));
  const publishedOnly = flags['published-only'];
  const content = await readContent(edition, { withTexts: false, publishedOnly });
  report(content, flags);
  process.exitCode = content.problems.some(isError) ? 1 : 0;
}
