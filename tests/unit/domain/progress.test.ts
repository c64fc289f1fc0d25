import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  axisProgress,
  changeOf,
  countProgress,
  followedUpStates,
  trendOf,
} from '#src/domain/progress.ts';

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
      before: {
        ...measurement({ a: 1, b: 2, c: 3, d: null }),
        evidence: { a: 'declaratif' },
        comments: { b: 'Au départ', c: 'Au départ' },
      },
      target: { a: 3 },
      after: {
        ...measurement({ a: 2, b: 2, c: 2, e: 1 }),
        evidence: { a: 'mesure', e: 'observe' },
        comments: { c: 'Mieux connu' },
      },
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
  });

  it('has the last comment on each axis, and how each of its levels was established', () => {
    assert.deepEqual(
      rows.map(({ comment }) => comment),
      [null, null, 'Au départ', 'Mieux connu', null],
    );
    assert.deepEqual(
      rows.slice(0, 3).map(({ evidence }) => evidence),
      [
        { before: null, after: 'observe' },
        { before: 'declaratif', after: 'mesure' },
        { before: null, after: null },
      ],
    );
  });

  it('counts axes and makes no score of them', () => {
    const { axes, ...counts } = countProgress(rows);
    assert.deepEqual(counts, { risen: 1, stable: 1, fallen: 1, notAssessed: 2 });
    assert.deepEqual(axes, [null, [1, 2], [2, 2], [3, 2], null]);
  });
});

describe('the trend of a gap', () => {
  for (const [gap, expected] of [
    [2, 'risen'],
    [0, 'stable'],
    [-0, 'stable'],
    [-1, 'fallen'],
    [null, 'notAssessed'],
  ] as const)
    it(`${gap} is ${expected}`, () => assert.equal(trendOf(gap), expected));
});

describe('the change of a figure', () => {
  for (const [name, figure, expected] of [
    ['grows for the better', { before: 1, after: 2, better: 'up' }, [1, 'risen']],
    ['shrinks for the better', { before: 74, after: 13, better: 'down' }, [-1, 'risen']],
    ['grows for the worse', { before: 2.1, after: 3.84, better: 'down' }, [1, 'fallen']],
    ['shrinks for the worse', { before: 5, after: 4, better: 'up' }, [-1, 'fallen']],
    ['stays', { before: 0, after: 0, better: 'down' }, [0, 'stable']],
    ['has no start', { after: 0, better: 'down' }, [null, 'notAssessed']],
    ['has no end', { before: 0, better: 'down' }, [null, 'notAssessed']],
  ] as const)
    it(`${name}: ${expected.join(', ')}`, () => {
      const { direction, trend } = changeOf(figure);
      assert.deepEqual([direction, trend], expected);
    });
});

describe('the state of next steps', () => {
  it('is that of the latest follow-up that names them', () => {
    const states = followedUpStates([
      { on: '2026-01-01', steps: { a: 'en-cours', b: 'fait' } },
      { on: '2026-06-01', steps: { a: 'abandonne', c: 'remplace' } },
    ]);
    assert.deepEqual(states, { a: 'abandonne', b: 'fait', c: 'remplace' });
  });

  it('is unknown without a follow-up', () => assert.deepEqual(followedUpStates([]), {}));
});
