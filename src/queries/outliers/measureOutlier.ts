import { getValue, type Outcome } from '../engineTask';
import type { Evidence } from '../evidence/evidence';
import { findNewestRow } from '../evidence/findNewestRow';
import type { AnsweredSeries } from '../queryType';
import type { PeerComparison } from './task';

/** The newest value with the range of its peers then, and since when the series is unlike them. */
export function measureOutlier({ history, results }: AnsweredSeries<{ outliers?: Outcome<PeerComparison> }>): Evidence {
  const comparison = getValue(results.outliers);
  const { start, step, values } = history.series;
  const row = findNewestRow(values, 0, (at) => Number.isFinite(values[at]));
  if (!comparison || row === undefined) {
    return {};
  }
  let first = row + 1;
  while (first > 0 && comparison.flag[first - 1] === 1) {
    first--;
  }
  return {
    observed: values[row],
    expected: comparison.centre[row],
    lower: comparison.lower[row],
    upper: comparison.upper[row],
    ...(first <= row && { since: (start + first * step) / 1000 }),
  };
}
