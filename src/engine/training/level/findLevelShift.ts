import { cumulativeSums } from '../../math/cumulativeSums';

/** A shift is at least this many times as large as any other change that lasted as long. */
const minSizeRatio = 2.5;
/** Fewest observations that are compared at a time. */
const minWindowPoints = 12;

/**
 * Index, about, of the first value of a new, lasting level unlike anything before it; 0 where there is none. The mean of
 * each stretch as long as the shortest season (at least twelve values) is compared with the same stretch of the longest
 * season that the values hold three times, or with the stretch before where there is no season. What recurs, such as
 * weekends, or wanders is no shift. Values must be finite. Linear time.
 */
export function findLevelShift(values: Float64Array, seasonLengths: readonly number[]): number {
  const width = chooseMinRegime(values.length, seasonLengths);
  const lag = seasonLengths.filter((length) => length >= width && 3 * length <= values.length).pop() ?? width;
  const changes = differenceMeans(values, { width, lag });
  let peak = lag;
  for (let i = lag; i < changes.length; i++) {
    peak = Math.abs(changes[i]) > Math.abs(changes[peak]) ? i : peak;
  }
  const index = findBeginning(changes, { peak, first: lag, share: 0.9 });
  const onset = findBeginning(changes, { peak: index, first: Math.max(lag, index - lag), share: 0.2 });
  const others = Math.max(
    findLargest(changes, lag, onset - width),
    findLargest(changes, index + lag + width, changes.length)
  );
  const hasHistory = index - width - lag >= lag;
  return hasHistory && Math.abs(changes[peak]) > minSizeRatio * others ? index : 0;
}

/** Fewest observations of a new level: the shortest season, since a holiday is over after a day. */
export function chooseMinRegime(count: number, seasonLengths: readonly number[]): number {
  return Math.max(minWindowPoints, seasonLengths[0] ?? Math.ceil(count / 40));
}

/** Mean of the `width` values from each index on, less that of as many values `lag` earlier; 0 before the first such. */
function differenceMeans(values: Float64Array, { width, lag }: { width: number; lag: number }): Float64Array {
  const sums = cumulativeSums(values);
  const changes = new Float64Array(Math.max(0, values.length - width + 1));
  for (let i = lag; i < changes.length; i++) {
    changes[i] = (sums[i + width] - sums[i] - sums[i - lag + width] + sums[i - lag]) / width;
  }
  return changes;
}

/** The first index of the run up to `peak` in which the change is at least this share of it. */
function findBeginning(
  changes: Float64Array,
  { peak, first, share }: { peak: number; first: number; share: number }
): number {
  let index = peak;
  while (index > first && changes[index - 1] / changes[peak] > share) {
    index--;
  }
  return index;
}

function findLargest(changes: Float64Array, from: number, to: number): number {
  let most = 0;
  for (let i = Math.max(0, from); i < Math.min(to, changes.length); i++) {
    most = Math.max(most, Math.abs(changes[i]));
  }
  return most;
}
