import { median } from '../../engine';
import { createRandom, drawNormal } from '../random';
import { changesMarkedly, findBend, fitRising } from './findBend';
import { fitStraight } from './fitStraight';
import { binByLoad, orderByLoad, type LoadPoints } from './loadBins';
import type { LoadFit } from './loadFit';
import { evaluateLine, shiftLine, steepenBeyond, type LoadLine } from './loadLine';
import { measureDeviations } from './measureDeviations';
import { measureStretch } from './measureStretch';
import { moveToPresent } from './moveToPresent';

/** Groups of neighbouring loads that a line is laid through. */
const maxBins = 40;
/** Observations of each group at least. */
const minPerBin = 4;
/** Observations without which nothing is said. */
const minObservations = 48;
/** Lines of days drawn anew. */
const draws = 40;
const defaultStretches = 20;
/** Busy and quiet loads must be this far from one another, or a line through them says nothing. */
const defaultMinSpread = 1.2;
/** So many of the lines of days drawn anew must bend, too, or a bend may come of a few days. */
const minBentShare = 0.9;

/** Observations beyond so many are thinned out: neighbouring ones say the same. */
const maxObservations = 1_500;

/** Explained shares from which on a line is trusted well, or fairly. */
const goodShare = 0.5;
const fairShare = 0.15;

/** How a load curve is fitted. */
export interface FitLoadOptions {
  /** Of what is drawn; default 1. */
  seed?: number;
  /** How many times the quiet load the busy one is at least; default 1.2. */
  minSpread?: number;
  /** Stretches of time that are drawn, since neighbouring observations share their errors; default 20. */
  stretches?: number;
}

/**
 * Fits how values follow the load: a straight line, or one with a bend where there clearly is one; never falling. Undefined where the
 * observations or the spread of their loads are too few. The same points and seed give the same fit.
 */
export function fitLoad(
  given: LoadPoints,
  { seed = 1, minSpread = defaultMinSpread, stretches = defaultStretches }: FitLoadOptions = {}
): LoadFit | undefined {
  const points = thinOut(given);
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
  const { bent, lines } = drawLines(points, order, { count, bent: findBend(bins, seed), stretches, seed });
  const { line, by } = moveToPresent(bent ?? fitStraight(bins), points, Int32Array.from(order).sort());
  const seen = { lowest: points.load[order[0]], highest: points.load[order[order.length - 1]] };
  const explained = measureExplained(line, points, order);
  return {
    line,
    draws: spreadBeyond(
      spreadLevels(
        lines.map((one) => shiftLine(one, by)),
        listLevels(line, points, stretches),
        seed
      ),
      { highest: seen.highest, stretch: measureStretch(bins), seed }
    ),
    seen,
    count: order.length,
    explained,
    ...nameBend(bent),
    ...measureDeviations(line, points, { order, count }),
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

/** Lines through stretches of time drawn with replacement (a block bootstrap: Künsch, 1989); a bend that few of them have is none. */
function drawLines(
  points: LoadPoints,
  order: Int32Array,
  { count, bent, stretches, seed }: { count: number; bent: LoadLine | undefined; stretches: number; seed: number }
): { bent: LoadLine | undefined; lines: LoadLine[] } {
  const random = createRandom(seed + 1);
  const length = Math.ceil(points.load.length / stretches);
  const drawn = Array.from({ length: draws }, () => {
    const weights = new Uint8Array(stretches);
    for (let i = 0; i < stretches; i++) {
      weights[Math.floor(random() * stretches)]++;
    }
    return binByLoad(points, order, { count, weigh: (i) => weights[Math.floor(i / length)] });
  });
  const lines = bent ? drawn.map((bins) => fitRising(bins)) : [];
  const alike = lines.filter((one) => one && bent && isSteeper(one) === isSteeper(bent) && changesMarkedly(one));
  return alike.length >= minBentShare * draws
    ? { bent, lines: lines.map((one, i) => one ?? fitStraight(drawn[i])) }
    : { bent: undefined, lines: drawn.map(fitStraight) };
}

/** Of each stretch of time, how far its observations lie above or below the line. */
function listLevels(line: LoadLine, { load, value }: LoadPoints, stretches: number): number[] {
  const residuals = value.map((one, i) => one - evaluateLine(line, load[i]));
  const length = Math.ceil(value.length / stretches);
  const levels = Array.from({ length: stretches }, (_, i) => median(residuals.subarray(i * length, (i + 1) * length)));
  return levels.filter(Number.isFinite);
}

/** Each line at the level of one of the stretches: the next one may lie where any of them did. */
function spreadLevels(lines: LoadLine[], levels: readonly number[], seed: number): LoadLine[] {
  const random = createRandom(seed + 3);
  return lines.map((line) => shiftLine(line, levels[Math.floor(random() * levels.length)]));
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

/** Every so many of the observations, in time order. */
function thinOut(points: LoadPoints): LoadPoints {
  const every = Math.ceil(points.load.length / maxObservations);
  const thin = (values: Float64Array) => values.filter((_, i) => i % every === 0);
  return every > 1 ? { load: thin(points.load), value: thin(points.value) } : points;
}
