import fc from 'fast-check';
import type { Training } from '../../training/training';
import { training } from '../../../../test/support/engine/training';
import naiveGolden from '../../../../test/data/golden/seasonalNaive.json';
import { plainCopy } from '../../anomaly/plainCopy';
import { measureReach } from '../../trend/reach';
import { dampedDrift } from './dampedDrift';
import { mean } from './mean';
import { median } from './median';
import type { ForecastMethod } from './method';
import { fitMethods, minPointsOfFit, predictSavedFits, saveFit } from './methods';
import { seasonalMedian } from './seasonalMedian';
import { seasonalNaive } from './seasonalNaive';

function predictAll<State>(method: ForecastMethod<State>, input: Training, horizon: number) {
  return method.fit(input, [input.values.length - 1]).map(({ name, predict }) => {
    const point = new Float64Array(horizon);
    predict(0, point);
    return { name, point };
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

describe('median', () => {
  it('repeats the median of the past', () => {
    expect([...predictAll(median, training([1, 2, 3, 4, 100]), 2)[0].point]).toEqual([3, 3]);
  });
});

describe('mean', () => {
  it('repeats the mean of the past', () => {
    expect([...predictAll(mean, training([1, 2, 6]), 2)[0].point]).toEqual([3, 3]);
  });
});

describe('dampedDrift', () => {
  it('goes on as the line from the first to the last value, ever less steeply', () => {
    const [{ point }] = predictAll(dampedDrift, training([0, 5, 2]), 2);
    expect(point[0]).toBeCloseTo(2.98, 12);
    expect(point[1]).toBeCloseTo(2.98 + 0.98 * 0.98, 12);
  });
});

describe('fitMethods', () => {
  const wave = (count: number) => Array.from({ length: count }, (_, i) => 9 + 4 * Math.sin(i) + ((i * 7) % 5));

  it('uses only the simplest methods on a short history', () => {
    const names = (count: number) => [
      ...new Set(fitMethods(training(wave(count)), [count - 1]).map((fit) => fit.method)),
    ];
    expect(names(23)).toEqual(['seasonalNaive', 'mean', 'dampedDrift']);
    expect(names(24)).toEqual(['seasonalNaive', 'median', 'autoregression']);
  });

  it('predicts the same from what a fit saved as from the fit, for every method', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 90 }), fc.integer({ min: 1, max: 30 }), (count, horizon) => {
        const input = training(wave(count), count >= 24 ? [4, 12] : []);
        for (const fit of fitMethods(input, [count - 1])) {
          const point = new Float64Array(horizon);
          fit.predict(0, point);
          const saved = plainCopy(saveFit(fit));
          expect(predictSavedFits([saved], input, horizon)).toEqual([point]);
          expect(minPointsOfFit(saved)).toBeLessThanOrEqual(count);
        }
      }),
      { numRuns: 30 }
    );
  });

  it('leaves what was seen only where a trend carries it, for every method', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 3, maxLength: 120 }), (values) => {
        const input = training([...values, ...values.slice().reverse()], [12]);
        const cutoffs = [Math.floor(input.values.length / 2), input.values.length - 1];
        for (const fit of fitMethods(input, cutoffs)) {
          cutoffs.forEach((cutoff, index) => {
            const point = new Float64Array(40);
            fit.predict(index, point);
            const { lowest, highest, falling, rising } = measureReach(input, cutoff);
            expect(Math.max(...point.map((value, i) => value - rising * (i + 1)))).toBeLessThanOrEqual(highest + 1e-9);
            expect(Math.min(...point.map((value, i) => value - falling * (i + 1)))).toBeGreaterThanOrEqual(
              lowest - 1e-9
            );
          });
        }
      })
    );
  });

  it('predicts nothing from observations after the cutoff', () => {
    const values = wave(80);
    const changed = values.map((value, i) => (i > 59 ? -1e6 : value));
    const predict = (input: number[]) =>
      fitMethods(training(input, [12]), [59]).flatMap((fit) => {
        const point = new Float64Array(20);
        fit.predict(0, point);
        // The scale that a regression is solved on spans the whole series; the values of the past decide the rest.
        return fit.method === 'autoregression' ? [] : [...point];
      });
    expect(predict(changed)).toEqual(predict(values));
  });
});
