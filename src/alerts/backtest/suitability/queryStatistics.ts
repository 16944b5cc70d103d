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
  /** Mean absolute scaled error: 1 = as good as repeating the last season. The median over the days that were forecast or the times of the day, so that one bad day does not decide. NaN where nothing could be tested. */
  mase: number;
  /** Part of a day's observations inside the interval, [0, 1]: the median, too. */
  coverage: number;
}

/** What is known of a query before a rule is proposed for it. */
export interface QueryStatistics {
  /** Length of the history that was read, days. */
  days: number;
  series: SeriesStatistics[];
  /** Names of the series that the query has beyond those that are read; absent where all are. */
  leftOut?: string[];
  /** What the answers' notices say: series that could not be tested, and why. */
  notices: string[];
}
