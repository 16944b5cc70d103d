import type { Series, TimeRange } from '../../engine';
import { averageLarger, calibrate } from './calibrate';
import { findLevels, findRows, type Levels, type Rows } from './levels';

// Median and robust spread of the past, as in BARO (Pham, Ha and Zhang, 2024), but measured against two levels, averaged over
// the larger part of the window, and less what the series does now and then anyway.

/** How a series leaves its own past during an incident. */
export interface Departure {
  /**
   * >= 0: by how much the mean of log(1 + z) over the larger half of the window exceeds nine tenths of such means in the past; 0 = as
   * ever, or no past, or no values. z is the distance from the past's median or from the level just before, whichever is
   * nearer, in usual spreads.
   */
  strength: number;
  /** That of `strength`; 'none' where it is 0. */
  direction: 'up' | 'down' | 'none';
  /** The largest deviation from the usual level in usual spreads, signed; 0 where nothing deviates. */
  deviation: number;
  /** Median of the past; NaN where there is none. */
  usual: number;
  /** Robust standard deviation of the past; NaN where there is none, 0 where nothing varies. */
  spread: number;
  /** Median of the past's last minutes; NaN where there is none. */
  before: number;
  /** The value with the largest deviation; NaN where nothing deviates. */
  peak: number;
  /** Time of the first value that is plainly out of the ordinary, ms since the epoch; undefined where there is none. */
  onset: number | undefined;
  /** Differs from the long past, but did so before the incident already. */
  stale: boolean;
}

/** This part of the incident's rows counts: a fault need not last as long as its incident. */
const countedShare = 1 / 2;
/** What counts in the direction that does no harm. */
const harmlessWeight = 0.5;
/** An onset is this far beyond what is usual. */
const onsetFactor = 1.5;

/**
 * How `series` departs from its values before `incident` (all of them; give a range that is worth comparing with) during it. The
 * past ends `guard` before the incident, and what follows is compared with it. What departed before as now is no departure,
 * nor is what always grows. Neither values after the incident nor missing or infinite ones are used. A past of n values is
 * not enough to call anything rarer than one in n + 1, so no strength exceeds log(n + 1). The same for any shift and
 * positive scale of the values; `harm` is the direction that counts in full.
 */
export function measureDeparture(
  series: Series,
  incident: TimeRange,
  harm: 'up' | 'down' | 'both' = 'both'
): Departure {
  const rows = findRows(series, incident);
  const { pastCount, ...levels } = findLevels(series, rows);
  const sides = (['up', 'down'] as const).map((direction) => measureSide(series, { rows, levels, direction }));
  const weighted = sides.map((side) => {
    const weight = harm === 'both' || harm === side.direction ? 1 : harmlessWeight;
    return { ...side, strength: weight * Math.min(side.strength, Math.log(pastCount + 1)) };
  });
  const [first, second] = weighted.sort((a, b) => b.strength - a.strength);
  const found = first.strength > 0;
  const peak = found || Math.abs(first.peak) >= Math.abs(second.peak) ? first.peak : second.peak;
  return {
    strength: first.strength,
    direction: found ? first.direction : 'none',
    deviation: peak,
    ...levels,
    peak: peak === 0 ? NaN : levels.usual + peak * levels.spread,
    onset: found && first.onset !== undefined ? series.start + first.onset * series.step : undefined,
    stale: !found && sides.some(({ stale }) => stale),
  };
}

interface Side {
  direction: 'up' | 'down';
  strength: number;
  /** Signed, in usual spreads from the usual level. */
  peak: number;
  /** Row. */
  onset: number | undefined;
  stale: boolean;
}

/** The departure to one side. */
function measureSide(
  { values }: Series,
  { rows, levels, direction }: { rows: Rows; levels: Levels; direction: 'up' | 'down' }
): Side {
  const { usual, spread, before } = levels;
  const none: Side = { direction, strength: 0, peak: 0, onset: undefined, stale: false };
  if (!(spread > 0) || spread === Infinity || rows.end === rows.from) {
    return none;
  }
  const sign = direction === 'up' ? 1 : -1;
  const measure = (level: number) => (value: number) =>
    Number.isFinite(value) ? Math.max(0, sign * (value - level)) / spread : 0;
  const [fromUsual, fromBefore] = [measure(usual), measure(before)];
  const present = values.subarray(rows.pastEnd, rows.end);
  const counted = Math.ceil((rows.end - rows.from) * countedShare);
  const usually = calibrate(values.subarray(0, rows.pastEnd), { counted, length: present.length, measure: fromUsual });
  const both = present.map((value) => Math.min(fromUsual(value), fromBefore(value)));
  const strength = Math.max(0, averageLarger(both, counted) - usually);
  const onset = both.findIndex((z) => z > onsetFactor * Math.exp(usually));
  return {
    direction,
    strength,
    peak: sign * present.reduce((most, value) => Math.max(most, fromUsual(value)), 0),
    onset: onset < 0 ? undefined : rows.pastEnd + onset,
    stale: strength === 0 && averageLarger(present.map(fromUsual), counted) > usually,
  };
}
