/** A shift is at least this many times as large as any other departure that lasted as long. */
const uniqueness = 2.5;
/** Fewest observations that are compared at a time. */
const shortest = 12;

/**
 * Index, about, of the first value of a new, lasting level unlike anything before it; 0 where there is none. The mean of
 * each stretch as long as the shortest season (at least twelve values) is compared with the same stretch of the longest
 * season that the values hold three times, or with the stretch before where there is no season. What recurs, such as
 * weekends, or wanders is no shift. Values must be finite. Linear time.
 */
export function findLevelShift(values: Float64Array, seasonLengths: readonly number[]): number {
  const reach = shortestRegime(values.length, seasonLengths);
  const lag = seasonLengths.filter((length) => length >= reach && 3 * length <= values.length).pop() ?? reach;
  const changes = changesOfMean(values, { reach, lag });
  let peak = lag;
  for (let i = lag; i < changes.length; i++) {
    peak = Math.abs(changes[i]) > Math.abs(changes[peak]) ? i : peak;
  }
  const index = beginningOf(changes, peak, lag);
  const others = Math.max(largest(changes, lag, index - reach), largest(changes, index + lag + reach, changes.length));
  const enoughBefore = index - reach - lag >= lag;
  return enoughBefore && Math.abs(changes[peak]) > uniqueness * others ? index : 0;
}

/** Observations that a new level must have lasted to count: the shortest season, since a holiday is over after a day. */
export function shortestRegime(count: number, seasonLengths: readonly number[]): number {
  return Math.max(shortest, seasonLengths[0] ?? Math.ceil(count / 40));
}

/** Mean of the `reach` values from each index on, less that of as many values `lag` earlier; 0 before the first such. */
function changesOfMean(values: Float64Array, { reach, lag }: { reach: number; lag: number }): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let i = 0; i < values.length; i++) {
    sums[i + 1] = sums[i] + values[i];
  }
  const changes = new Float64Array(Math.max(0, values.length - reach + 1));
  for (let i = lag; i < changes.length; i++) {
    changes[i] = (sums[i + reach] - sums[i] - sums[i - lag + reach] + sums[i - lag]) / reach;
  }
  return changes;
}

/** The first index of the run up to `peak` in which the change is nearly as large. */
function beginningOf(changes: Float64Array, peak: number, first: number): number {
  let index = peak;
  while (index > first && changes[index - 1] / changes[peak] > 0.9) {
    index--;
  }
  return index;
}

function largest(changes: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let i = Math.max(0, from); i < Math.min(to, changes.length); i++) {
    most = Math.max(most, Math.abs(changes[i]));
  }
  return most;
}
