import type { Series, TimeRange } from '../../engine';
import { averageLarger, calibrate } from './calibrate';
import { findLevels, findRows, type Levels, type Rows } from './levels';

// Median and robust spread of the past, as in BARO (Pham, Ha and Zhang, 2024), but measured against two levels, averaged over
// the window's largest rows, and less what the series does now and then anyway.

/** How a series leaves its own past during an incident. */
export interface Departure {
  /**
   * >= 0: by how much the mean of log(1 + z) over the window's largest rows exceeds nine tenths of such means in the past; 0 = as
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
  const sides = measureSides(series, rows, levels);
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

/** The departures to both sides. */
function measureSides({ values }: Series, rows: Rows, levels: Levels): [Side, Side] {
  const { usual, spread, before } = levels;
  if (!(spread > 0) || spread === Infinity || rows.end === rows.from) {
    return [createNone('up'), createNone('down')];
  }
  const measure = (level: number) => (value: number) => (Number.isFinite(value) ? (value - level) / spread : 0);
  const present = values.subarray(rows.pastEnd, rows.end);
  const counted = Math.ceil((rows.end - rows.from) * countedShare);
  const usually = calibrate(values.subarray(0, rows.pastEnd).map(measure(usual)), { counted, length: present.length });
  const fromUsual = present.map(measure(usual));
  const fromBefore = present.map(measure(before));
  const [down, downBefore] = [fromUsual, fromBefore].map((some) => some.map((z) => -z));
  return [
    measureSide('up', { fromUsual, fromBefore, counted, usually: usually.up, pastEnd: rows.pastEnd }),
    measureSide('down', {
      fromUsual: down,
      fromBefore: downBefore,
      counted,
      usually: usually.down,
      pastEnd: rows.pastEnd,
    }),
  ];
}

interface Distances {
  /** Towards this side, in usual spreads; of the window's rows. */
  fromUsual: Float64Array;
  fromBefore: Float64Array;
  counted: number;
  usually: number;
  pastEnd: number;
}

function measureSide(direction: 'up' | 'down', { fromUsual, fromBefore, counted, usually, pastEnd }: Distances): Side {
  const nearer = fromUsual.map((z, row) => Math.min(z, fromBefore[row]));
  const onset = nearer.findIndex((z) => z > onsetFactor * Math.exp(usually));
  const strength = Math.max(0, averageLarger(nearer.sort(), counted) - usually);
  const peak = fromUsual.reduce((most, z) => Math.max(most, z), 0);
  return {
    direction,
    strength,
    peak: direction === 'up' ? peak : 0 - peak,
    onset: onset < 0 ? undefined : pastEnd + onset,
    stale: strength === 0 && averageLarger(fromUsual.sort(), counted) > usually,
  };
}

function createNone(direction: 'up' | 'down'): Side {
  return { direction, strength: 0, peak: 0, onset: undefined, stale: false };
}
