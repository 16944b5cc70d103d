import type { ForecastResult, Series } from '../../src/engine';

/** Rows of a series before an index, at most `count` of them. */
export function sliceBefore({ start, step, values }: Series, end: number, count: number): Series {
  const first = Math.max(0, end - count);
  return { start: start + first * step, step, values: values.slice(first, end) };
}

/** Mean absolute error of a forecast, and the share of the values inside its interval. */
export function scoreForecast(
  { forecast: { point, intervals } }: Pick<ForecastResult, 'forecast'>,
  actual: Float64Array
): { error: number; coverage: number } {
  let [error, inside, count] = [0, 0, 0];
  actual.forEach((value, i) => {
    if (Number.isFinite(value)) {
      error += Math.abs(value - point[i]);
      inside += value >= intervals[0].lower[i] && value <= intervals[0].upper[i] ? 1 : 0;
      count++;
    }
  });
  return { error: error / count, coverage: inside / count };
}

/** Means over whole groups of rows: a coarser step. */
export function coarsen({ start, step, values }: Series, group: number): Series {
  const means = Float64Array.from({ length: Math.floor(values.length / group) }, (_, i) => {
    const known = values.subarray(i * group, (i + 1) * group).filter(Number.isFinite);
    return known.length > 0 ? known.reduce((sum, value) => sum + value, 0) / known.length : NaN;
  });
  return { start, step: step * group, values: means };
}
