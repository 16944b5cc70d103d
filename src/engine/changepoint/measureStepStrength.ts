import type { FittedSegment, PiecewiseOptions, ScaledSeries } from './piecewiseFit';
import { valueAt, varianceAt } from './segmentFit';

/** Least share of a step between the observations next to it. */
const minSuddenShare = 0.6;

/**
 * The step between two neighbouring segments in standard errors, over what noise can reach: above 1 it is real. 0 where
 * the observations next to it do not show it: lines that only approximate a curve meet in steps that are not there.
 */
export function measureStepStrength(
  { values, positions }: ScaledSeries,
  [before, after]: [FittedSegment, FittedSegment],
  { noiseLimit, minLength }: PiecewiseOptions
): number {
  const { start } = after;
  const step = valueAt(after, positions[start]) - valueAt(before, positions[start]);
  const error = Math.sqrt(varianceAt(before, positions[start]) + varianceAt(after, positions[start]));
  // As few observations as could show a step of this size at all.
  const width = Math.ceil(Math.max(minLength / 2, 2 * (noiseLimit / step) ** 2));
  const close = mean(values.subarray(start, start + width)) - mean(values.subarray(Math.max(0, start - width), start));
  return close / step > minSuddenShare ? Math.abs(step) / error / noiseLimit : 0;
}

function mean(values: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += values[i];
  }
  return sum / values.length;
}
