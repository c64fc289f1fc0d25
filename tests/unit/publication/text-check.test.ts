import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { checkText } from '#src/publication/text-check.ts';
import type { RenderedText } from '#src/publication/text-checks/rendered-texts.ts';
import { sensitiveRenderedTexts } from '#src/publication/text-checks/rendered-texts.ts';

const mailDomains = ['numerique.gouv.fr'];
const standard = '01 55 55 55 55';
const allow = [{ rule: 'telephone', text: standard, why: 'Un numéro de standard' }];
const iban = 'FR76 3000 6000 0112 3456 7890 189';
const password = ['Soleil', '2024!'].join('');

/** A secret that our rules and secretlint’s find, and one that only secretlint’s do. */
const token = ['npm_', 'aB3dE5gH7jK9mN1pQ3sT5vW7xZ9bD1fG3hJ5'].join('');
const otherToken = ['da', 'pi', '0123456789abcdef'.repeat(2)].join('');

const block = (text: string): RenderedText => ({ text, line: 7, column: 3 });

function rulesOf(text: string, ...rendered: readonly string[]): string[] {
  const found = checkText(`${text}\n`, [], mailDomains, rendered.map(block));
  return found.map(({ rule }) => rule);
}

describe('a long text', () => {
  it('is read on after many passages that are accepted', () => {
    const text = `${`${standard} puis `.repeat(50)}\n\nIBAN ${iban}\n`;
    const found = checkText(text, allow, mailDomains);
    assert.deepEqual(
      found.map(({ rule, line, column }) => [rule, line, column]),
      [['iban', 3, 6]],
    );
  });

  it('gives its first problems only', () => {
    const found = checkText('06 12 34 56 78 puis '.repeat(60), [], mailDomains);
    assert.equal(found.length, 50);
  });

  it('uses what is accepted, wherever it is', () => {
    const text = `${'06 12 34 56 78 puis '.repeat(60)}\n${standard}\n`;
    const found = checkText(text, allow, mailDomains);
    assert.equal(found.filter(({ rule }) => rule === 'unused-allow').length, 0);
  });

  for (const part of ['06 12 34 56 78\n', `${token}\n`, `${token}\n${otherToken}\n`]) {
    it(`is checked fast when all of it is found: ${part.slice(0, 4)}`, () => {
      const started = performance.now();
      checkText(part.repeat(240_000 / part.length), allow, mailDomains);
      assert.ok(performance.now() - started < 1000, `${performance.now() - started} ms`);
    });
  }

  it('tells a secret once, whoever finds it', () => {
    const rules = (text: string) => checkText(text, [], mailDomains).map(({ line }) => line);
    assert.deepEqual(rules(`${token}\n`), [1]);
    assert.deepEqual(rules(`${otherToken}\n${token}\n${otherToken}\n`), [2, 1, 3]);
    assert.deepEqual(rules(`${token}\n${otherToken}\n${token}\n`), [1, 3, 2]);
  });
});

/** By rule: a text as written, and as it is read. */
const disguised: Record<string, readonly (readonly [written: string, read: string])[]> = {
  telephone: [
    ['**06** 12 34 56 78', '06 12 34 56 78'],
    ['06&nbsp;12&nbsp;34&nbsp;56&nbsp;78', '06\u00a012\u00a034\u00a056\u00a078'],
    [String.raw`06\.12\.34\.56\.78`, '06.12.34.56.78'],
    ['06\t12\t34\t56\t78', '06\t12\t34\t56\t78'],
    ['06     12     34     56     78', '06     12     34     56     78'],
  ],
  iban: [
    [`IBAN ${iban.replaceAll(' ', '&nbsp;')}`, `IBAN ${iban.replaceAll(' ', '\u00a0')}`],
    ['FR76 3000 **6000 0112** 3456 7890 189', iban],
    ['> FR76 3000 6000 |\n> 0112 3456 7890 189', 'FR76 3000 6000\n0112 3456 7890 189'],
  ],
  nir: [
    [
      '2&nbsp;55&nbsp;08&nbsp;14&nbsp;168&nbsp;025&nbsp;38',
      '2\u00a055\u00a008\u00a014\u00a0168\u00a0025\u00a038',
    ],
    ['2 55 08 14 168 025 **38**', '2 55 08 14 168 025 38'],
  ],
  'adresse-personnelle': [
    [String.raw`jean\_dupont@numerique.gouv.fr`, 'jean_dupont@numerique.gouv.fr'],
    [String.raw`jean.dupont@finances\.gouv\.fr`, 'jean.dupont@finances.gouv.fr'],
    ['**jean.dupont**@finances.gouv.fr', 'jean.dupont@finances.gouv.fr'],
    ['jean.dupont&commat;finances.gouv.fr', 'jean.dupont@finances.gouv.fr'],
    ['jean.dupont\u00a0@\u00a0finances.gouv.fr', 'jean.dupont\u00a0@\u00a0finances.gouv.fr'],
  ],
  'adresse-ip-privee': [
    [String.raw`10\.1\.2\.3`, '10.1.2.3'],
    ['_10.1.2.3_', '10.1.2.3'],
    ['10.1.**2.3**', '10.1.2.3'],
  ],
  'hote-interne': [
    ['srv01**.intra**', 'srv01.intra'],
    [String.raw`portail\.ader\.gouv\.fr`, 'portail.ader.gouv.fr'],
  ],
  'marquage-protection': [
    ['**DIFFUSION** RESTREINTE', 'DIFFUSION RESTREINTE'],
    ['DIFFUSION\nRESTREINTE', 'DIFFUSION\nRESTREINTE'],
    ['DIFFUSION&nbsp;&nbsp;RESTREINTE', 'DIFFUSION\u00a0\u00a0RESTREINTE'],
    ['Mention : **Diffusion** restreinte', 'Mention : Diffusion restreinte'],
  ],
  secret: [
    [`Mot de passe&nbsp;: ${password}`, `Mot de passe\u00a0: ${password}`],
    [`Mot de\npasse : ${password}`, `Mot de\npasse : ${password}`],
    [`Mot de passe :\n${password}`, `Mot de passe :\n${password}`],
  ],
};

