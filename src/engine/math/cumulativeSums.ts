/** Sums of the values before each index: one more entry than values, the first 0. Values must be finite. */
export function cumulativeSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    sums[i + 1] = sums[i] + values[i];
  }
  return sums;
}
