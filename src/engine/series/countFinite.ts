/** Number of finite values. */
export function countFinite(values: Float64Array): number {
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    count += Number.isFinite(values[i]) ? 1 : 0;
  }
  return count;
}
