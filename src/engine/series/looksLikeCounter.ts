import type { Series } from '../types';

/**
 * True where the values look like a Prometheus counter, for which rate() is the better input: they rise or stay, and
 * fall at least once, rarely, and then to less than half (a reset); without a reset they may be a gauge that grows, such
 * as disk usage. Needs 10 observations and non-negative values. NaN is passed over.
 */
export function looksLikeCounter(series: Series): boolean {
  const observed = series.values.filter(Number.isFinite);
  let rises = 0;
  let resets = 0;
  for (let i = 1; i < observed.length; i++) {
    rises += observed[i] > observed[i - 1] ? 1 : 0;
    if (observed[i] < observed[i - 1]) {
      resets++;
      if (observed[i] > observed[i - 1] / 2) {
        return false;
      }
    }
  }
  return (
    observed.length >= 10 && observed[0] >= 0 && rises * 2 >= observed.length - 1 && resets > 0 && resets * 10 <= rises
  );
}
