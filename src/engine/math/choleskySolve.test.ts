import fc from 'fast-check';
import { arbitraryNumbers } from '../../../test/support/engine/arbitraryNumbers';
import { choleskySolve } from './choleskySolve';

describe('choleskySolve', () => {
  it('solves A x = b for A = B B^T + I: putting x back in gives b', () => {
    fc.assert(
      fc.property(arbitraryNumbers(16), arbitraryNumbers(4), (entries, rhs) => {
        const at = (i: number, j: number) => {
          let sum = i === j ? 1 : 0;
          for (let k = 0; k < 4; k++) {
            sum += entries[i * 4 + k] * entries[j * 4 + k];
          }
          return sum;
        };
        const matrix = Float64Array.from({ length: 16 }, (_, i) => at(Math.floor(i / 4), i % 4));
        const solution = Float64Array.from(rhs);
        choleskySolve(matrix, solution, 4);
        rhs.forEach((value, i) => {
          const back = solution.reduce((sum, x, j) => sum + at(i, j) * x, 0);
          expect(back).toBeCloseTo(value, 6);
        });
      })
    );
  });

  it('sets an unknown that nothing determines to zero', () => {
    const solution = Float64Array.from([2, 0]);
    choleskySolve(Float64Array.from([1, 0, 0, 0]), solution, 2);
    expect([...solution]).toEqual([2, 0]);
  });
});
