import fc from 'fast-check';
import { propagateScores } from './propagateScores';

const share = (weights: number[], callees: number[][]) => [...propagateScores(Float64Array.from(weights), callees)];

describe('propagateScores', () => {
  it('leaves shares in proportion to weights where nobody calls anybody', () => {
    expect(share([3, 1, 0], [[], [], []])).toEqual([0.75, 0.25, 0].map((value) => expect.closeTo(value, 9)));
  });

  it('moves score from callers to a callee that is as unusual, along the whole chain', () => {
    const [front, middle, back] = share([1, 1, 1], [[1], [2], []]);
    expect(back).toBeGreaterThan(middle);
    expect(middle).toBeGreaterThan(front);
  });

  it('leaves the score with a caller whose callees are as usual', () => {
    expect(share([1, 0, 0], [[1, 2], [], []])).toEqual([1, 0, 0].map((value) => expect.closeTo(value, 9)));
  });

  it('is the stationary distribution of the walk: another step changes nothing', () => {
    const weights = [2, 1, 4];
    const [a, b, c] = share(weights, [[1, 2], [2], [0]]);
    const total = 7;
    expect(a).toBeCloseTo(0.5 * (2 / total) + 0.5 * ((a * 2) / 7 + (c * 2) / 6), 9);
    expect(b).toBeCloseTo(0.5 * (1 / total) + 0.5 * ((a * 1) / 7 + (b * 1) / 5), 9);
    expect(c).toBeCloseTo(0.5 * (4 / total) + 0.5 * ((a * 4) / 7 + (b * 4) / 5 + (c * 4) / 6), 9);
  });

  it('gives shares that sum to 1, none to weight 0, on any graph; all 0 where all weights are', () => {
    const graph = fc.integer({ min: 1, max: 8 }).chain((count) =>
      fc.record({
        weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }),
        callees: fc.array(fc.uniqueArray(fc.nat(count - 1)), { minLength: count, maxLength: count }),
      })
    );
    fc.assert(
      fc.property(graph, ({ weights, callees }) => {
        const score = share(weights, callees);
        const sum = score.reduce((total, value) => total + value, 0);
        expect(sum).toBeCloseTo(weights.some((weight) => weight > 0) ? 1 : 0, 9);
        weights.forEach((weight, s) => expect(weight === 0 && score[s] !== 0).toBe(false));
      })
    );
  });
});
