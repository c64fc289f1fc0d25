import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pagesOf, restOf, shownNumbers } from '#src/catalogue/lists.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('the pages of a list', () => {
  for (const [length, sizes] of [
    [0, [0]],
    [1, [1]],
    [20, [20]],
    [21, [20, 1]],
    [60, [20, 20, 20]],
  ] as const) {
    it(`of ${length} hold ${sizes.join(', ')}`, () => {
      const pages = pagesOf(numbers(length), '/bilans/');
      assert.deepEqual(
        pages.map(({ items }) => items.length),
        sizes,
      );
      assert.deepEqual(
        pages.flatMap(({ items }) => items),
        numbers(length),
      );
    });
  }

  it('know their address and how many they are', () => {
    const pages = pagesOf(numbers(41), '/bilans/').map(({ path, number, count }) => [
      path,
      number,
      count,
    ]);
    assert.deepEqual(pages, [
      ['/bilans/', 1, 3],
      ['/bilans/page/2/', 2, 3],
      ['/bilans/page/3/', 3, 3],
    ]);
  });

  it('have the rest of a route that leads to their address', () => {
    assert.equal(restOf('/bilans/', '/bilans/'), undefined);
    assert.equal(restOf('/bilans/page/2/', '/bilans/'), 'page/2');
  });
});

describe('the numbers of pages that are shown', () => {
  for (const [current, count, shown] of [
    [1, 1, '1'],
    [1, 3, '1 2 3'],
    [1, 4, '1 2 3 4'],
    [1, 9, '1 2 … 9'],
    [3, 9, '1 2 3 4 … 9'],
    [4, 9, '1 2 3 4 5 … 9'],
    [5, 9, '1 … 4 5 6 … 9'],
    [9, 9, '1 … 8 9'],
    [250, 500, '1 … 249 250 251 … 500'],
  ] as const) {
    it(`are ${shown} on page ${current} of ${count}`, () => {
      const numbers = shownNumbers(current, count).map((number) => number ?? '…');
      assert.equal(numbers.join(' '), shown);
    });
  }
});
