/** The mean of the latest values. Plain data. */
export interface MovingMean {
  values: Float64Array;
  sum: number;
  count: number;
  next: number;
}

export function createMovingMean(length: number): MovingMean {
  return { values: new Float64Array(length), sum: 0, count: 0, next: 0 };
}

/** 0 before the first value. */
export function readMean({ sum, count }: MovingMean): number {
  return count > 0 ? sum / count : 0;
}

export function isFull({ values, count }: MovingMean): boolean {
  return count === values.length;
}

/** Takes in a finite value for the oldest one; the sum is made anew at every turn, so that errors do not add up. */
export function pushMean(state: MovingMean, value: number): void {
  const { values } = state;
  state.sum += value - (isFull(state) ? values[state.next] : 0);
  state.count = Math.min(values.length, state.count + 1);
  values[state.next] = value;
  state.next = (state.next + 1) % values.length;
  if (state.next === 0) {
    state.sum = values.reduce((sum, one) => sum + one, 0);
  }
}
