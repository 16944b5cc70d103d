/** Puts a value into its place among the first `count` entries of `sorted`, which ascend; in place, O(count). */
export function insertSorted(sorted: Float64Array, count: number, value: number): void {
  let index = count;
  while (index > 0 && sorted[index - 1] > value) {
    sorted[index] = sorted[index - 1];
    index--;
  }
  sorted[index] = value;
}
