import { median, quantile } from '../../engine';
import { fitStraight } from './fitStraight';
import { binByLoad, type LoadPoints } from './loadBins';
import type { LoadFit } from './loadFit';
import { evaluateLine, type LoadLine } from './loadLine';
import { moveToPresent } from './moveToPresent';

/** The earlier part, which a line is laid through to see how what came later deviated from it. */
const earlierShare = 0.6;
const thirds = [0, 1, 2];

/**
 * How observations deviate from the line, by the third of their loads: as they did from it, and as later ones did from a line through
 * earlier ones, whichever is wider; and how that grows with the load. `order` ascends by load.
 */
export function measureDeviations(
  line: LoadLine,
  points: LoadPoints,
  { order, count }: { order: Int32Array; count: number }
): Pick<LoadFit, 'deviations' | 'spread'> {
  const inTime = Int32Array.from(order).sort();
  const cut = inTime[Math.floor(earlierShare * inTime.length)];
  const isEarlier = (i: number) => i < cut;
  const earlier = fitStraight(binByLoad(points, order.filter(isEarlier), { count }));
  const { line: moved } = moveToPresent(earlier, points, inTime.filter(isEarlier));
  const later = order.filter((i) => !isEarlier(i));
  const within = thirds.map((third) => describeThird(line, points, { order, third }));
  const after = thirds.map((third) => describeThird(moved, points, { order: later, third }));
  const deviations = within.map(({ load, lower, upper }, i) => ({
    load,
    lower: Math.min(lower, after[i].lower),
    upper: Math.max(upper, after[i].upper),
  }));
  const [low, , high] = within;
  const grown = Math.log((high.upper - high.lower) / (low.upper - low.lower)) / Math.log(high.load / low.load);
  return { deviations, spread: grown > 0 ? Math.min(1, grown) : 0 };
}

function describeThird(
  line: LoadLine,
  { load, value }: LoadPoints,
  { order, third }: { order: Int32Array; third: number }
): LoadFit['deviations'][number] {
  const part = order.subarray(Math.floor((third * order.length) / 3), Math.floor(((third + 1) * order.length) / 3));
  const residuals = Float64Array.from(part, (i) => value[i] - evaluateLine(line, load[i]));
  return {
    load: median(Float64Array.from(part, (i) => load[i])),
    lower: Math.min(0, quantile(residuals, 0.05)),
    upper: Math.max(0, quantile(residuals, 0.95)),
  };
}
