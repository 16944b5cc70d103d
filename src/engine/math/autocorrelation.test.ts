import golden from '../../../test/data/golden/autocorrelation.json';
import { autocorrelation } from './autocorrelation';

describe('autocorrelation', () => {
  it('agrees with statsmodels', () => {
    const result = autocorrelation(Float64Array.from(golden.values), golden.acf.length - 1);
    result.forEach((value, lag) => expect(Math.abs(value - golden.acf[lag])).toBeLessThan(golden.tolerance));
  });

  it('is zero everywhere for a constant', () => {
    expect([...autocorrelation(new Float64Array(9).fill(4), 2)]).toEqual([0, 0, 0]);
  });
});
