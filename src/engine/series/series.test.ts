import { clampToBounds, detectBounds } from './detectBounds';
import { fillGaps } from './fillGaps';
import { maskRanges } from './maskRanges';
import { series } from '../../../test/support/engine/series';

const valuesOf = (text: string) => series(text).values;

describe('fillGaps', () => {
  it('bridges short gaps by straight lines and counts what it filled', () => {
    const { values, missing, longestGap, observed } = fillGaps(valuesOf('1 _ 3 _ _ 6'));
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6]);
    expect({ missing, longestGap }).toEqual({ missing: 3, longestGap: 2 });
    expect([...observed]).toEqual([1, 0, 1, 0, 0, 1]);
  });

  it('fills long gaps from the neighbouring cycles', () => {
    expect([...fillGaps(valuesOf('1 5 9 2 _ _ _ 2 1 5 9 2'), 4).values].slice(4, 7)).toEqual([1, 5, 9]);
  });

  it('takes the nearest value at the ends', () => {
    expect([...fillGaps(valuesOf('_ 4 _')).values]).toEqual([4, 4, 4]);
  });
});

describe('mask', () => {
  it('takes out [from, to) and counts what was there', () => {
    const { values, masked } = maskRanges(series('1 2 3 _ 5', { start: 100, step: 10 }), [{ from: 110, to: 131 }]);
    expect([...values]).toEqual([1, NaN, NaN, NaN, 5]);
    expect(masked).toBe(2);
  });
});

describe('detectBounds', () => {
  it.each([
    ['negative values', '-1 2 3', {}],
    ['counts', '0 20 3000', { lower: 0 }],
    ['a percentage that saturates', '20 60 100', { lower: 0, upper: 100 }],
    ['a percentage far from its ceiling', '20 60', { lower: 0 }],
    ['a ratio that saturates', '0.2 0.999 1', { lower: 0, upper: 1 }],
    ['a constant', '100x5', { lower: 0 }],
  ])('reads %s', (_, text, bounds) => {
    expect(detectBounds(valuesOf(text))).toEqual(bounds);
  });

  it('clamps both sides', () => {
    expect([...clampToBounds(valuesOf('-5 50 500'), { lower: 0, upper: 100 })]).toEqual([0, 50, 100]);
  });
});

describe('series notation', () => {
  it('expands runs, gaps and repeats', () => {
    expect([...valuesOf('1 2 3+1x4 _ 9 7-2x2 5x2 _x2')]).toEqual([
      1,
      2,
      3,
      4,
      5,
      6,
      7,
      NaN,
      9,
      7,
      5,
      3,
      5,
      5,
      5,
      NaN,
      NaN,
    ]);
  });

  it('refuses what it cannot read', () => {
    expect(() => series('1 two')).toThrow('"two" is not in series notation');
  });
});
