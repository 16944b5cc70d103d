import { insertSorted } from '../math/sorted';

/**
 * Median of each value and the `width - 1` before it (odd `width`), passing over NaN; NaN where the value is missing or
 * where more than half of the window is.
 */
export function trailingMedian(values: Float64Array, width: number): Float64Array {
  const sorted = new Float64Array(width);
  return values.map((value, i) => {
    let count = 0;
    for (let j = Math.max(0, i - width + 1); j <= i; j++) {
      if (!Number.isNaN(values[j])) {
        insertSorted(sorted, count++, values[j]);
      }
    }
    return Number.isNaN(value) || 2 * count <= width ? NaN : (sorted[(count - 1) >> 1] + sorted[count >> 1]) / 2;
  });
}
