/**
 * Mean absolute difference of the finite values `seasonLength` apart: the scale of MASE (Hyndman and Koehler, 2006).
 * NaN where there is no such pair.
 */
export function seasonalScale(values: Float64Array, seasonLength: number): number {
  let sum = 0;
  let pairs = 0;
  for (let i = seasonLength; i < values.length; i++) {
    const difference = Math.abs(values[i] - values[i - seasonLength]);
    if (Number.isFinite(difference)) {
      sum += difference;
      pairs++;
    }
  }
  return sum / pairs;
}
