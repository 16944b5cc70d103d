import { chooseLongCycles, day, forecast, type Series } from '../../src/engine';
import type { BenchSet } from '../generalise/sets/benchSet';
import type { Comparison } from './comparison';
import { coarsen, scoreForecast, sliceBefore } from './score';

/** Days ahead, between origins, in the training window, and before the first origin. */
const horizons = [7, 30];
const strideDays = 14;
const windowDays = 84;
const firstDays = 200;

/** Daily means forecast from origins over the whole series, each with the cycles that its own past made it take, and without. */
export function compareCycles({ name, subjects }: BenchSet): Comparison[] {
  return subjects.flatMap(({ series: given }) => {
    const series = given.step < day ? coarsen(given, Math.round(day / given.step)) : given;
    return given.step > day || given.step < 60_000 ? [] : horizons.flatMap((days) => compareSeries(name, series, days));
  });
}

function compareSeries(set: string, series: Series, horizon: number): Comparison[] {
  const { values } = series;
  const all: Comparison[] = [];
  for (let origin = firstDays; origin + horizon <= values.length; origin += strideDays) {
    const past = sliceBefore(series, origin, windowDays);
    const actual = values.slice(origin, origin + horizon);
    if (past.values.filter(Number.isFinite).length < windowDays / 2 || !actual.some(Number.isFinite)) {
      continue;
    }
    const longCycles = chooseLongCycles(sliceBefore(series, origin, Infinity), { horizonDays: horizon });
    const own = scoreForecast(forecast(past, { horizon }), actual);
    const other = scoreForecast(forecast(past, { horizon, longCycles }), actual);
    all.push({
      set,
      kind: `cycles, ${horizon} d ahead`,
      taken: longCycles.cycles.length > 0,
      with: other.error,
      without: own.error,
      coverageWith: other.coverage,
      coverageWithout: own.coverage,
    });
  }
  return all;
}
