import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { typesetText } from '#src/typography/typeset-text.ts';
import { visibleSpaces, withoutTypography } from '../../support/typography.ts';

/** What is written, and what readers get: `‿` for U+202F, `~` for U+00A0. */
const changes: Record<string, readonly (readonly [written: string, read: string])[]> = {
  'high punctuation': [
    ['Attention : danger', 'Attention‿: danger'],
    ['un ; deux', 'un‿; deux'],
    ['Vraiment ?', 'Vraiment‿?'],
    ['Oui !', 'Oui‿!'],
    ['Quoi ?!', 'Quoi‿?!'],
    ['(pourquoi ?) et [quand !]', '(pourquoi‿?) et [quand‿!]'],
    ['Pourquoi ?… Où ?, puis quand ?.', 'Pourquoi‿?… Où‿?, puis quand‿?.'],
    ['dit "Quoi ?"', 'dit "Quoi‿?"'],
    ['mot  \n : suite', 'mot‿: suite'],
    ['mot\u00a0: mot\u202f; mot\u2009!', 'mot‿: mot‿; mot‿!'],
    ['C++ : un langage', 'C++‿: un langage'],
    ['https://exemple.fr/ : le site', 'https://exemple.fr/‿: le site'],
    ['texte (1) : note', 'texte (1)‿: note'],
    ['SecNumCloud 3.2 : exigé', 'SecNumCloud 3.2‿: exigé'],
  ],
  guillemets: [
    ['« Cloud au centre »', '«‿Cloud au centre‿»'],
    ['« ? »', '«‿?‿»'],
    ['entre « et »', 'entre «‿et‿»'],
    ['« »', '«‿»'],
    ['«  deux espaces  »', '«‿deux espaces‿»'],
    ['«sans espace»', '«‿sans espace‿»'],
    ['« a » et « b »', '«‿a‿» et «‿b‿»'],
    ['Quoi : « oui ! » ?', 'Quoi‿: «‿oui‿!‿»‿?'],
    ['« un “deux” trois »', '«‿un “deux” trois‿»'],
  ],
  apostrophes: [
    ["l'eau d'aujourd'hui", 'l’eau d’aujourd’hui'],
    ["L'État, qu'il", 'L’État, qu’il'],
    ["(l'ami, «l'autre»)", '(l’ami, «‿l’autre‿»)'],
    ["l'« État »", 'l’«‿État‿»'],
    ["jusqu'à l'e\u0301te\u0301", 'jusqu’à l’e\u0301te\u0301'],
  ],
  numbers: [
    ['1 200 agents', '1‿200 agents'],
    ['12 345 678,90 €', '12‿345‿678,90~€'],
    ['1\u00a0200', '1‿200'],
    ['30 j.h', '30~j.h'],
    ['30 jours-homme', '30~jours-homme'],
    ['12 %', '12~%'],
    ['3,5 jours', '3,5~jours'],
    ['2 à 6 mois', '2 à 6~mois'],
    ['2 Go, 350 To, 2,7 Gio', '2~Go, 350~To, 2,7~Gio'],
    ['4 M€ et 1,2 million', '4~M€ et 1,2~million'],
    ['n° 12, N° 3, nos 4', 'n°~12, N°~3, nos 4'],
    ['art. 3, p. 12, pp. 4-5, § 2', 'art.~3, p.~12, pp.~4-5, §~2'],
    ['12 juin 2026', '12~juin 2026'],
    ['le 1er mars', 'le 1er~mars'],
    ['10 h 30', '10~h~30'],
    ['12\u202f%', '12~%'],
    ['12 % : peu', '12~%‿: peu'],
    ['25 août à 8 h', '25~août à 8~h'],
  ],
  'three dots': [
    ['etc...', 'etc…'],
    ['Et puis... la suite', 'Et puis… la suite'],
    ['[...]', '[…]'],
  ],
};

const unchanged: Record<string, readonly string[]> = {
  hours: ['10:30', 'à 10:30 précises', 'de 9:00 à 17:30'],
  addresses: [
    'https://exemple.fr:8080/a?b=c;d!e',
    'voir https://exemple.fr/l\u0027eau et site.fr:8080',
    "o'neil@exemple.fr ou jean.d'arc@exemple.fr",
    'https://exemple.fr/.../fin',
    "www.l'exemple.fr",
  ],
  paths: ['/etc/l\u0027eau', '../../racine', 'src/.../page.ts', 'C:\\Temp', "dossier/l'eau"],
  'code out of place': [
    'std :: vector, a :: b',
    'le paramètre ?id=3 ou !important ou :root',
    'a != b, a ?.b',
    'f(...args) et [0...9]',
    'clé: valeur',
    "printf('x') et 'mot'",
  ],
  emoticons: ['merci :) ou :-) ou ;) ou :( ou :D'],
  versions: ['Kubernetes 1.29', 'SecNumCloud 3.2', 'CI/CD', 'Licence Ouverte 2.0, code'],
  'numbers that are not one': [
    'en 2025 120 agents',
    'de 9, 10 ou 100',
    '3.2 100',
    'v1 200',
    '01 23 45 67 89',
    '2026 2027',
    'juin 12 2026',
    'il en reste un quart. 12 sont partis',
  ],
  'words that start like a unit': [
    '3 sites',
    '12 mais',
    '2 s’appellent',
    '4 ansibles',
    '5 joueurs',
  ],
  'marks on their own': ['?', ' : ', '«»', '«', '» suite', '...et', '. . .', '....', ''],
};

describe('a French text', () => {
  for (const [kind, cases] of Object.entries(changes)) {
    describe(`gets its ${kind}`, () => {
      for (const [written, read] of cases)
        it(`${JSON.stringify(written)} → ${JSON.stringify(read)}`, () =>
          assert.equal(visibleSpaces(typesetText(written)), read));
    });
  }

  for (const [kind, cases] of Object.entries(unchanged)) {
    describe(`keeps its ${kind}`, () => {
      for (const text of cases) it(text, () => assert.equal(typesetText(text), text));
    });
  }

  it('is read in a time that grows with its length alone', () => {
    const hostile = [
      ' ',
      '«',
      '« ',
      "a'",
      "'",
      '1 111 ',
      ' 111',
      '1 j ',
      ' ?',
      '. ',
      '...',
      '\n :',
    ];
    for (const text of hostile) {
      const started = performance.now();
      typesetText(text.repeat(200_000 / text.length));
      assert.ok(performance.now() - started < 2000, JSON.stringify(text));
    }
  });
});

describe('the texts of the content', () => {
  const texts = readdirSync('content', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:mdx|yaml|md)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join('content', file), 'utf8') }));

  it('are written with the spaces of a keyboard', () => {
    assert.ok(texts.filter(({ text }) => typesetText(text) !== text).length > 50);
  });

  it('keep their words: only spaces, apostrophes and three dots change', () => {
    for (const { file, text } of texts)
      assert.equal(withoutTypography(typesetText(text)), withoutTypography(text), file);
  });

  it('are typeset once and for all', () => {
    for (const { file, text } of texts) {
      const once = typesetText(text);
      assert.equal(typesetText(once), once, file);
    }
  });
});
