/**
 * The level at each index by exponential smoothing (Brown, 1959) of the earlier cycles at the same phase: the value one cycle earlier for `smoothing` 1, the further back the smaller it is. The first cycle is its own
 * expectation. Season length 1 smooths the values themselves. Values must be finite.
 */
export function seasonalLevel(
  values: Float64Array,
  { seasonLength, smoothing }: { seasonLength: number; smoothing: number }
): Float64Array {
  const level = values.slice();
  for (let i = seasonLength; i < values.length; i++) {
    const previous = level[i - seasonLength];
    level[i] = previous + smoothing * (values[i - seasonLength] - previous);
  }
  return level;
}
