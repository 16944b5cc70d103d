import fc from 'fast-check';
import type { Training } from '../../../training/training';
import { training } from '../../../../../test/support/engine/training';
import ridgeGolden from '../../../../../test/data/golden/ridge.json';
import type { ForecastMethod } from '../method';
import { autoregression } from './autoregression';
import { chooseLags } from './chooseLags';
import { createNormalEquations, normalEquations, solveRidge } from './normalEquations';
import { seasonalLevel } from './seasonalLevel';
import { applyTransform, chooseTransforms, invertTransform } from './transform';

function predictAll<State>(method: ForecastMethod<State>, input: Training, horizon: number) {
  return method.fit(input, [input.values.length - 1]).map(({ name, predict }) => {
    const point = new Float64Array(horizon);
    predict(0, point);
    return { name, point };
  });
}

describe('solveRidge', () => {
  const { values, lags, penalty, coefficients, tolerance } = ridgeGolden;
  const regression = { ...training(values), lags, first: lags[lags.length - 1] };

  it('agrees with numpy', () => {
    const [sums] = normalEquations(regression, [values.length - 1]);
    solveRidge(sums, lags.length + 2, penalty).forEach((value, i) => {
      expect(Math.abs(value - coefficients[i])).toBeLessThan(tolerance);
    });
  });

  it('does not depend on how often the sums were extended', () => {
    const once = createNormalEquations(regression);
    const often = createNormalEquations(regression);
    once.extend(200);
    [40, 41, 60, 199, 200].forEach((cutoff) => often.extend(cutoff));
    often.sums.forEach((sum, i) => expect(sum).toBeCloseTo(once.sums[i], 6));
  });

  it('learns nothing from targets that were not observed', () => {
    const observed = Uint8Array.from(values, (_, i) => (i === 100 ? 0 : 1));
    const changed = Float64Array.from(values);
    changed[100] = 1e6;
    const lastTarget = 100;
    const [with0] = normalEquations({ ...regression, observed }, [lastTarget]);
    const [with1] = normalEquations({ ...regression, values: changed, observed }, [lastTarget]);
    expect(with1).toEqual(with0);
  });
});

describe('autoregression', () => {
  it('continues a sine that it has seen, in every basis', () => {
    const wave = (i: number) => 100 + 20 * Math.sin((i * 2 * Math.PI) / 24);
    const input = training(
      Array.from({ length: 300 }, (_, i) => wave(i)),
      [24]
    );
    for (const { point } of predictAll(autoregression, input, 48)) {
      point.forEach((value, i) => expect(Math.abs(value - wave(300 + i))).toBeLessThan(2));
    }
  });

  it('stays finite for any values', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 30, maxLength: 60 }),
        (values) => {
          predictAll(autoregression, training(values, [4]), 100).forEach(({ point }) => {
            expect(point.every(Number.isFinite)).toBe(true);
          });
        }
      ),
      { numRuns: 50 }
    );
  });
});

describe('seasonalLevel', () => {
  it('is the value one cycle earlier with smoothing 1, and moves part of the way with less', () => {
    const values = Float64Array.from([1, 10, 3, 30, 5, 50]);
    expect([...seasonalLevel(values, { seasonLength: 2, smoothing: 1 })].slice(2)).toEqual([1, 10, 3, 30]);
    expect([...seasonalLevel(values, { seasonLength: 2, smoothing: 0.5 })].slice(4)).toEqual([2, 20]);
  });
});

describe('chooseLags', () => {
  it('names the recent past, each season and its neighbours, and no lag beyond the longest', () => {
    expect(chooseLags([24, 168], { maxLag: 168, rich: false })).toEqual([1, 2, 3, 4, 23, 24, 25, 48, 167, 168]);
    expect(chooseLags([], { maxLag: 3, rich: true })).toEqual([1, 2, 3]);
    expect(chooseLags([24, 168], { maxLag: 999, rich: true })).toEqual(expect.arrayContaining([72, 96, 120, 144, 192]));
  });
});

describe('chooseTransforms', () => {
  it('takes logarithms of non-negative values only, and inverts them', () => {
    expect(chooseTransforms(Float64Array.from([-1, 2])).map(({ name }) => name)).toEqual(['values']);
    const [, logarithm] = chooseTransforms(Float64Array.from([0, 5, 10]));
    const values = Float64Array.of(0, 5, 1e4);
    applyTransform(values, logarithm).forEach((value, i) =>
      expect(invertTransform(value, logarithm)).toBeCloseTo(values[i], 8)
    );
  });
});
