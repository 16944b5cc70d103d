/**
 * Local linear regression (Cleveland, 1979; equal weights): the value at each index of the least-squares line through the
 * values at most `halfWidth` indices away, at the ends too. Values must be finite; `halfWidth` >= 1. Linear time by running sums.
 */
export function smoothLocally(values: Float64Array, halfWidth: number): Float64Array {
  const count = values.length;
  const sums = accumulateSums(values);
  const line = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const from = Math.max(0, i - halfWidth);
    const to = Math.min(count, i + halfWidth + 1);
    const n = to - from;
    const mean = (sums.values[to] - sums.values[from]) / n;
    const centre = (from + to - 1) / 2;
    const covariance = sums.products[to] - sums.products[from] - centre * n * mean;
    const variance = (n * (n * n - 1)) / 12;
    line[i] = variance > 0 ? mean + (covariance / variance) * (i - centre) : mean;
  }
  return line;
}

/** Sums of the values, and of the values times their index, before each index. */
function accumulateSums(values: Float64Array): { values: Float64Array; products: Float64Array } {
  const sums = new Float64Array(values.length + 1);
  const products = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    sums[i + 1] = sums[i] + values[i];
    products[i + 1] = products[i] + i * values[i];
  }
  return { values: sums, products };
}
