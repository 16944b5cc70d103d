/** The median of the latest values. Plain data. */
export interface RunningMedian {
  /** The values in the order that they came in, and ascending; NaN where none is yet. */
  latest: Float64Array;
  sorted: Float64Array;
  count: number;
  next: number;
}

export function createRunningMedian(length: number): RunningMedian {
  return { latest: new Float64Array(length), sorted: new Float64Array(length), count: 0, next: 0 };
}

/** NaN before the first value. */
export function readMedian({ sorted, count }: RunningMedian): number {
  if (count === 0) {
    return NaN;
  }
  const middle = count >> 1;
  return count % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** Takes in a finite value for the oldest one; work of the order of the length. */
export function pushMedian(state: RunningMedian, value: number): void {
  const { latest, sorted } = state;
  if (state.count === latest.length) {
    removeSorted(state, latest[state.next]);
  }
  let place = state.count;
  while (place > 0 && sorted[place - 1] > value) {
    sorted[place] = sorted[place - 1];
    place--;
  }
  sorted[place] = value;
  state.count++;
  latest[state.next] = value;
  state.next = (state.next + 1) % latest.length;
}

function removeSorted(state: RunningMedian, value: number): void {
  let place = 0;
  while (state.sorted[place] !== value) {
    place++;
  }
  state.count--;
  state.sorted.copyWithin(place, place + 1);
}
