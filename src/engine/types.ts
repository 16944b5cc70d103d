/** A half-open time range [from, to), ms since the epoch. */
export interface TimeRange {
  from: number;
  to: number;
}

/** Observations on a regular grid: value i belongs to time `start + i * step`. */
export interface Series {
  /** Time of the first observation, ms since the epoch. */
  start: number;
  /** Time between observations, ms, > 0. */
  step: number;
  /** One value per grid time; NaN = missing. */
  values: Float64Array;
}

/** Limits that no value of a series can pass; undefined = none on that side. */
export interface Bounds {
  lower?: number;
  upper?: number;
}

/** A prediction interval: lower[i] <= upper[i], the same length as the point forecast. */
export interface Interval {
  /** Nominal probability that an observation falls inside, in (0, 1). */
  coverage: number;
  lower: Float64Array;
  upper: Float64Array;
}

/** Predicted values for `point.length` steps; value i belongs to time `start + i * step`. */
export interface Forecast {
  start: number;
  step: number;
  point: Float64Array;
  /** One per requested coverage, in that order. */
  intervals: Interval[];
}

/** A kind of event that is known beforehand, such as a sale or a deploy freeze: its past and future times. */
export interface CalendarEvent {
  name: string;
  ranges: readonly TimeRange[];
  /** True where it is taken only by series whose past occurrences are forecast better with it. */
  onTrial?: boolean;
}

/** Reliability of a forecast: its backtest error against that of the seasonal naive forecast. */
export type Trust = 'good' | 'fair' | 'worse than seasonal naive' | 'unknown';
