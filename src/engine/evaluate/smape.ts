/**
 * Symmetric mean absolute percentage error as the M4 competition defines it: the mean of
 * 200 * |actual - point| / (|actual| + |point|), in [0, 200]; 0 where both are 0. Missing actuals are passed over; NaN
 * where all are missing.
 */
export function smape(actual: Float64Array, point: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < actual.length; i++) {
    const size = Math.abs(actual[i]) + Math.abs(point[i]);
    if (!Number.isNaN(size)) {
      sum += size > 0 ? (200 * Math.abs(actual[i] - point[i])) / size : 0;
      count++;
    }
  }
  return sum / count;
}
