import { describe } from 'node:test';
import { agreedSharing, reportBody } from '../../support/documents.ts';
import {
  type Graft,
  plantBody,
  plantFields,
  plantSource,
  testSamples,
} from '../../support/hostile.ts';

const many = (count: number, item: (index: number) => string, between = '\n') =>
  Array.from({ length: count }, (_, index) => item(index)).join(between);

/** A paragraph with accents, quotes and marks of emphasis, as documents have them. */
const FRENCH =
  'L’équipe a **répété** la bascule trois fois en tout, avec les personnes qui la feraient le jour venu. ' +
  'Le retour au point de départ a pris dix minutes de moins que prévu, et la mesure en figure dans le ' +
  'journal de reprise que tous peuvent lire.';

const body =
  (text: string): Graft =>
  (folder) =>
    plantBody(folder, text);

const fields =
  (text: string, instead?: string): Graft =>
  (folder) =>
    plantFields(folder, text, instead === undefined ? {} : { instead });

/** Change the line that closes the fields. */
const closing =
  (line: string): Graft =>
  (folder) =>
    plantSource(folder, (source) => source.replace('\n---\n', line));

/** An expression that keeps a JavaScript parser busy for hours. */
const ENDLESS = `{${'<a b={'.repeat(30)}`;

/** One that crashes it. */
const DEEP = `{${'('.repeat(30_000)}1${')'.repeat(30_000)}}`;

/** Others that crash it, without any sign that could be counted. */
const WORDS = `{${'new '.repeat(40_000)}a}`;
const CLASSES = `export default ${'class extends '.repeat(15_000)}`;

describe('a body', () => {
  testSamples(['mdx', 'html', 'url', 'valid'], {
    'own/jsx-endless-name': body(`<${'Encadre'.repeat(3_000)} />`),
    'own/expr-endless': body(`{${'<a b={'.repeat(30)}}`),
    'own/expr-deep': body(DEEP),
    'own/expr-signs': body(`{${'!'.repeat(100_000)}1}`),
    'own/attr-deep': body(`<Encadre type={${'('.repeat(30_000)}}>x</Encadre>`),
    'own/esm-deep': body(`export const a = ${'('.repeat(60_000)}`),
    'own/esm-imports': body('import ('.repeat(30_000)),
    'own/attr-endless': body(`<Encadre type={${'<a b={'.repeat(30)}`),
    'own/expr-deep-after-false-fence': body(`\`\`\` a\`b\n${DEEP}`),
    'own/expr-deep-in-false-code': body(`Texte \\\`${DEEP}\\\` suite`),
    'own/expr-words-after-false-fence': body(`\`\`\` a\`b\n${WORDS}`),
    'own/expr-endless-after-false-fence': body(`\`\`\` a\`b\n${ENDLESS}`),
    'own/expr-endless-in-false-code': body(`Texte \\\`${ENDLESS}\\\` suite`),
    'own/esm-classes-after-heading': body(`### Titre\n${CLASSES}`),
    'own/expr-words-left-by-list': body(`- \`\`\`\n  code\n${WORDS}`),
    'own/expr-words-left-by-quote': body(`> \`\`\`\n> code\n${WORDS}`),
    'own/expr-endless-left-by-quote': body(`> \`\`\`\n> code\n${ENDLESS}`),
    'own/esm-classes-after-rule': body(`***\n${CLASSES}`),
    'own/esm-classes-after-fence': body(`Texte\n\`\`\`\ncode\n\`\`\`\n${CLASSES}`),
    'own/esm-classes-after-component': body(
      `<Encadre type="note">\n\nTexte.\n\n</Encadre>\n${CLASSES}`,
    ),
    'own/esm-deep-after-heading': body(`### Titre\nexport const a = ${'('.repeat(30_000)}`),
    'own/esm-deep-after-false-fence': body(`\`\`\` a\`b\n\nexport const a = ${'('.repeat(30_000)}`),
    'own/address-endless': body(`[x](javascript:${'alert'.repeat(4_000)})`),
    'own/field-endless': (folder) =>
      plantFields(
        folder,
        `sources:\n  - title: Un journal\n    publisher: Un office\n    url: https://${'a.'.repeat(50_000)}fr/`,
        { instead: 'sources', feedback: true },
      ),
  });
});

describe('fields', () => {
  testSamples(['yaml'], {
    'yaml/title-too-long': fields(`title: ${'a'.repeat(5_000)}`, 'title'),
    'yaml/long-dash-close': closing('\n----- {1 + 1}\n'),
    'yaml/leading-blank': (folder) => plantSource(folder, (source) => `\n\n${source}`),
    'yaml/no-close': closing('\n'),
    'yaml/js-engine': (folder) => plantSource(folder, (source) => source.replace('---', '---js')),
    'own/yaml-closed-with-space': closing('\n--- \n'),
    'own/yaml-closed-with-dots': closing('\n...\n'),
    'own/yaml-closed-with-plus': closing('\n+++\n'),
    'own/yaml-toml': (folder) =>
      plantSource(folder, () => `+++\ntitle = "x"\n+++\n\n${reportBody}`),
    'own/yaml-list': (folder) => plantSource(folder, () => `---\n- title\n---\n\n${reportBody}`),
    'own/yaml-nothing': (folder) => plantSource(folder, () => `---\n---\n\n${reportBody}`),
    'own/yaml-long': fields(`aliases: [${many(80_000, () => 'a', ', ')}]`),
    'own/yaml-deep-flow': fields(`f: ${'['.repeat(60_000)}`),
    'own/yaml-deep-block': fields(many(300, (depth) => `${' '.repeat(depth)}f:`)),
    'own/yaml-flood-names': fields(many(7_000, (index) => `f${index}: 1`)),
    'own/yaml-flood-items': fields(`aliases: [${many(18_000, () => 'a', ', ')}]`),
    'own/yaml-flood-keys': fields(
      `followUps:\n - on: 2026-06-25\n   steps: { ${many(4_000, (index) => `f${index}: fait`, ', ')} }`,
    ),
    'own/yaml-flood-references': fields(
      `reuses:\n${many(700, () => ' - { lesson: b-zzzzzz-1, outcome: confirme, note: Constaté ici aussi }')}`,
    ),
    'own/yaml-flood-rules': fields(
      `updates:\n${many(900, () => ' - { on: 2026-06-20, note: Une note de mise à jour }')}`,
    ),
    'own/allow-many-times': async (folder) => {
      const number = '01 23 45 67 89';
      const body = `## Contexte\n\n${many(60, () => number)}\n\n## Déroulé\n\nPar 10.20.30.40\n`;
      const allow = [{ rule: 'telephone', text: number, why: 'Le numéro d’un standard' }];
      await folder.addReport('essai', { fields: { allow }, body });
      return { file: 'bilans/essai.mdx' };
    },
    'own/yaml-flood-protos': fields(many(4_000, () => '__proto__: 1')),
  });
});

