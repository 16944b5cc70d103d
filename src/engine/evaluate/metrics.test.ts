import { empiricalCoverage } from './empiricalCoverage';
import { mase } from './mase';
import { pinballLoss } from './pinballLoss';
import { seasonalScale } from './seasonalScale';
import { smape } from './smape';
import { winklerScore } from './winklerScore';

const values = (...numbers: number[]) => Float64Array.from(numbers);

describe('metrics', () => {
  it('smape is 0 for a perfect forecast and for two zeros, and 200 where the signs differ', () => {
    expect(smape(values(1, 0), values(1, 0))).toBe(0);
    expect(smape(values(1), values(-1))).toBe(200);
    expect(smape(values(100), values(50))).toBeCloseTo(66.6667, 4);
  });

  it('mase is 1 for the error that the seasonal naive forecast makes in training', () => {
    const scale = seasonalScale(values(1, 2, 4, 7), 1);
    expect(scale).toBe(2);
    expect(mase(values(9, 9), values(7, 11), scale)).toBe(1);
    expect(mase(values(9), values(7), 0)).toBeNaN();
  });

  it('winklerScore is the width inside and adds 40 times the distance outside a 95 % interval', () => {
    const interval = { coverage: 0.95, lower: values(0, 0, 0), upper: values(2, 2, 2) };
    expect(winklerScore(values(1, 1, 1), interval)).toBeCloseTo(2, 9);
    expect(winklerScore(values(3, 1, -1), interval)).toBeCloseTo(2 + 80 / 3, 9);
  });

  it('empiricalCoverage counts the ends as inside', () => {
    const interval = { coverage: 0.9, lower: values(0, 0, 0, 0), upper: values(1, 1, 1, 1) };
    expect(empiricalCoverage(values(0, 1, 2, 0.5), interval)).toBe(0.75);
  });

  it('pinballLoss is half the absolute error at the median and asymmetric elsewhere', () => {
    expect(pinballLoss(values(3), values(1), 0.5)).toBe(1);
    expect(pinballLoss(values(3), values(1), 0.9)).toBeCloseTo(1.8, 9);
    expect(pinballLoss(values(1), values(3), 0.9)).toBeCloseTo(0.2, 9);
  });

  it('all pass over missing actual values and give NaN where there are none', () => {
    const interval = { coverage: 0.9, lower: values(0, 0), upper: values(1, 1) };
    const scores = (actual: Float64Array) => [
      smape(actual, values(1, 2)),
      mase(actual, values(1, 2), 1),
      winklerScore(actual, interval),
      empiricalCoverage(actual, interval),
      pinballLoss(actual, values(1, 2), 0.5),
    ];
    expect(scores(values(NaN, 2)).every(Number.isFinite)).toBe(true);
    expect(scores(values(NaN, NaN)).every(Number.isNaN)).toBe(true);
  });
});
