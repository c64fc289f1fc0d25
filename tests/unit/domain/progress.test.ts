import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { axisProgress, countProgress } from '#src/domain/progress.ts';

const measurement = (levels: Record<string, number | null>) => ({
  on: '2026-01-01',
  assessor: 'Cheffe de projet',
  levels,
  evidence: {},
  comments: {},
});

describe('the progress of a report', () => {
  const rows = axisProgress(
    {
      grid: '2026.1',
      before: measurement({ a: 1, b: 2, c: 3, d: null }),
      target: { a: 3 },
      after: { ...measurement({ a: 2, b: 2, c: 2, e: 1 }), comments: { c: 'Mieux connu' } },
    },
    ['e', 'a', 'b', 'c', 'd'],
  );

  it('has one row per axis, in the order of the grid', () => {
    assert.deepEqual(
      rows.map(({ axis, before, target, after, gap }) => [axis, before, target, after, gap]),
      [
        ['e', null, null, 1, null],
        ['a', 1, 3, 2, 1],
        ['b', 2, null, 2, 0],
        ['c', 3, null, 2, -1],
        ['d', null, null, null, null],
      ],
    );
    assert.equal(rows[3]?.comment, 'Mieux connu');
  });

  it('counts axes and makes no score of them', () => {
    assert.deepEqual(countProgress(rows), { risen: 1, stable: 1, fallen: 1, notAssessed: 2 });
  });
});
