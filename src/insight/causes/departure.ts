import type { Series, TimeRange } from '../../engine';

// Median of the past and a robust scale, as in BARO (Pham, Ha and Zhang, 2024), whose scorer takes the interquartile range.
// Here the scale is the 90th percentile of the distances from the median, which is less often 0 for signals that are mostly
// constant, and the score is a mean of logarithms, so that one wild value counts little.

/** How a series leaves its own past during a window. */
export interface Departure {
  /**
   * Mean over the window's grid times of log(1 + deviation / usual spread), in [0, log 101]; 0 = as ever, or no past, or
   * no values. Lasting and early departures count more than short and late ones; a missing value counts as none.
   */
  strength: number;
  /** The largest deviation from the usual level in usual spreads, signed, in [-100, 100]; 0 where strength is 0. */
  deviation: number;
  /** Median of the past; NaN where there is none. */
  usual: number;
  /** What deviations are measured in; NaN without a past, 0 where nothing varies. */
  spread: number;
  /** Median of the past's last values; NaN where there is none. */
  before: number;
  /** The value with the largest deviation; NaN where strength is 0. */
  peak: number;
  /** Time of the first value more than three usual spreads away, ms since the epoch; undefined where there is none. */
  onset: number | undefined;
}

/** So many usual spreads away is plainly out of the ordinary. */
const plain = 3;
/** The usual spread is held to be at least this share of all that was seen, so a constant past gives finite deviations. */
const leastSpread = 0.01;
/** The usual spread holds the past but for this share, the furthest from its median. */
const trimmedShare = 0.1;
/** So many of the past's last values are the level just before. */
const rowsBefore = 3;

/**
 * How `series` departs from its values before `window` (all of them; give a range that is worth comparing with) during it.
 * Neither values after the window nor missing or infinite ones are used. A past of n values is not enough to call anything
 * rarer than one in n + 1, so no value counts for more than log(n + 1). The same for any shift and scale of the values.
 */
export function measureDeparture(series: Series, window: TimeRange): Departure {
  const first = indexAt(series, window.from);
  const end = indexAt(series, window.to);
  const past = finiteSorted(series.values.subarray(0, Math.max(first, 0)));
  const before = middle(finiteSorted(series.values.subarray(Math.max(first - rowsBefore, 0), Math.max(first, 0))));
  const present = series.values.subarray(Math.max(first, 0), Math.max(end, 0));
  const usual = middle(past);
  const spread = usualSpread(past, usual, present);
  if (!(spread > 0) || spread === Infinity) {
    return { strength: 0, deviation: 0, usual, spread, before, peak: NaN, onset: undefined };
  }
  const most = Math.log(past.length + 1);
  let sum = 0;
  let peak = usual;
  let onset = -1;
  for (let i = 0; i < present.length; i++) {
    const distance = Number.isFinite(present[i]) ? Math.abs(present[i] - usual) : 0;
    sum += Math.min(Math.log1p(distance / spread), most);
    peak = distance > Math.abs(peak - usual) ? present[i] : peak;
    onset = onset < 0 && distance > plain * spread ? i : onset;
  }
  return {
    strength: sum === 0 ? 0 : sum / (end - first),
    deviation: (peak - usual) / spread,
    usual,
    spread,
    before,
    peak: peak === usual ? NaN : peak,
    onset: onset < 0 ? undefined : series.start + (first + onset) * series.step,
  };
}

/** Index of the first grid time at or after `time`; may lie outside the series. */
function indexAt({ start, step }: Series, time: number): number {
  return Math.ceil((time - start) / step);
}

/** What deviations are measured in; 0 where nothing varies, NaN without a past. */
function usualSpread(past: Float64Array, usual: number, present: Float64Array): number {
  let lowest = past[0];
  let highest = past[past.length - 1];
  for (const value of present) {
    lowest = value < lowest && value > -Infinity ? value : lowest;
    highest = value > highest && value < Infinity ? value : highest;
  }
  return Math.max(usualDistance(past, usual), leastSpread * (highest - lowest));
}

/** The largest distance from `centre` of ascending values, the furthest tenth left out. */
function usualDistance(sorted: Float64Array, centre: number): number {
  let low = 0;
  let high = sorted.length - 1;
  for (let out = Math.floor(trimmedShare * sorted.length); out > 0; out--) {
    if (centre - sorted[low] > sorted[high] - centre) {
      low++;
    } else {
      high--;
    }
  }
  return Math.max(centre - sorted[low], sorted[high] - centre);
}

function finiteSorted(values: Float64Array): Float64Array {
  return values.filter(Number.isFinite).sort();
}

/** NaN where there are none. */
function middle(sorted: Float64Array): number {
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}
