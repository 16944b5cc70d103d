import { quantile } from '../math/quantile';

/** Fewer observations say too little of what is usual. */
const enough = 50;
/** Half the width of the window that a value is compared with. */
const reach = 3;
/** A spike is this many times as far from its neighbours as all but one in a hundred values are. */
const farness = 5;

/**
 * Indices of short spikes and dips, of up to three observations, that stand alone: as far from their neighbours as hardly
 * any other value, and with nothing of the kind one cycle of any of `seasonLengths` earlier or later. Missing values are
 * passed over; the last three observations are never judged, since a new level begins like a spike.
 */
export function findIsolatedSpikes(values: Float64Array, seasonLengths: readonly number[]): number[] {
  const departures = departuresFromNeighbours(values);
  const sizes = departures.filter(Number.isFinite).map(Math.abs);
  if (sizes.length < enough) {
    return [];
  }
  const limit = farness * quantile(sizes, 0.99);
  const found: number[] = [];
  for (let i = 0; i < departures.length; i++) {
    if (Math.abs(departures[i]) > limit && !recurs(departures, i, seasonLengths)) {
      found.push(i);
    }
  }
  return found;
}

/** Each value less the median of the values around it; NaN where a full window is not there. */
function departuresFromNeighbours(values: Float64Array): Float64Array {
  const departures = new Float64Array(values.length).fill(NaN);
  const window = new Float64Array(2 * reach + 1);
  let lastMissing = -1;
  for (let last = 0; last < values.length; last++) {
    if (!Number.isFinite(values[last])) {
      lastMissing = last;
    }
    const first = last - 2 * reach;
    if (first >= 0 && first > lastMissing) {
      for (let k = 0; k < window.length; k++) {
        insertSorted(window, k, values[first + k]);
      }
      departures[first + reach] = values[first + reach] - window[reach];
    }
  }
  return departures;
}

/** Puts a value into its place among the `count` sorted ones. */
function insertSorted(window: Float64Array, count: number, value: number): void {
  let at = count;
  while (at > 0 && window[at - 1] > value) {
    window[at] = window[at - 1];
    at--;
  }
  window[at] = value;
}

/** True where at least a third of the departure comes again one cycle away, give or take a step. */
function recurs(departures: Float64Array, index: number, seasonLengths: readonly number[]): boolean {
  const size = departures[index];
  const alike = (at: number) => departures[at] / size > 1 / 3;
  return seasonLengths.some((length) =>
    [index - length, index + length].some((at) => alike(at - 1) || alike(at) || alike(at + 1))
  );
}
