import fc from 'fast-check';
import { autoregression } from './autoregression/autoregression';
import { weighEnsemble } from '../ensemble/ensemble';
import { seasonalLags } from './autoregression/lags';
import { medians } from './medians';
import { createNormalEquations, normalEquations, ridge } from './autoregression/normalEquations';
import type { RollingFit, RollingMethod } from './method';
import type { Training } from '../../training/training';
import { seasonalLevel } from './autoregression/seasonalLevel';
import { seasonalMedian } from './seasonalMedian';
import { seasonalNaive } from './seasonalNaive';
import { inverted, suitableTransforms, transformed } from './autoregression/transform';
import ridgeGolden from '../../../../test/data/golden/ridge.json';
import naiveGolden from '../../../../test/data/golden/seasonalNaive.json';

function training(values: number[], seasonLengths: number[] = []): Training {
  return { values: Float64Array.from(values), observed: new Uint8Array(values.length).fill(1), seasonLengths };
}

function predictAll(
  method: RollingMethod,
  input: Training,
  horizon: number
): Array<{ name: string; point: Float64Array }> {
  return method(input, [input.values.length - 1]).map((fit) => {
    const point = new Float64Array(horizon);
    fit.predict(0, point);
    return { name: fit.name, point };
  });
}

describe('seasonalNaive', () => {
  it('agrees with statsforecast', () => {
    const [{ point }] = predictAll(seasonalNaive, training(naiveGolden.values, [24]), naiveGolden.point.length);
    point.forEach((value, i) => expect(Math.abs(value - naiveGolden.point[i])).toBeLessThan(naiveGolden.tolerance));
  });
});

describe('seasonalMedian', () => {
  it('passes over a single bad cycle', () => {
    const cycle = [1, 5, 9];
    const [{ point }] = predictAll(seasonalMedian, training([...cycle, ...cycle, 70, 80, 90, ...cycle], [3]), 4);
    expect([...point]).toEqual([1, 5, 9, 1]);
  });
});

describe('medians', () => {
  it('repeats the median of the past', () => {
    expect([...predictAll(medians, training([1, 2, 3, 4, 100]), 2)[0].point]).toEqual([3, 3]);
  });
});

describe('ridge', () => {
  const { values, lags, penalty, coefficients, tolerance } = ridgeGolden;
  const regression = { ...training(values), lags, first: lags[lags.length - 1] };

  it('agrees with numpy', () => {
    const [sums] = normalEquations(regression, [values.length - 1]);
    ridge(sums, lags.length + 2, penalty).forEach((value, i) => {
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

describe('seasonalLags', () => {
  it('names the recent past, each season and its neighbours, and no lag beyond the longest', () => {
    expect(seasonalLags([24, 168], { longest: 168, rich: false })).toEqual([1, 2, 3, 4, 23, 24, 25, 48, 167, 168]);
    expect(seasonalLags([], { longest: 3, rich: true })).toEqual([1, 2, 3]);
    expect(seasonalLags([24, 168], { longest: 999, rich: true })).toEqual(
      expect.arrayContaining([72, 96, 120, 144, 192])
    );
  });
});

describe('suitableTransforms', () => {
  it('takes logarithms of non-negative values only, and inverts them', () => {
    expect(suitableTransforms(Float64Array.from([-1, 2])).map(({ name }) => name)).toEqual(['values']);
    const [, logarithm] = suitableTransforms(Float64Array.from([0, 5, 10]));
    const values = Float64Array.of(0, 5, 1e4);
    transformed(values, logarithm).forEach((value, i) => expect(inverted(value, logarithm)).toBeCloseTo(values[i], 8));
  });
});

describe('weighEnsemble', () => {
  const constant = (value: number): RollingFit => ({ name: String(value), predict: (_, point) => point.fill(value) });
  const plan = { cutoffs: [1, 2], horizon: 2 };

  it('gives more weight to smaller backtest errors and sums to one', () => {
    const { weights, errors } = weighEnsemble([constant(6), constant(7)], training([5, 5, 5, 5, 5]), plan);
    expect([...errors]).toEqual([1, 2]);
    expect(weights[0]).toBeGreaterThan(0.9);
    expect(weights[0] + weights[1]).toBeCloseTo(1, 12);
  });

  it('leaves all weight to methods without error', () => {
    expect([...weighEnsemble([constant(5), constant(7)], training([5, 5, 5, 5, 5]), plan).weights]).toEqual([1, 0]);
  });

  it('lets a method that is good for the first steps lead there, and another one further ahead', () => {
    const early: RollingFit = { name: 'early', predict: (_, point) => point.forEach((_, i) => (point[i] = 5 + i)) };
    const values = training(new Array(80).fill(5));
    const { shares } = weighEnsemble([early, constant(9)], values, { cutoffs: [20, 40], horizon: 24 });
    expect(shares.spans[0][0]).toBeGreaterThan(0.9);
    expect(shares.spans[3][0]).toBeLessThan(0.1);
    shares.spans.forEach((span) => expect(span[0] + span[1]).toBeCloseTo(1, 12));
  });

  it('weighs all the same without a backtest', () => {
    const none = weighEnsemble([constant(5), constant(7)], training([5, 5, 5]), { cutoffs: [], horizon: 2 });
    expect([...none.weights]).toEqual([0.5, 0.5]);
  });
});
