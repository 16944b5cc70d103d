import { median } from '../math/median';
import { normalQuantile } from '../math/normal';
import { quantile } from '../math/quantile';
import type { Training } from '../training/training';
import { clipSpikes } from './clipSpikes';
import { deseasonalise } from './deseasonalise';
import { measureLongRunScale } from './measureLongRunScale';
import { piecewiseFit } from './piecewiseFit';
import { valueAt } from './segmentFit';
import { measureStepStrength } from './measureStepStrength';

/** A stretch with one level, or one straight line where it trends. */
export interface LevelSegment {
  /** Index of its first value. */
  start: number;
  /** Its level at an index of the series, in the values' unit. */
  levelAt(index: number): number;
  /** Step from the segment before in standard errors, over what noise reaches; above 1 = a changepoint. 0 for the first. */
  strength: number;
}

/** The noise is taken for at least this share of the values' range. */
const minNoiseShare = 1e-3;

/**
 * Cuts a series into stretches of steady level or straight trend: cycles are taken out, spikes clipped, and the best
 * piecewise fit of the observed values is found with a penalty in units of the noise's long-run variance, so that
 * autocorrelated values are not cut at every turn. `falseAlarms` (> 0) is the expected number of changes found where there
 * is none. At least two values must be observed.
 */
export function findLevelSegments({ values, observed, seasonLengths }: Training, falseAlarms: number): LevelSegment[] {
  const indices = Float64Array.from(values.keys()).filter((i) => observed[i] === 1);
  const minLength = chooseMinRegime(indices.length, seasonLengths);
  const rest = deseasonalise(values, seasonLengths).filter((_, i) => observed[i] === 1);
  const clipped = clipSpikes(rest, minLength);
  const centre = median(clipped);
  const scale = measureNoise(clipped, minLength);
  const series = {
    values: clipped.map((value) => (value - centre) / scale),
    positions: indices.map((index) => index / values.length),
  };
  const options = { noiseLimit: findNoiseLimit(indices.length, falseAlarms), minLength };
  const segments = piecewiseFit(series, options);
  return segments.map((segment, k) => ({
    start: k === 0 ? 0 : indices[segment.start],
    levelAt: (index) => centre + scale * valueAt(segment, index / values.length),
    strength: k === 0 ? 0 : measureStepStrength(series, [segments[k - 1], segment], options),
  }));
}

/** Fewest observations of a regime: half a season, a two-hundredth of the series, or twelve; a third of a short series. */
function chooseMinRegime(count: number, seasonLengths: readonly number[]): number {
  const half = Math.min((seasonLengths[0] ?? 0) / 2, count / 20);
  return Math.max(2, Math.floor(Math.min(Math.max(12, count / 200, half), count / 3)));
}

/** Deviation of the noise, > 0. */
function measureNoise(values: Float64Array, minLength: number): number {
  const range = quantile(values, 0.99) - quantile(values, 0.01);
  const noise = Math.max(measureLongRunScale(values, Math.max(1, minLength >> 2)), minNoiseShare * range);
  return noise > 0 ? noise : 1;
}

/** Standard errors that the largest of all steps that could be tested exceeds this often (Bonferroni's bound). */
function findNoiseLimit(count: number, falseAlarms: number): number {
  const tests = count * Math.log2(count);
  return -normalQuantile(Math.min(0.5, Math.max(falseAlarms / tests, 1e-12)) / 2);
}
