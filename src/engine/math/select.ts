/**
 * Moves the `rank`-th smallest value (from 0) to index `rank`, none greater before it and none smaller behind it
 * (quickselect: Hoare, 1961), in place, in linear time on average; returns it. Values must be finite; `rank` a valid index.
 */
export function select(values: Float64Array, rank: number): number {
  let left = 0;
  let right = values.length - 1;
  while (left < right) {
    const pivot = middleOfThree(values[left], values[(left + right) >> 1], values[right]);
    let i = left;
    let j = right;
    while (i <= j) {
      i = skipSmaller(values, i, pivot);
      j = skipGreater(values, j, pivot);
      if (i <= j) {
        const value = values[i];
        values[i++] = values[j];
        values[j--] = value;
      }
    }
    if (rank <= j) {
      right = j;
    } else if (rank >= i) {
      left = i;
    } else {
      break;
    }
  }
  return values[rank];
}

function skipSmaller(values: Float64Array, from: number, pivot: number): number {
  let i = from;
  while (values[i] < pivot) {
    i++;
  }
  return i;
}

function skipGreater(values: Float64Array, from: number, pivot: number): number {
  let i = from;
  while (values[i] > pivot) {
    i--;
  }
  return i;
}

function middleOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
