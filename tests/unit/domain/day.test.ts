import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayInParis, formatDay, formatPeriod, isDay, monthsBetween } from '#src/domain/day.ts';

describe('a day', () => {
  for (const text of ['2026-02-28', '2024-02-29', '2026-12-31']) {
    it(`is ${text}`, () => assert.equal(isDay(text), true));
  }
  for (const text of [
    '2026-02-29',
    '2026-02-31',
    '2026-13-01',
    '2026-1-1',
    '12/03/2026',
    '',
    null,
    0,
    new Date(0),
    '2026-01-01T00:00',
  ]) {
    it(`is not ${JSON.stringify(text)}`, () => assert.equal(isDay(text), false));
  }

  it('is the one of Paris', () => {
    assert.equal(dayInParis(new Date('2026-06-30T22:30:00Z')), '2026-07-01');
    assert.equal(dayInParis(new Date('2026-12-31T22:30:00Z')), '2026-12-31');
  });

  it('is written as French readers do', () => {
    assert.equal(formatDay('2026-06-01'), '1er juin 2026');
    assert.equal(formatDay('2026-06-21'), '21 juin 2026');
  });

  it('makes periods in months, or in years when only they are known', () => {
    assert.equal(formatPeriod('2025-03-10', '2025-07-31'), 'mars 2025 – juillet 2025');
    assert.equal(formatPeriod('2017-01-01', '2025-12-31'), '2017 – 2025');
    assert.equal(formatPeriod('2025-01-01', '2025-07-31'), 'janvier 2025 – juillet 2025');
    assert.equal(formatPeriod('2017-01-01', '2025-11-15'), '2017 – 2025');
    assert.equal(formatPeriod('2017-01-01'), '2017');
    assert.equal(formatPeriod('2026-05-28', '2026-05-28'), 'mai 2026');
    assert.equal(monthsBetween('2026-01-19', '2026-05-15'), 4);
    assert.equal(monthsBetween('2026-01-19', '2026-01-20'), 0.5);
  });
});
