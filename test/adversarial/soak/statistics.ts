/** The least-squares slope of `values` over `times`, with its standard error; NaN for fewer than three points. */
export function fitSlope(times: number[], values: number[]): { slope: number; error: number } {
  const n = times.length;
  const mean = (numbers: number[]) => numbers.reduce((sum, value) => sum + value, 0) / n;
  const [meanTime, meanValue] = [mean(times), mean(values)];
  const square = times.reduce((sum, time) => sum + (time - meanTime) ** 2, 0);
  const slope = times.reduce((sum, time, i) => sum + (time - meanTime) * (values[i] - meanValue), 0) / square;
  const rest = values.reduce((sum, value, i) => sum + (value - meanValue - slope * (times[i] - meanTime)) ** 2, 0);
  return n < 3 ? { slope: NaN, error: NaN } : { slope, error: Math.sqrt(rest / (n - 2) / square) };
}

/** The value that this part of all is not above; NaN for none. */
export function findQuantile(values: number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.length === 0 ? NaN : sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)];
}
