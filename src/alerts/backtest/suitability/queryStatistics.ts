/** How one series behaves, and how well it could have been predicted. */
export interface SeriesStatistics {
  name: string;
  labels: Record<string, string>;
  /** Observations that are there. */
  observations: number;
  lowest: number;
  highest: number;
  median: number;
  /** The newest observation; NaN where there is none. */
  last: number;
  /** Change per day of the level, in the unit of the series; robust against single days. NaN below two days of data. */
  perDay: number;
  /** Mean absolute scaled error: 1 = as good as repeating the last season. The median over the steps ahead, so that one short incident does not decide. NaN where nothing could be tested. */
  mase: number;
  /** Part of the observations inside the interval, [0, 1]. */
  coverage: number;
}

/** What is known of a query before a rule is proposed for it. */
export interface QueryStatistics {
  /** Length of the history that was read, days. */
  days: number;
  series: SeriesStatistics[];
  /** What the answers' notices say: series that could not be tested, and why. */
  notices: string[];
}

/** Two outputs of one backtest: history with its forecasts, and the scores by steps ahead. */
export interface BacktestOutputs<T> {
  windows: T;
  byHorizon: T;
}
