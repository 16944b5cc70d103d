import fc from 'fast-check';
import { arbitraryNumbers } from '../../../test/support/engine/arbitraryNumbers';
import { fft } from './fft';

describe('fft', () => {
  it('agrees with the sum that defines it', () => {
    fc.assert(
      fc.property(arbitraryNumbers(16), (input) => {
        const re = Float64Array.from(input);
        const im = new Float64Array(16);
        fft(re, im);
        for (let k = 0; k < 16; k++) {
          const angle = (i: number) => (-2 * Math.PI * i * k) / 16;
          expect(re[k]).toBeCloseTo(
            input.reduce((sum, value, i) => sum + value * Math.cos(angle(i)), 0),
            8
          );
          expect(im[k]).toBeCloseTo(
            input.reduce((sum, value, i) => sum + value * Math.sin(angle(i)), 0),
            8
          );
        }
      })
    );
  });

  it('leaves a single value as it is', () => {
    const [re, im] = [Float64Array.of(3), Float64Array.of(1)];
    fft(re, im);
    expect([re[0], im[0]]).toEqual([3, 1]);
  });
});
