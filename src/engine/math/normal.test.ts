import fc from 'fast-check';
import { normalProbability, normalQuantile } from './normal';

describe('normal', () => {
  it('knows the textbook quantiles and its own inverse', () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959964, 4);
    expect(normalQuantile(0.5)).toBeCloseTo(0, 6);
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), (probability) => {
        expect(normalProbability(normalQuantile(probability))).toBeCloseTo(probability, 6);
      })
    );
  });
});
