import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { FacetEntry } from '#src/catalogue/facet-rules.ts';
import {
  describeCount,
  facetsOf,
  usedValues,
  valuesBeside,
  waysFromList,
} from '#src/catalogue/facets.ts';
import type { Vocabulary } from '#src/catalogue/vocabulary.ts';
import type { FacetName } from '#src/routes.ts';

const axis = (key: string, label = key) => ({ key, label, covers: `Ce que couvre ${label}` });
const vocabulary = {
  themes: [
    { key: 'migration', label: 'Migration', definition: 'Déplacer une application.' },
    { key: 'couts', label: 'Coûts', definition: 'Estimer la dépense.' },
    { key: 'achat', label: 'Achat', definition: 'Acheter des services.' },
  ],
  profiles: [{ key: 'architecte', label: 'Architecte', perimeter: 'realisation', skills: '…' }],
  platforms: [{ key: 'nubo', label: 'Nubo', circle: 'interne', definition: 'Cloud interne.' }],
  grids: [
    { version: '2025.1', axes: [axis('securite', 'Ancien nom'), axis('reseau')] },
    { version: '2026.1', axes: [axis('securite'), axis('exploitation'), axis('economie')] },
  ],
} as unknown as Vocabulary;

const named = (key: string, label: string) => ({ type: 'operateur', named: { key, label } });

/** A document of a collection, `b-…` or `r-…`, with the fields that a test is about. */
function entry(id: string, fields: Record<string, unknown> = {}): FacetEntry {
  const administration = fields['administration'] as ReturnType<typeof named> | undefined;
  const isReport = id.startsWith('b');
  return {
    document: {
      id,
      collection: isReport ? 'bilans' : 'retours',
      publishedOn: '2026-06-01',
      themes: [],
      platforms: [],
      profiles: [],
      lessons: [],
      administration: { type: 'ministere', named: null },
      ...(isReport && {
        kind: 'strategie-adoption',
        maturity: { target: {} },
        nextSteps: [{ axis: 'economie' }],
      }),
      ...fields,
    },
    summary: { id, administration: administration?.named.label ?? 'Ministère' },
  } as unknown as FacetEntry;
}

/** The keys of the values of a facet that hold a document, with its documents. */
function held(name: FacetName, entries: readonly FacetEntry[]): Record<string, string[]> {
  const facet = facetsOf(entries, vocabulary).find((candidate) => candidate.name === name);
  assert.ok(facet);
  return Object.fromEntries(
    usedValues(facet).map(({ key, entries: found }) => [key, found.map((one) => one.document.id)]),
  );
}

const cases: [what: string, FacetName, FacetEntry[], Record<string, string[]>][] = [
  [
    'a document is under each of its themes, in both collections and in the order given',
    'theme',
    [
      entry('r-2', { themes: ['couts'] }),
      entry('b-1', { themes: ['migration', 'couts'] }),
      entry('r-1', { themes: ['migration'] }),
    ],
    { migration: ['b-1', 'r-1'], couts: ['r-2', 'b-1'] },
  ],
  [
    'an anonymised document is under no administration',
    'administration',
    [entry('b-1'), entry('r-1', { administration: named('ign', 'IGN') })],
    { ign: ['r-1'] },
  ],
  [
    'an anonymised document is under the type of its administration',
    'type',
    [entry('b-1'), entry('r-1', { administration: named('ign', 'IGN') })],
    { ministere: ['b-1'], operateur: ['r-1'] },
  ],
  [
    'only reports have a kind',
    'nature',
    [entry('b-1'), entry('r-1')],
    { 'strategie-adoption': ['b-1'] },
  ],
  ['profiles', 'profil', [entry('r-1', { profiles: ['architecte'] })], { architecte: ['r-1'] }],
  ['platforms', 'plateforme', [entry('r-1', { platforms: ['nubo'] })], { nubo: ['r-1'] }],
  [
    'an axis is that of a lesson or a target, once, and never that of a next step',
    'axe',
    [
      entry('b-1', {
        lessons: [{ axis: 'securite' }, { axis: 'securite' }, {}],
        maturity: { target: { exploitation: 3, securite: 2 } },
      }),
    ],
    { securite: ['b-1'], exploitation: ['b-1'] },
  ],
  [
    'an axis of a feedback is that of a lesson or of where it started',
    'axe',
    [
      entry('r-1', { lessons: [{ axis: 'securite' }], startingLevels: { economie: 1 } }),
      entry('r-2'),
    ],
    { securite: ['r-1'], economie: ['r-1'] },
  ],
  [
    'an axis that only an older grid has is still a value',
    'axe',
    [entry('b-1', { maturity: { target: { reseau: 2 } } })],
    { reseau: ['b-1'] },
  ],
  [
    'a year is that of the publication',
    'annee',
    [entry('r-1', { publishedOn: '2026-01-01' }), entry('b-1', { publishedOn: '2024-12-31' })],
    { 2024: ['b-1'], 2026: ['r-1'] },
  ],
];

