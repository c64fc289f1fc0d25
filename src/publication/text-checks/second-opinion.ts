import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { type Passage, report, type SensitiveText } from './sensitive-text.ts';
import { secrets } from './secrets.ts';

type Scan = NonNullable<ReturnType<(typeof rules)[number]['create']>['file']>;
type Source = Parameters<Scan>[0];

/**
 * All the rules but the one that lets a text switch the others off (`secretlint-disable`): an
 * author accepts a finding in `allow` only, where reviewers see it.
 */
const scanners = rules.filter(({ meta }) => !meta.id.endsWith('-filter-comments'));

/**
 * The secrets that secretlint’s recommended rules find. They are called without its core, which
 * would bring six packages and keep a hundred performance marks in memory for each text.
 */
export async function secretsIn(text: string): Promise<SensitiveText[]> {
  const found: Passage[] = [];
  const context = {
    sharedOptions: {},
    createTranslator: () => (messageId: PropertyKey, data?: object) => ({
      message: '',
      messageId: String(messageId),
      data,
    }),
    report: ({ range: [start, end] }: { range: readonly [number, number] }) => {
      // The first line of a key is enough to know it, and all that `allow` takes.
      found.push({ index: start, text: text.slice(start, end).split('\n')[0] ?? '' });
    },
    ignore: () => {},
  };
  const source = sourceOf(text);
  for (const scanner of scanners) await scanner.create(context, {}).file?.(source);
  return report(secrets, found, []);
}

/** A text of no file. Lines and columns are for the rule that is left out. */
function sourceOf(content: string): Source {
  const unknown = () => undefined;
  const unused = () => {
    throw new Error('Une règle de secretlint demande une position.');
  };
  return {
    content,
    contentType: 'text',
    hasBOM: false,
    ext: '',
    filePath: undefined,
    physicalFilePath: undefined,
    getFilePath: unknown,
    getPhysicalFilePath: unknown,
    locationToRange: unused,
    rangeToLocation: unused,
    positionToIndex: unused,
    indexToPosition: unused,
  };
}
