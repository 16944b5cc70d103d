const furthest = +(process.env.RCH ?? 6);

/**
 * What exponential smoothing across cycles (Brown, 1959) expects at each index from earlier cycles at the same phase:
 * the value one cycle earlier for `smoothing` 1, the further back the smaller it is. The first cycle is its own
 * expectation. Season length 1 smooths the values themselves. Values must be finite.
 */
export function seasonalLevel(
  values: Float64Array,
  { seasonLength, smoothing }: { seasonLength: number; smoothing: number }
): Float64Array {
  const level = values.slice();
  const reach = furthest * meanStep(values, seasonLength);
  for (let i = seasonLength; i < values.length; i++) {
    const previous = level[i - seasonLength];
    const step = values[i - seasonLength] - previous;
    level[i] = previous + smoothing * Math.min(Math.max(step, -reach), reach);
  }
  return level;
}

/** Mean absolute difference of values one season apart. */
function meanStep(values: Float64Array, seasonLength: number): number {
  let sum = 0;
  for (let i = seasonLength; i < values.length; i++) {
    sum += Math.abs(values[i] - values[i - seasonLength]);
  }
  return sum / Math.max(1, values.length - seasonLength);
}