describe('a document of pathological size', () => {
  testSamples(['size'], {
    'size/deep-quote': body(`${'> '.repeat(2_000)}x`),
    'size/deep-list': body(many(300, (depth) => `${'  '.repeat(depth)}- x`)),
    'size/deep-jsx': body(`${'<Encadre type="note">'.repeat(1_000)}x${'</Encadre>'.repeat(1_000)}`),
    'size/long-line': body('mot '.repeat(50_000)),
    'size/headings-2000': body(many(2_000, (index) => `## Titre ${index}`, '\n\n')),
    'own/size-list-on-one-line': body(`${'+ '.repeat(100_000)}x`),
    'own/size-numbered-list-on-one-line': body(`${'1. '.repeat(80_000)}x`),
    'own/size-deep-lists-and-quotes': body(many(60, (depth) => `${'> - '.repeat(depth)}x`)),
    'own/size-open-components': body('<Encadre type="note">\n'.repeat(4_900)),
    'own/size-braces': body('{"a'.repeat(9_900)),
    'own/size-entities': body('&amp;'.repeat(40_000)),
    'own/size-invisible-entities': body('&#x202E;'.repeat(30_000)),
    'own/size-emphases': body('é é é é *'.repeat(9_900)),
    'own/size-emphases-in-a-long-paragraph': body(`é*${'mot '.repeat(12)}`.repeat(4_900)),
    'own/size-entities-in-long-paragraphs': body(
      many(4, () => `&#233;${'é'.repeat(20)}`.repeat(600), '\n\n'),
    ),
    'own/size-accents-in-a-tag': body(`<a ${'é '.repeat(40_000)}`),
    'own/size-accents-in-tags': body(`<${'é'.repeat(20)}`.repeat(4_000)),
    'own/size-french': body(
      `<Encadre type="note">\n\nUn encadré très court.\n\n</Encadre>\n\n${many(1_000, () => FRENCH, '\n\n')}`,
    ),
    'own/size-www': body('Été www.Office'.repeat(12_000)),
    'own/size-strikethroughs': body('é~'.repeat(80_000)),
    'own/size-backslashes': body('é\\.'.repeat(60_000)),
    'own/size-addresses': body('=https://'.repeat(20_000)),
    'own/size-long-tag': body(`</_${'éa'.repeat(50_000)}`),
    'own/size-statement': body(`export const a = [\n\n${'1,\n\n'.repeat(20_000)}`),
    'own/size-wide-table': body(
      `|${'a|'.repeat(55)}\n|${'-|'.repeat(55)}\n${'|a|\n'.repeat(20_000)}`,
    ),
    'own/size-anonymised': async (folder) => {
      const body = `## Contexte\n\n${'mot-'.repeat(60_000)}\n\n## Déroulé\n\nLa fin du texte.\n`;
      await folder.addReport('essai', { sharing: { ...agreedSharing, anonymised: true }, body });
      return { file: 'bilans/essai.mdx' };
    },
    'own/size-bare-rows': body(`|${'a|'.repeat(55)}\n|${'-|'.repeat(55)}\n${'a\n'.repeat(20_000)}`),
    'own/size-footnotes': body(
      `x[^0]\n\n${many(3_000, (index) => `[^${index}]: [^${index + 1}]`, '\n\n')}`,
    ),
    'own/size-definitions': body(
      many(3_000, (index) => `[a${index}]: javascript:alert(${index})`, '\n\n'),
    ),
    'own/size-telephone-numbers': body('01 23 45 67 89 '.repeat(16_000)),
    'own/size-mail-addresses': body(many(3_500, () => 'a@exemple.fr b@exemple.fr', '\n\n')),
    'own/size-long-heading': body(`### ${'titre '.repeat(16_000)}`),
    'own/size-long-word': body('a'.repeat(200_000)),
    'own/size-long-code': body(`\`\`\`\n${many(3_000, () => 'etape terminee')}\n\`\`\``),
    'own/size-dead-anchors': body(many(400, () => '[x](#rien)', '\n\n')),
    'own/size-dead-links': body(many(400, () => '[x](/bilans/rien/)', '\n\n')),
    'own/size-bad-addresses': body(many(400, () => '[x](http://exemple.fr/)', '\n\n')),
    'own/size-many-links': body(many(500, () => '- [x](#contexte) et la suite')),
  });
});
