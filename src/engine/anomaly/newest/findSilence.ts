import type { Series } from '../../types';
import type { AnomalyEvent } from '../events/anomalyEvent';

/** A series falls silent where so many of its newest values are missing, and hardly any before. */
const minSilentRows = 4;
const minKnownShare = 0.98;
/** That values are missing is certain; what it means is not. */
const severity = 0.5;

/** The silence that a series ends with, as an anomaly; undefined where it has values, or often has none. */
export function findSilence({ start, step, values }: Series): AnomalyEvent | undefined {
  let last = values.length - 1;
  while (last >= 0 && !Number.isFinite(values[last])) {
    last--;
  }
  const known = values.subarray(0, last + 1);
  const isSteady = known.filter(Number.isFinite).length >= minKnownShare * known.length;
  if (last < minSilentRows || !isSteady || values.length - 1 - last < minSilentRows) {
    return undefined;
  }
  const begin = start + (last + 1) * step;
  return {
    start: begin,
    end: start + (values.length - 1) * step,
    peak: begin,
    direction: 'none',
    kind: 'missing',
    severity,
    expected: { lower: NaN, upper: NaN },
    observed: NaN,
  };
}
