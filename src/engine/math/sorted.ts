/** Puts a value into its place among the first `count` entries of `sorted`, which ascend; in place, O(count). */
export function insertSorted(sorted: Float64Array, count: number, value: number): void {
  let index = count;
  while (index > 0 && sorted[index - 1] > value) {
    sorted[index] = sorted[index - 1];
    index--;
  }
  sorted[index] = value;
}

/** Takes a value that is among the first `count` entries of `sorted` out of them; in place, O(count). */
export function removeSorted(sorted: Float64Array, count: number, value: number): void {
  let index = 0;
  while (sorted[index] !== value) {
    index++;
  }
  for (; index < count - 1; index++) {
    sorted[index] = sorted[index + 1];
  }
}

/** Index of the first of the `count` ascending entries that is not below `value`, by bisection; `count` where all are. */
export function findRank(sorted: Float64Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
