import type { Training } from '../training/training';
import { fitLine } from '../math/fitLine';

/** How far a forecast may go: what was seen, and further only as far as tested trends carry it. Plain data. */
export interface Reach {
  lowest: number;
  highest: number;
  /** The steepest tested trends, per step: at most 0 and at least 0. */
  falling: number;
  rising: number;
}

/** Cycles that a season is averaged out over. */
const minCycles = 4;
/** Fewest means that a trend is tested on; each further test takes twice as many. */
const minMeans = 6;

/**
 * The range of the values up to the index `cutoff` and the trends in them: slopes of the lines through the last 6, 12,
 * 24 ... means over a cycle, or values where there is no season, that are far from zero. What was filled in is no trend.
 */
export function measureReach(training: Training, cutoff: number): Reach {
  const { values, seasonLengths } = training;
  const reach = { lowest: Infinity, highest: -Infinity, falling: 0, rising: 0 };
  for (let i = 0; i <= cutoff; i++) {
    reach.lowest = values[i] < reach.lowest ? values[i] : reach.lowest;
    reach.highest = values[i] > reach.highest ? values[i] : reach.highest;
  }
  const cycle = seasonLengths.filter((length) => minCycles * length <= cutoff + 1).pop() ?? 1;
  const { positions, means } = averageCycles(training, cutoff, cycle);
  for (let count = minMeans; count < 2 * means.length; count *= 2) {
    const { slope, slopeError } = fitLine(positions.slice(-count), means.slice(-count));
    if (Math.abs(slope) > findMinSignificance(Math.min(count, means.length)) * slopeError) {
      reach.falling = Math.min(reach.falling, slope);
      reach.rising = Math.max(reach.rising, slope);
    }
  }
  return reach;
}

/** Standard errors that a slope of as many means must be away from zero: about one noise in 10,000 is. */
function findMinSignificance(count: number): number {
  return 4 * (1 + 8 / (count - 2));
}

/** Moves predicted values, of which the first is one step after those that the reach was measured on, into the reach. */
export function keepWithin({ lowest, highest, falling, rising }: Reach, point: Float64Array): void {
  for (let i = 0; i < point.length; i++) {
    const least = lowest + falling * (i + 1);
    const most = highest + rising * (i + 1);
    point[i] = point[i] > least ? (point[i] < most ? point[i] : most) : least;
  }
}

/** Means of the observed values of each cycle, counted back from the cutoff, and their middles; none of empty cycles. */
function averageCycles({ values, observed }: Training, cutoff: number, cycle: number) {
  const positions: number[] = [];
  const means: number[] = [];
  for (let first = (cutoff + 1) % cycle; first <= cutoff; first += cycle) {
    let sum = 0;
    let count = 0;
    for (let i = first; i < first + cycle; i++) {
      sum += observed[i] === 1 ? values[i] : 0;
      count += observed[i];
    }
    if (count > 0) {
      positions.push(first + (cycle - 1) / 2);
      means.push(sum / count);
    }
  }
  return { positions, means };
}
