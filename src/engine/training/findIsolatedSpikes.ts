import { insertSorted, removeSorted } from '../math/sorted';
import { median } from '../math/median';
import { quantile } from '../math/quantile';

/** Fewer observations say too little of what is usual. */
const minPoints = 50;
/** Half the width of the window that a value is compared with. */
const halfWindow = 3;
/** A spike is this many times as far from its neighbours as all but one in a hundred values are. */
const minDistanceRatio = 5;

/**
 * Indices of short spikes and dips, of up to three observations, that stand alone: as far from their neighbours as hardly
 * any other value, and with nothing of the kind one cycle of any of `seasonLengths` earlier or later; the values on either side are alike. Missing values are
 * passed over; the last three observations never count, since a new level begins like a spike.
 */
export function findIsolatedSpikes(values: Float64Array, seasonLengths: readonly number[]): number[] {
  const differences = subtractMovingMedian(values);
  const sizes = differences.filter(Number.isFinite).map(Math.abs);
  if (sizes.length < minPoints) {
    return [];
  }
  const limit = minDistanceRatio * quantile(sizes, 0.99);
  const found: number[] = [];
  for (let i = 0; i < differences.length; i++) {
    const isFar = Math.abs(differences[i]) > limit && !recurs(differences, i, seasonLengths);
    if (isFar && 2 * Math.abs(measureChange(values, i)) <= Math.abs(differences[i])) {
      found.push(i);
    }
  }
  return found;
}

/** Each value less the median of the values around it; NaN where a full window is not there. */
function subtractMovingMedian(values: Float64Array): Float64Array {
  const differences = new Float64Array(values.length).fill(NaN);
  const width = 2 * halfWindow + 1;
  const window = new Float64Array(width);
  let known = 0;
  for (let last = 0; last < values.length; last++) {
    if (!Number.isFinite(values[last])) {
      known = 0;
      continue;
    }
    if (known === width) {
      removeSorted(window, width, values[last - width]);
      known--;
    }
    insertSorted(window, known, values[last]);
    known++;
    if (known === width) {
      differences[last - halfWindow] = values[last - halfWindow] - window[halfWindow];
    }
  }
  return differences;
}

/** How much the values after a spike at this index differ from those before it: one at the edge of a slope is none. */
function measureChange(values: Float64Array, index: number): number {
  const before = median(values.subarray(Math.max(0, index - 3 * halfWindow), index - halfWindow + 1));
  return median(values.subarray(index + halfWindow, index + 3 * halfWindow + 1)) - before;
}

/** True where at least a third of the difference comes again one cycle away, give or take a step. */
function recurs(differences: Float64Array, index: number, seasonLengths: readonly number[]): boolean {
  const size = differences[index];
  const alike = (at: number) => differences[at] / size > 1 / 3;
  return seasonLengths.some((length) =>
    [index - length, index + length].some((at) => alike(at - 1) || alike(at) || alike(at + 1))
  );
}
