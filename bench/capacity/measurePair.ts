import { median, quantile } from '../../src/engine';
import { fitLoad, predictAtLoad, type LoadFit, type LoadPoints } from '../../src/capacity';
import type { Pair } from './sets/pair';

/** Ways of saying what is used at a load, in the order of the report. */
export const methods = ['level', 'least squares', 'load curve'] as const;
export type Method = (typeof methods)[number];

/** How well a method said it. Errors are absolute ones as parts of the mean of what was to be said. */
export interface PairScore {
  /** At loads that were seen, in the last two fifths of the time. */
  error: number;
  /** Observations of these within the 90 % interval. */
  coverage?: number;
  /** Median of the highest loads, said by those below the 70th percentile, in time order before or after. */
  beyondError: number;
  /** Whether that median was within the 90 % interval of the line. */
  isBeyondWithin?: boolean;
  knee?: boolean;
}

type Predict = (load: number) => number;

/** Each method on one pair; undefined where the curve says too little is known. */
export function measurePair(pair: Pair, stretches?: number): Partial<Record<Method, PairScore>> | undefined {
  const known = [...pair.load.keys()].filter((i) => Number.isFinite(pair.load[i]) && Number.isFinite(pair.value[i]));
  const cut = Math.floor(0.6 * known.length);
  const [past, future] = [pick(pair, known.slice(0, cut)), pick(pair, known.slice(cut))];
  const [low, high] = splitByLoad(pick(pair, known));
  const [fit, lower] = [fitLoad(past), fitLoad(low, { stretches })];
  if (!fit || !lower) {
    return undefined;
  }
  const seen = within(future, fit.seen);
  const target = { load: median(high.load), value: median(high.value) };
  const score = (predict: Predict, beyond: Predict): PairScore => ({
    error: meanError(seen, predict),
    beyondError: Math.abs(beyond(target.load) - target.value) / Math.abs(target.value),
  });
  return {
    level: score(
      () => median(past.value),
      () => median(low.value)
    ),
    'least squares': score(createLeastSquares(past), createLeastSquares(low)),
    'load curve': {
      ...score(
        (load) => predictAtLoad(fit, load).point,
        (load) => predictAtLoad(lower, load).point
      ),
      coverage: measureCoverage(seen, fit),
      isBeyondWithin: isWithinLine(lower, target),
      knee: fit.knee !== undefined,
    },
  };
}

function splitByLoad(points: LoadPoints): [low: LoadPoints, high: LoadPoints] {
  const [at, top] = [quantile(points.load, 0.7), quantile(points.load, 0.95)];
  const indices = [...points.load.keys()];
  return [
    pick(
      points,
      indices.filter((i) => points.load[i] <= at)
    ),
    pick(
      points,
      indices.filter((i) => points.load[i] >= top)
    ),
  ];
}

function within({ load, value }: LoadPoints, { lowest, highest }: LoadFit['seen']): LoadPoints {
  const indices = [...load.keys()].filter((i) => load[i] >= lowest && load[i] <= highest);
  return pick({ load, value }, indices);
}

function pick({ load, value }: LoadPoints, indices: readonly number[]): LoadPoints {
  return { load: Float64Array.from(indices, (i) => load[i]), value: Float64Array.from(indices, (i) => value[i]) };
}

function createLeastSquares({ load, value }: LoadPoints): Predict {
  const count = load.length;
  const [x, y] = [load.reduce((a, b) => a + b, 0) / count, value.reduce((a, b) => a + b, 0) / count];
  const cross = load.reduce((sum, one, i) => sum + (one - x) * (value[i] - y), 0);
  const squares = load.reduce((sum, one) => sum + (one - x) ** 2, 0);
  const slope = squares > 0 ? cross / squares : 0;
  return (at) => y + slope * (at - x);
}

function meanError({ load, value }: LoadPoints, predict: Predict): number {
  const errors = value.reduce((sum, one, i) => sum + Math.abs(one - predict(load[i])), 0);
  return errors / Math.abs(value.reduce((sum, one) => sum + one, 0));
}

function measureCoverage({ load, value }: LoadPoints, fit: LoadFit): number {
  const inside = value.filter((one, i) => {
    const { lower, upper } = predictAtLoad(fit, load[i]);
    return one >= lower && one <= upper;
  });
  return inside.length / value.length;
}

/** The median of many has little of what single observations deviate: the line's own interval. */
function isWithinLine(fit: LoadFit, target: { load: number; value: number }): boolean {
  const bare = { ...fit, deviations: fit.deviations.map((one) => ({ ...one, lower: 0, upper: 0 })) };
  const { lower, upper } = predictAtLoad(bare, target.load);
  return target.value >= lower && target.value <= upper;
}
