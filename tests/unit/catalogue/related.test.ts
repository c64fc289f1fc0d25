import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { latestFirst } from '#src/catalogue/order.ts';
import { relatedDocuments } from '#src/catalogue/related.ts';
import type { Summary } from '#src/catalogue/summary.ts';
import type { Vocabulary } from '#src/catalogue/vocabulary.ts';
import { addDays } from '#src/domain/day.ts';
import type { SharedReport } from '#src/publication/shared-document.ts';

const labels = (...keys: string[]) => keys.map((key) => ({ key, label: key.toUpperCase() }));
const vocabulary = {
  themes: labels('migration', 'couts'),
  platforms: labels('nubo', 'pi', 'paas'),
  grids: [{ version: '2026.1', axes: labels('securite', 'exploitation') }],
} as unknown as Vocabulary;

/** What a test says of a document: its day, whether it is made up, and some fields. */
interface Sketch {
  on?: string;
  example?: boolean;
  previous?: string;
  report?: string;
  themes?: string[];
  platforms?: string[];
  answers?: string[];
  reuses?: { lesson: string; outcome: string }[];
  nextSteps?: { axis: string; priority: number }[];
}

function entry(id: string, { on = '2026-01-01', example = false, ...fields }: Sketch) {
  const document = {
    id,
    collection: id.startsWith('b') ? 'bilans' : 'retours',
    themes: [],
    platforms: [],
    answers: [],
    reuses: [],
    nextSteps: [],
    maturity: { grid: '2026.1' },
    ...fields,
  } as unknown as SharedReport;
  return { document, summary: { id, example, eventOn: on } as Summary };
}

/** What is read after `b-1`, among other documents: ids, each with its reasons. */
function after(own: Sketch, others: Record<string, Sketch>): [string, ...string[]][] {
  const sketches = { 'b-1': own, ...others };
  const entries = Object.entries(sketches)
    .map(([id, sketch]) => entry(id, sketch))
    .sort((a, b) => latestFirst(a.summary, b.summary));
  const related = relatedDocuments(entries, vocabulary).get('b-1') ?? [];
  return related.map(({ summary, reasons }) => [summary.id, ...reasons]);
}

const step = (axis: string, priority = 1) => ({ nextSteps: [{ axis, priority }] });
const reuse = (lesson: string, outcome = 'confirme') => ({ reuses: [{ lesson, outcome }] });

