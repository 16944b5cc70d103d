/** Cutoffs of a backtest: each is the index of the last training observation, ascending. */
export interface BacktestPlan {
  cutoffs: number[];
  /** Steps predicted after each cutoff. */
  horizon: number;
}

/**
 * Up to `windows` cutoffs, evenly spaced, the last one `horizon` before the end, the first one not before the series'
 * middle nor before `minimum` observations. The horizon is shortened where less than a third of the series is left for
 * it. No cutoffs where there are too few observations.
 */
export function planBacktest(
  count: number,
  options: { horizon: number; windows: number; minimum: number }
): BacktestPlan {
  const horizon = Math.max(1, Math.min(options.horizon, Math.floor(count / 3)));
  const last = count - horizon - 1;
  const first = Math.max(options.minimum, Math.floor(count / 2)) - 1;
  if (last < 1 || last < options.minimum - 1) {
    return { cutoffs: [], horizon };
  }
  const room = Math.max(0, last - first);
  const windows = Math.max(1, Math.min(options.windows, room + 1));
  const stride = windows > 1 ? Math.max(1, Math.min(horizon, Math.floor(room / (windows - 1)))) : 0;
  return { cutoffs: Array.from({ length: windows }, (_, i) => last - (windows - 1 - i) * stride), horizon };
}
