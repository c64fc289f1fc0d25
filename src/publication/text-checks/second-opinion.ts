import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { type Passage, report, type SensitiveText } from './sensitive-text.ts';
import { secrets } from './secrets.ts';

/** What is used of secretlint’s rules. Their types are in a package that is not installed. */
interface Rule {
  meta: { id: string };
  create(context: object, options: object): { file(source: object): void };
}

/** What the scanners have found in the text that they were last given: offsets, start and end. */
let ranges: (readonly [number, number])[] = [];

const context = {
  sharedOptions: {},
  // What they say is in English, and quotes the secret.
  createTranslator: () => () => ({ message: '' }),
  report: ({ range }: { range: readonly [number, number] }) => {
    ranges.push(range);
  },
  ignore: () => {},
};

/**
 * All the rules but the one that lets a text switch the others off (`secretlint-disable`): an
 * author accepts a finding in `allow` only, where reviewers see it. They are made once, which
 * takes a tenth of the time that they read a text for.
 */
const scanners = (rules as readonly Rule[])
  .filter(({ meta }) => !meta.id.endsWith('-filter-comments'))
  .map((rule) => rule.create(context, {}));

/**
 * The secrets that secretlint’s recommended rules find. They are called without its core, which
 * would bring seven packages and keep some eighty marks of its profiler in memory for each text.
 */
export function secretsIn(text: string): SensitiveText[] {
  ranges = [];
  const source = { content: text, contentType: 'text', ext: '', filePath: undefined };
  for (const scanner of scanners) scanner.file(source);
  const found = ranges.map(([start, end]): Passage => {
    // The first line of a key is enough to know it, and all that `allow` takes.
    return { index: start, text: text.slice(start, end).split('\n')[0] ?? '' };
  });
  return report(secrets, found, []);
}
