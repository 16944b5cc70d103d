import { pythonPeers } from './pythonPeers';
import { coverages, isScored, meanCoverage, relative, scorePredictions, type Window } from './windows';

const columns = (...values: number[]) => Float64Array.from(values);
const window = (...actual: number[]): Window => ({
  task: { values: columns(1, 2), step: 1, horizon: actual.length, coverages, seasonLengths: [], scaleSeason: 1 },
  actual: columns(...actual),
});
/** A forecast of 5 with intervals that are the wider the more they cover. */
const prediction = (count: number) => ({
  point: new Float64Array(count).fill(5),
  intervals: coverages.map((coverage) => ({
    coverage,
    lower: new Float64Array(count).fill(5 - 10 * coverage),
    upper: new Float64Array(count).fill(5 + 10 * coverage),
  })),
});

describe('scorePredictions', () => {
  it('counts errors and what lies in each interval, missing values left out', () => {
    const losses = scorePredictions([window(5, 14, NaN)], [{ prediction: prediction(3), milliseconds: 1 }]);
    expect([losses.steps, losses.absolute]).toEqual([2, 9]);
    expect(meanCoverage([losses], coverages.indexOf(0.95))).toBe(1);
    expect(meanCoverage([losses], coverages.indexOf(0.8))).toBe(0.5);
    expect(relative([losses], [losses], ({ quantile }) => quantile)).toBe(1);
  });

  it('has no losses of a series with a window that was not forecast', () => {
    const missing = { prediction: undefined, milliseconds: NaN };
    const losses = scorePredictions([window(5), window(6)], [{ prediction: prediction(1), milliseconds: 1 }, missing]);
    expect(isScored(losses)).toBe(false);
    expect(meanCoverage([losses], 0)).toBeNaN();
  });
});

it('every Python peer has a name of its own', () => {
  expect(new Set(pythonPeers.map(({ name }) => name)).size).toBe(pythonPeers.length);
});
