import { fitStraight } from './fitStraight';
import type { LoadBins } from './loadBins';
import { evaluateLine } from './loadLine';

/** The lower part of the loads, which a line is laid through to see how it does at the higher ones. */
const lowerShare = 0.6;
/** No line is surer than this beyond what was seen; and none is worth less than nothing. */
const minStretch = 0.15;
const maxStretch = 1;

/**
 * How much a line through the lower loads errs at the higher ones, as a part of the rise that it predicts there: the standard deviation
 * of slopes beyond what was seen, in [0.15, 1].
 */
export function measureStretch({ load, value }: LoadBins): number {
  const count = Math.floor(lowerShare * load.length);
  const line = fitStraight({ load: load.subarray(0, count), value: value.subarray(0, count) });
  const from = evaluateLine(line, load[count - 1] ?? NaN);
  let [error, rise] = [0, 0];
  for (let i = count; i < load.length; i++) {
    const predicted = evaluateLine(line, load[i]);
    error += Math.abs(value[i] - predicted);
    rise += predicted - from;
  }
  const stretch = rise > 0 ? error / rise : maxStretch;
  return Math.min(maxStretch, Math.max(minStretch, stretch));
}
