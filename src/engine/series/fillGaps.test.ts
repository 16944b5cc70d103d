import { series } from '../../../test/support/engine/series';
import { fillGaps } from './fillGaps';

describe('fillGaps', () => {
  it('bridges short gaps by straight lines and counts what it filled', () => {
    const { values, missing, longestGap, observed } = fillGaps(series('1 _ 3 _ _ 6').values);
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6]);
    expect({ missing, longestGap }).toEqual({ missing: 3, longestGap: 2 });
    expect([...observed]).toEqual([1, 0, 1, 0, 0, 1]);
  });

  it('fills long gaps from the neighbouring cycles', () => {
    expect([...fillGaps(series('1 5 9 2 _ _ _ 2 1 5 9 2').values, 4).values].slice(4, 7)).toEqual([1, 5, 9]);
  });

  it('takes the nearest value at the ends', () => {
    expect([...fillGaps(series('_ 4 _').values).values]).toEqual([4, 4, 4]);
  });
});
