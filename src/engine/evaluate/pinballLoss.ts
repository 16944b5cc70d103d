/**
 * Mean pinball (quantile) loss of predicted quantiles at `probability` in (0, 1) (Koenker and Bassett, 1978). Missing
 * actuals are passed over; NaN where all are missing.
 */
export function pinballLoss(actual: Float64Array, predicted: Float64Array, probability: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < actual.length; i++) {
    const difference = actual[i] - predicted[i];
    if (!Number.isNaN(difference)) {
      sum += difference >= 0 ? probability * difference : (probability - 1) * difference;
      count++;
    }
  }
  return sum / count;
}