describe('what is written in another way than it is read', () => {
  for (const [rule, texts] of Object.entries(disguised)) {
    for (const [written, read] of texts) {
      it(`${rule}: ${JSON.stringify(written)}`, () => {
        assert.deepEqual(rulesOf(written, 'Un texte.', read, 'Un autre.'), [rule]);
      });
    }
  }

  it('is said where its block is', () => {
    const rendered = [
      { text: 'Rien ici.', line: 1, column: 1 },
      { text: 'Tél. 06 12 34 56 78', line: 3, column: 2 },
      { text: 'Rien non plus.', line: 5, column: 1 },
      { text: '10.1.2.3', line: 9, column: 4 },
    ];
    const found = checkText('', [], mailDomains, rendered);
    assert.deepEqual(
      found.map(({ rule, line, column }) => [rule, line, column]),
      [
        ['telephone', 3, 2],
        ['adresse-ip-privee', 9, 4],
      ],
    );
  });

  it('is said once', () => {
    for (const [written, read] of [
      ['06 12 34\n56 78', '06 12 34\n56 78'],
      ['06\u00a012\u00a034\u00a056\u00a078', '06 12 34 56 78'],
      [String.raw`prenom.nom\@editeur.fr`, 'prenom.nom@editeur.fr'],
      ['prenom.nom&#64;editeur.fr', 'prenom.nom@editeur.fr'],
      [`**Mot de passe** : **${password}**`, `Mot de passe : ${password}`],
    ] as const) {
      assert.equal(rulesOf(written, read).length, 1, written);
      assert.deepEqual(rulesOf('', read), rulesOf(written), read);
    }
  });

  it('is accepted once for all, whatever its spaces', () => {
    const text = '**01** 55 55 55 55 puis 01\u00a055\u00a055\u00a055\u00a055';
    const rendered = ['01 55 55 55 55', '01\u202f55\u202f55\u202f55\u202f55'].map(block);
    assert.deepEqual(checkText(text, allow, mailDomains, rendered), []);
    assert.deepEqual(checkText('', allow, mailDomains, rendered), []);
  });

  it('is not used by the field that accepts it', () => {
    const text = `---\nallow:\n  - rule: telephone\n    text: ${standard}\n---\n`;
    const rendered = [{ text: standard, line: 4, column: 11 }];
    const found = checkText(text, allow, mailDomains, rendered);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['unused-allow'],
    );
  });
});

describe('what is read passes', () => {
  const texts = [
    'Secret',
    'Diffusion restreinte',
    'Jusqu’à Diffusion\nrestreinte',
    '06\n12\n34\n56\n78',
    'version\n10.4.2.1',
    'Le mot de passe\u00a0: douze\ncaractères',
  ];
  for (const text of texts) {
    it(JSON.stringify(text), () => assert.deepEqual(rulesOf('', text), []));
  }

  it('when each of two texts holds a half', () => {
    assert.deepEqual(rulesOf('', '06 12 34', '56 78', 'Mot de passe :', password), []);
  });

  it('fast', () => {
    const words = globSync('content/bilans/*.mdx')
      .map((file) => readFileSync(file, 'utf8').replace(/^---.*?^---$/ms, ''))
      .join(' ')
      .repeat(10);
    const rendered = Array.from({ length: 100 }, (_, rank) => {
      const length = rank < 60 ? 50 : 250;
      return block(words.slice(rank * 200, rank * 200 + length));
    });
    let shortest = Number.POSITIVE_INFINITY;
    for (let attempt = 0; attempt < 200; attempt++) {
      const started = performance.now();
      sensitiveRenderedTexts(rendered, mailDomains);
      shortest = Math.min(shortest, performance.now() - started);
    }
    assert.ok(shortest < 0.5, `${shortest} ms`);
  });
});