const cases: [
  what: string,
  own: Sketch,
  others: Record<string, Sketch>,
  expected: [string, ...string[]][],
][] = [
  [
    'nothing, when nothing is in common',
    { themes: ['couts'] },
    { 'r-2': { themes: ['migration'] } },
    [],
  ],
  [
    'a lesson borne out, nuanced or contradicted',
    {},
    {
      'r-2': { on: '2026-01-04', ...reuse('b-1-2') },
      'r-3': { on: '2026-01-03', ...reuse('b-1-1', 'infirme') },
      'r-4': { on: '2026-01-02', ...reuse('b-1-1', 'nuance') },
    },
    [
      ['r-2', 'confirme un enseignement de ce document'],
      ['r-3', 'infirme un enseignement de ce document'],
      ['r-4', 'nuance un enseignement de ce document'],
    ],
  ],
  [
    'the strongest thing said of its lessons',
    { themes: ['couts'] },
    {
      'r-2': {
        themes: ['couts'],
        reuses: [...reuse('b-1-1').reuses, ...reuse('b-1-2', 'infirme').reuses],
      },
    },
    [['r-2', 'infirme un enseignement de ce document', 'même thème principal : COUTS']],
  ],
  [
    'what other authors wrote of the intervention',
    {},
    { 'b-2': { on: '2026-02-01', previous: 'b-1' }, 'r-3': { report: 'b-1' } },
    [
      ['b-2', 'raconte l’intervention suivante'],
      ['r-3', 'raconte la même intervention'],
    ],
  ],
  [
    'not the documents that it names itself',
    { previous: 'b-2', ...reuse('r-3-1'), themes: ['couts'] },
    { 'b-2': { themes: ['couts'] }, 'r-3': { themes: ['couts'] } },
    [],
  ],
  [
    'a question of the offer, said once',
    { answers: ['q1', 'q2'] },
    { 'r-2': { answers: ['q2', 'q1'] } },
    [['r-2', 'répond à la même question de l’offre']],
  ],
  [
    'the main theme, not the others',
    { themes: ['couts', 'migration'] },
    { 'r-2': { themes: ['couts'] }, 'r-3': { themes: ['migration', 'couts'] } },
    [['r-2', 'même thème principal : COUTS']],
  ],
  [
    'a next step, of first priority in both',
    step('securite'),
    { 'b-2': step('securite'), 'b-3': step('securite', 2), 'b-4': step('exploitation') },
    [['b-2', 'étape suivante commune : SECURITE']],
  ],
  [
    'a platform',
    { platforms: ['nubo', 'pi'] },
    { 'r-2': { platforms: ['pi'] } },
    [['r-2', 'même plateforme : PI']],
  ],
  [
    'at most two reasons each, the strongest',
    { platforms: ['pi'], themes: ['couts'], answers: ['q1'] },
    { 'r-2': { platforms: ['pi'], themes: ['couts'], answers: ['q1'] } },
    [['r-2', 'répond à la même question de l’offre', 'même thème principal : COUTS']],
  ],
  [
    'reasons of different kinds',
    { platforms: ['nubo', 'pi'], themes: ['couts'] },
    {
      'r-2': { platforms: ['pi', 'nubo'], themes: ['couts'] },
      'r-3': { platforms: ['nubo', 'pi'] },
    },
    [
      ['r-2', 'même thème principal : COUTS', 'même plateforme : NUBO'],
      ['r-3', 'même plateforme : NUBO'],
    ],
  ],
  [
    'the closest first: what was written, then what is shared, added up',
    { themes: ['couts'], platforms: ['nubo', 'pi', 'paas'], ...step('securite') },
    {
      'r-2': { on: '2026-03-02', themes: ['couts'] },
      'b-3': { on: '2026-03-03', ...step('securite') },
      'r-4': { on: '2026-03-01', themes: ['couts'], platforms: ['pi'] },
      'r-5': { on: '2026-02-01', ...reuse('b-1-1') },
    },
    [
      ['r-5', 'confirme un enseignement de ce document'],
      ['r-4', 'même thème principal : COUTS', 'même plateforme : PI'],
      ['r-2', 'même thème principal : COUTS'],
      ['b-3', 'étape suivante commune : SECURITE'],
    ],
  ],
  [
    'four, real ones before made-up ones, then the latest, then by id',
    { platforms: ['pi'] },
    {
      'r-2': { platforms: ['pi'], on: '2026-05-01', example: true },
      'r-4': { platforms: ['pi'], on: '2026-02-01' },
      'r-3': { platforms: ['pi'], on: '2026-02-01' },
      'r-5': { platforms: ['pi'], on: '2026-04-01' },
      'r-6': { platforms: ['pi'], on: '2025-01-01', example: true },
    },
    ['r-5', 'r-3', 'r-4', 'r-2'].map((id) => [id, 'même plateforme : PI']),
  ],
];

describe('what to read after a document', () => {
  for (const [what, own, others, expected] of cases) {
    it(`is ${what}`, () => assert.deepEqual(after(own, others), expected));
  }

  it('is found among 10,000 documents in seconds, where comparing all pairs takes minutes', () => {
    const pick = (keys: readonly { key: string }[], index: number) => [
      keys[index % keys.length]?.key ?? '',
    ];
    const entries = Array.from({ length: 10_000 }, (_, index) =>
      entry(`${index % 2 === 0 ? 'b' : 'r'}-${index}`, {
        on: addDays('2026-01-01', -index),
        themes: pick(vocabulary.themes, index),
        platforms: [...pick(vocabulary.platforms, index), ...pick(vocabulary.platforms, index + 1)],
        answers: ['q1', 'q2', 'q3'],
        ...step('securite'),
      }),
    );
    const started = performance.now();
    const related = relatedDocuments(entries, vocabulary);
    const elapsed = performance.now() - started;
    assert.ok(elapsed < 10_000, `${elapsed} ms`);
    assert.equal(related.size, entries.length);
    for (const documents of related.values()) assert.equal(documents.length, 4);
  });
});