describe('the documents of a value', () => {
  for (const [what, name, entries, expected] of cases) {
    it(what, () => assert.deepEqual(held(name, entries), expected));
  }

  it('are never lost: a key without a value stops the build', () => {
    const unknown = entry('b-1', { themes: ['inconnu'] });
    assert.throws(() => facetsOf([unknown], vocabulary), /"inconnu" is no theme/);
  });

  it('are counted by collection', () => {
    assert.equal(describeCount([]), 'Aucun document');
    assert.equal(describeCount([entry('b-1')]), '1 bilan');
    assert.equal(describeCount([entry('r-1'), entry('r-2')]), '2 retours');
    assert.equal(describeCount([entry('b-1'), entry('r-1')]), '2 documents : 1 bilan, 1 retour');
  });
});

describe('the values of a facet', () => {
  const entries = [
    entry('r-1', { publishedOn: '2025-01-01', administration: named('pix', 'GIP Pix') }),
    entry('r-2', { administration: named('ign', 'Institut') }),
    entry('r-3', { administration: named('ecole', 'École des rives') }),
    entry('b-1', { administration: { type: 'ministere', named: { key: 'x', label: 'Zones' } } }),
  ];
  const valuesOf = (name: FacetName) =>
    facetsOf(entries, vocabulary).find((facet) => facet.name === name)?.values ?? [];

  it('are all known, those without a document too, in the order of their file', () => {
    const themes = valuesOf('theme').map(({ key, path }) => [key, path]);
    assert.deepEqual(themes, [
      ['migration', '/themes/migration/'],
      ['couts', '/themes/couts/'],
      ['achat', '/themes/achat/'],
    ]);
  });

  it('are, for administrations, those that documents name: by type, then by name', () => {
    const administrations = valuesOf('administration').map(({ label }) => label);
    assert.deepEqual(administrations, ['Zones', 'École des rives', 'GIP Pix', 'Institut']);
  });

  it('are years from the latest', () => {
    assert.deepEqual(
      valuesOf('annee').map(({ key }) => key),
      ['2026', '2025'],
    );
  });

  it('have the name that the latest grid gives to an axis, and lead there if it has it', () => {
    const [security, , , old] = valuesOf('axe');
    assert.deepEqual([security?.label, security?.more?.path], ['securite', '/grille/#securite']);
    assert.deepEqual([old?.key, old?.more], ['reseau', undefined]);
  });

  it('say what they are', () => {
    const [theme, platform, profile] = [
      valuesOf('theme')[0],
      valuesOf('plateforme')[0],
      valuesOf('profil')[0],
    ];
    assert.equal(theme?.description, 'Déplacer une application.');
    assert.equal(platform?.group, 'Cloud interne');
    assert.equal(profile?.group, 'Réalisation');
  });
});

describe('the ways out of a list', () => {
  const entries = [
    entry('r-1', { themes: ['couts', 'migration'] }),
    entry('r-2', { themes: ['couts'], publishedOn: '2024-01-01' }),
    entry('r-3', { themes: ['couts', 'achat'], publishedOn: '2025-01-01' }),
    entry('r-4', { themes: ['achat', 'couts'], publishedOn: '2025-02-01' }),
    entry('r-5', { publishedOn: '2024-02-01' }),
  ];
  const facets = facetsOf(entries, vocabulary);
  const group = (title: string) => waysFromList(facets).find((one) => one.title === title);

  it('are the values that hold a document, with their counts', () => {
    assert.deepEqual(group('Thèmes'), {
      title: 'Thèmes',
      links: [
        { label: 'Migration', path: '/themes/migration/', count: 1 },
        { label: 'Coûts', path: '/themes/couts/', count: 4 },
        { label: 'Achat', path: '/themes/achat/', count: 2 },
      ],
    });
    assert.equal(group('Plateformes'), undefined);
  });

  it('are the most used values and the index, when a facet has many', () => {
    assert.deepEqual(
      group('Années')?.links.map(({ label }) => label),
      ['2025', '2024'],
    );
    assert.deepEqual(group('Années')?.rest, { label: 'Les 3 années', path: '/annees/' });
  });

  it('are, from a value, those that its documents most often have', () => {
    const [themes] = facets;
    const costs = themes?.values.find(({ key }) => key === 'couts');
    assert.ok(themes && costs);
    const [beside] = valuesBeside(costs, themes, facets);
    assert.deepEqual(
      beside?.links.map(({ label }) => label),
      ['Achat', 'Migration'],
    );
  });

  it('are, from a year, the other years and the themes of its documents', () => {
    const years = facets.find(({ name }) => name === 'annee');
    const year = years?.values.find(({ key }) => key === '2024');
    assert.ok(years && year);
    assert.deepEqual(
      valuesBeside(year, years, facets).map(({ links }) => links.map(({ label }) => label)),
      [['2026', '2025'], ['Coûts']],
    );
  });
});

describe('ten thousand documents', () => {
  it('take no longer than their number', () => {
    const many = Array.from({ length: 10_000 }, (_, index) =>
      entry(`r-${index}`, {
        themes: ['migration', 'couts'],
        administration: named(`a-${index % 400}`, `Administration ${index % 400}`),
      }),
    );
    const started = performance.now();
    const facets = facetsOf(many, vocabulary);
    for (const facet of facets) {
      for (const value of usedValues(facet)) valuesBeside(value, facet, facets);
    }
    const seconds = (performance.now() - started) / 1000;
    assert.ok(seconds < 3, `${seconds} s`);
  });
});
