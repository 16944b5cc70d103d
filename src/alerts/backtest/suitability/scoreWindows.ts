import { day, median, seasonalScale } from '../../../engine';

/** A history and the forecasts of its last days beside it: a row per time (ms), NaN = none. */
export interface BacktestColumns {
  times: Float64Array;
  value: Float64Array;
  forecast: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
}

/**
 * Mean absolute scaled error in the median day that was forecast or, where it is less, at the median time of the day, and
 * the coverage of the median day: neither a bad day, as after a step, nor a bad hour on each of some days decides. The
 * scale is the mean change from day to day before the forecasts. NaN where nothing can be compared.
 */
export function scoreWindows({ times, value, forecast, lower, upper }: BacktestColumns) {
  const perDay = Math.max(1, Math.round(day / (times[1] - times[0])));
  const first = Math.max(0, forecast.findIndex(Number.isFinite));
  const scale = seasonalScale(value.subarray(0, first), perDay);
  const errors = value.map((one, i) => Math.abs(one - forecast[i])).subarray(first);
  const inside = errors.map((error, i) => {
    const isInside = value[first + i] >= lower[first + i] && value[first + i] <= upper[first + i];
    return Number.isNaN(error) ? NaN : Number(isInside);
  });
  const error = Math.min(medianOfMeans(errors, perDay).byBlock, medianOfMeans(errors, perDay).byPhase);
  return { mase: error / scale, coverage: medianOfMeans(inside, perDay).byBlock };
}

/** Medians of the means over blocks of `length` values, and over the values at the same place in them; NaN is passed over. */
function medianOfMeans(values: Float64Array, length: number): { byBlock: number; byPhase: number } {
  const groupBy = (find: (index: number) => number) => {
    const groups = new Map<number, number[]>();
    values.forEach((value, i) => {
      if (!Number.isNaN(value)) {
        groups.set(find(i), [...(groups.get(find(i)) ?? []), value]);
      }
    });
    return median([...groups.values()].map((group) => group.reduce((sum, value) => sum + value, 0) / group.length));
  };
  return { byBlock: groupBy((i) => Math.floor(i / length)), byPhase: groupBy((i) => i % length) };
}
