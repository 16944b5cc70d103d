import { median, quantile } from '../../engine';
import { createRandom, drawNormal } from '../random';
import { changesMarkedly, findBend, fitRising } from './findBend';
import { fitStraight } from './fitStraight';
import { binByLoad, orderByLoad, type LoadPoints } from './loadBins';
import type { LoadFit } from './loadFit';
import { evaluateLine, shiftLine, steepenBeyond, type LoadLine } from './loadLine';
import { measureStretch } from './measureStretch';

/** Groups of neighbouring loads that a line is laid through. */
const maxBins = 40;
/** Observations of each group at least. */
const minPerBin = 4;
/** Observations without which nothing is said. */
const minObservations = 48;
/** Lines of days drawn anew. */
const draws = 40;
/** Stretches of time that are drawn: neighbouring observations share their errors. */
const blocks = 20;
/** The newest part, which says at which level the line lies now. */
const newestShare = 0.25;
/** Busy and quiet loads must be this far from one another, or a line through them says nothing. */
const defaultMinSpread = 1.2;
/** So many of the lines of days drawn anew must bend, too, or a bend may come of a few days. */
const minBentShare = 0.9;

/** Explained shares from which on a line is trusted well, or fairly. */
const goodShare = 0.5;
const fairShare = 0.15;

/** How a load curve is fitted. */
export interface FitLoadOptions {
  /** Of what is drawn; default 1. */
  seed?: number;
  /** How many times the quiet load the busy one is at least; default 1.2. */
  minSpread?: number;
}

/**
 * Fits how values follow the load: a straight line, or one with a bend where there clearly is one; never falling. Undefined where the
 * observations or the spread of their loads are too few. The same points and seed give the same fit.
 */
export function fitLoad(
  points: LoadPoints,
  { seed = 1, minSpread = defaultMinSpread }: FitLoadOptions = {}
): LoadFit | undefined {
  const order = orderByLoad(points);
  if (order.length < minObservations) {
    return undefined;
  }
  const [low, high] = [order[Math.floor(0.05 * order.length)], order[Math.floor(0.95 * order.length)]];
  if (!(points.load[high] > minSpread * Math.max(0, points.load[low]))) {
    return undefined;
  }
  const count = Math.min(maxBins, Math.floor(order.length / minPerBin));
  const bins = binByLoad(points, order, { count });
  const { bent, lines } = drawLines(points, order, { count, bent: findBend(bins, seed), seed });
  const { line, by } = moveToPresent(bent ?? fitStraight(bins), points, order);
  const seen = { lowest: points.load[order[0]], highest: points.load[order[order.length - 1]] };
  const explained = measureExplained(line, points, order);
  return {
    line,
    draws: spreadBeyond(
      lines.map((one) => shiftLine(one, by)),
      { highest: seen.highest, stretch: measureStretch(bins), seed }
    ),
    seen,
    count: order.length,
    explained,
    ...nameBend(bent),
    ...measureDeviations(line, points, order),
    trust: explained >= goodShare ? 'good' : explained >= fairShare ? 'fair' : 'unknown',
  };
}

function nameBend(bent: LoadLine | undefined): Pick<LoadFit, 'knee' | 'ceiling'> {
  if (!bent) {
    return {};
  }
  const [{ load }] = bent.bends;
  return isSteeper(bent) ? { knee: load } : { ceiling: load };
}

function isSteeper({ slope, bends }: LoadLine): boolean {
  return bends[0].slope > slope;
}

/** The line at the level of the newest observations, where these have moved by more than observations scatter. */
function moveToPresent(line: LoadLine, { load, value }: LoadPoints, order: Int32Array): { line: LoadLine; by: number } {
  const inTime = Int32Array.from(order).sort();
  const newest = inTime.subarray(Math.floor((1 - newestShare) * inTime.length));
  const residuals = (some: Int32Array) => Float64Array.from(some, (i) => value[i] - evaluateLine(line, load[i]));
  const by = median(residuals(newest));
  const scatter = median(residuals(inTime).map(Math.abs));
  return Math.abs(by) > scatter ? { line: shiftLine(line, by), by } : { line, by: 0 };
}

/** Lines through stretches of time drawn with replacement (a block bootstrap: Künsch, 1989); a bend that few of them have is none. */
function drawLines(
  points: LoadPoints,
  order: Int32Array,
  { count, bent, seed }: { count: number; bent: LoadLine | undefined; seed: number }
): { bent: LoadLine | undefined; lines: LoadLine[] } {
  const random = createRandom(seed + 1);
  const length = Math.ceil(points.load.length / blocks);
  const drawn = Array.from({ length: draws }, () => {
    const weights = new Uint8Array(blocks);
    for (let i = 0; i < blocks; i++) {
      weights[Math.floor(random() * blocks)]++;
    }
    return binByLoad(points, order, { count, weights: points.load.map((_, i) => weights[Math.floor(i / length)]) });
  });
  const lines = bent ? drawn.map((bins) => fitRising(bins)) : [];
  const alike = lines.filter((one) => one && bent && isSteeper(one) === isSteeper(bent) && changesMarkedly(one));
  return alike.length >= minBentShare * draws
    ? { bent, lines: lines.map((one, i) => one ?? fitStraight(drawn[i])) }
    : { bent: undefined, lines: drawn.map(fitStraight) };
}

/** Beyond what was seen, each line is as much steeper or flatter as lines through lower loads turned out to be at higher ones. */
function spreadBeyond(
  lines: LoadLine[],
  { highest, stretch, seed }: { highest: number; stretch: number; seed: number }
): LoadLine[] {
  const random = createRandom(seed + 2);
  return lines.map((line) => steepenBeyond(line, highest, Math.max(0, 1 + stretch * drawNormal(random))));
}

function measureExplained(line: LoadLine, { load, value }: LoadPoints, order: Int32Array): number {
  const level = median(Float64Array.from(order, (i) => value[i]));
  let [left, all] = [0, 0];
  order.forEach((i) => {
    left += Math.abs(value[i] - evaluateLine(line, load[i]));
    all += Math.abs(value[i] - level);
  });
  return all > 0 ? Math.max(0, 1 - left / all) : 0;
}

function measureDeviations(
  line: LoadLine,
  { load, value }: LoadPoints,
  order: Int32Array
): Pick<LoadFit, 'deviations' | 'spread'> {
  const deviations = [0, 1, 2].map((third) => {
    const part = order.subarray(Math.floor((third * order.length) / 3), Math.floor(((third + 1) * order.length) / 3));
    const residuals = Float64Array.from(part, (i) => value[i] - evaluateLine(line, load[i]));
    return {
      load: median(Float64Array.from(part, (i) => load[i])),
      lower: Math.min(0, quantile(residuals, 0.05)),
      upper: Math.max(0, quantile(residuals, 0.95)),
    };
  });
  const [low, , high] = deviations;
  const grown = Math.log((high.upper - high.lower) / (low.upper - low.lower)) / Math.log(high.load / low.load);
  return { deviations, spread: grown > 0 ? Math.min(1, grown) : 0 };
}
