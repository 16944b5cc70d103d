/**
 * Mean absolute scaled error (Hyndman and Koehler, 2006): the mean absolute error divided by `scale`, the training
 * series' seasonalScale. Missing actuals are passed over; NaN where all are missing or the scale is 0 or NaN.
 */
export function mase(actual: Float64Array, point: Float64Array, scale: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < actual.length; i++) {
    const error = Math.abs(actual[i] - point[i]);
    if (!Number.isNaN(error)) {
      sum += error;
      count++;
    }
  }
  return scale > 0 ? sum / count / scale : NaN;
}
