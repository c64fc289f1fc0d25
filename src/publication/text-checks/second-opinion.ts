import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { type Passage, report, type SensitiveText } from './sensitive-text.ts';
import { secrets } from './secrets.ts';

/** What is used of secretlint’s rules. Their types are in a package that is not installed. */
interface Scanner {
  meta: { id: string };
  create(context: object, options: object): { file?(source: object): void | Promise<void> };
}

/**
 * All the rules but the one that lets a text switch the others off (`secretlint-disable`): an
 * author accepts a finding in `allow` only, where reviewers see it.
 */
const scanners: readonly Scanner[] = rules.filter(
  ({ meta }: Scanner) => !meta.id.endsWith('-filter-comments'),
);

/**
 * The secrets that secretlint’s recommended rules find. They are called without its core, which
 * would bring seven packages and keep some eighty marks of its profiler in memory for each text.
 */
export async function secretsIn(text: string): Promise<SensitiveText[]> {
  const found: Passage[] = [];
  const context = {
    sharedOptions: {},
    // What they say is in English, and quotes the secret.
    createTranslator: () => () => ({ message: '' }),
    report: ({ range: [start, end] }: { range: readonly [number, number] }) => {
      // The first line of a key is enough to know it, and all that `allow` takes.
      found.push({ index: start, text: text.slice(start, end).split('\n')[0] ?? '' });
    },
    ignore: () => {},
  };
  const source = { content: text, contentType: 'text', ext: '', filePath: undefined };
  for (const scanner of scanners) await scanner.create(context, {}).file?.(source);
  return report(secrets, found, []);
}
