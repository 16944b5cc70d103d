import { median } from '../math/median';
import { seasonalLags } from './lags';
import { normalEquations, ridge } from './normalEquations';
import type { RollingFit, RollingMethod } from './rollingModel';
import { seasonalLevel } from './seasonalLevel';
import { suitableTransforms, type Transform } from './transform';

/** How a series becomes the one that is regressed on its own past. */
interface Basis {
  name: string;
  transform: Transform;
  /** What is subtracted: the level at the same phase of this season; 0 = the overall median only. */
  seasonLength: number;
  /** How much that level follows the last cycle; 1 makes it a seasonal difference. */
  smoothing: number;
  lags: number[];
  /** Ridge penalty relative to the mean square of the lagged values. */
  penalty: number;
}

/**
 * Autoregressions on recent and seasonal lags by ridge regression (Hoerl and Kennard, 1970), in several bases: values
 * and logarithms; as they are, as differences from the last cycle, and as departures from a smoothed cycle.
 */
export const autoregression: RollingMethod = (training, cutoffs) =>
  suitableTransforms(training.values).flatMap((transform) => {
    const values = training.values.map(transform.apply);
    const centre = median(values);
    const input = { values, observed: training.observed, centre, scale: spread(values, centre) };
    return bases(training.seasonLengths, transform, cutoffs[0] + 1).map((basis) => fitBasis(basis, input, cutoffs));
  });

function bases(seasonLengths: readonly number[], transform: Transform, count: number): Basis[] {
  const make = (kind: string, basis: Omit<Basis, 'name' | 'transform' | 'lags'> & { rich?: boolean }): Basis => {
    const longest = Math.floor((count - basis.seasonLength) / 2);
    const lags = seasonalLags(seasonLengths, { longest, rich: basis.rich ?? false });
    return { ...basis, name: `autoregression of ${transform.name}${kind}`, transform, lags };
  };
  const levels = seasonLengths.length > 0 ? seasonLengths : [1];
  const usable = levels.filter((length) => count >= 2 * length + 8);
  const result = [make('', { seasonLength: 0, smoothing: 1, penalty: 1e-4 })];
  usable.forEach((seasonLength, k) => {
    const lastCycle = k === 0;
    if (lastCycle) {
      result.push(make(`, differences (${seasonLength})`, { seasonLength, smoothing: 1, penalty: 1e-3, rich: true }));
    }
    const smoothing = lastCycle ? 0.2 : 0.4;
    result.push(make(`, smoothed cycle (${seasonLength})`, { seasonLength, smoothing, penalty: 1e-3 }));
  });
  return result.filter(({ lags }) => lags.length > 0);
}

/** A transformed series. */
interface Input {
  values: Float64Array;
  /** 1 = observed. */
  observed: Uint8Array;
  /** Median. */
  centre: number;
  /** Mean absolute distance from the centre, > 0. */
  scale: number;
}

/** A series on the scale of its regression: centred, of unit size, with what was subtracted. */
interface Work {
  /** Transformed values. */
  values: Float64Array;
  level: Float64Array;
  /** (values - level) / scale. */
  departures: Float64Array;
  /** 1 = may be a target. */
  observed: Uint8Array;
  scale: number;
}

function fitBasis(basis: Basis, input: Input, cutoffs: readonly number[]): RollingFit {
  const work = prepareWork(basis, input);
  const { lags, penalty } = basis;
  const first = basis.seasonLength + lags[lags.length - 1];
  const regression = { values: work.departures, observed: work.observed, lags, first };
  const sums = normalEquations(regression, cutoffs);
  const coefficients: Array<Float64Array | undefined> = new Array(cutoffs.length);
  return {
    name: basis.name,
    predict(cutoffIndex, point) {
      const fit = (coefficients[cutoffIndex] ??= ridge(sums[cutoffIndex], lags.length + 2, penalty));
      const origin = cutoffs[cutoffIndex] + 1;
      recurse({ departures: work.departures, lags, fit, origin }, point);
      restore(basis, { work, origin }, point);
    },
  };
}

function prepareWork({ seasonLength, smoothing }: Basis, { values, observed, centre, scale }: Input): Work {
  const level =
    seasonLength > 0
      ? seasonalLevel(values, { seasonLength, smoothing })
      : new Float64Array(values.length).fill(centre);
  const departures = new Float64Array(values.length);
  const usable = new Uint8Array(values.length);
  let total = 0;
  for (let i = seasonLength; i < values.length; i++) {
    departures[i] = (values[i] - level[i]) / scale;
    total += Math.abs(departures[i]);
    usable[i] = observed[i] & observed[i - seasonLength];
  }
  if (seasonLength > 0) {
    clip(departures, (furthest * total) / values.length);
  }
  return { values, level, departures, observed: usable, scale };
}

/** Departures from a cycle further out than this many times their mean size are incidents: they count for no more. */
const furthest = 10;

function clip(departures: Float64Array, reach: number): void {
  for (let i = 0; i < departures.length; i++) {
    departures[i] = Math.min(Math.max(departures[i], -reach), reach);
  }
}

/** Mean absolute distance from `centre`, 1 for a constant. */
function spread(values: Float64Array, centre: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += Math.abs(values[i] - centre);
  }
  return sum > 0 ? sum / values.length : 1;
}

interface Recursion {
  departures: Float64Array;
  lags: readonly number[];
  /** Intercept and coefficients. */
  fit: Float64Array;
  /** Index of the first step to predict. */
  origin: number;
}

/** Predictions are kept within this many spreads, so that an unstable recursion stays finite and loses its weight. */
const explosion = 50;

/** Predicts step by step, each prediction feeding the later ones. */
function recurse({ departures, lags, fit, origin }: Recursion, point: Float64Array): void {
  for (let i = 0; i < point.length; i++) {
    let sum = fit[0];
    for (let k = 0; k < lags.length; k++) {
      const back = i - lags[k];
      sum += fit[k + 1] * (back >= 0 ? point[back] : departures[origin + back]);
    }
    point[i] = Math.min(Math.max(sum, -explosion), explosion);
  }
}

/** Turns predicted departures into values; beyond one cycle the level goes on from the predictions. */
function restore(basis: Basis, { work, origin }: { work: Work; origin: number }, point: Float64Array): void {
  const { seasonLength, smoothing, transform } = basis;
  const level = new Float64Array(point.length);
  const values = new Float64Array(point.length);
  for (let i = 0; i < point.length; i++) {
    const back = i - seasonLength;
    const past = seasonLength === 0 || back < 0;
    const previous = past ? work.level[origin + Math.min(back, -1)] : level[back];
    const value = past ? work.values[origin + Math.min(back, -1)] : values[back];
    level[i] = seasonLength === 0 ? previous : previous + smoothing * (value - previous);
    values[i] = level[i] + work.scale * point[i];
    point[i] = transform.invert(values[i]);
  }
}
