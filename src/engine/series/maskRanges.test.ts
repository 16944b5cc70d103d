import { series } from '../../../test/support/engine/series';
import { maskRanges } from './maskRanges';

describe('maskRanges', () => {
  it('takes out [from, to) and counts what was there', () => {
    const { values, masked } = maskRanges(series('1 2 3 _ 5', { start: 100, step: 10 }), [{ from: 110, to: 131 }]);
    expect([...values]).toEqual([1, NaN, NaN, NaN, 5]);
    expect(masked).toBe(2);
  });
});
