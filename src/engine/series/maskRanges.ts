import type { Series, TimeRange } from '../types';

/** A copy of the series' values with NaN where a time lies in one of the ranges, and how many were taken out. */
export function maskRanges(series: Series, ranges: readonly TimeRange[]): { values: Float64Array; masked: number } {
  const values = series.values.slice();
  let masked = 0;
  for (const { from, to } of ranges) {
    const first = Math.max(0, Math.ceil((from - series.start) / series.step));
    for (let i = first; i < values.length && series.start + i * series.step < to; i++) {
      masked += Number.isFinite(values[i]) ? 1 : 0;
      values[i] = NaN;
    }
  }
  return { values, masked };
}
