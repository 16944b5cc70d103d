import type { Bounds, Notice, Series, TimeRange } from './types';
import { ForecastError } from './error';

/** How to judge each observation against the interval that its own past predicts. */
export interface AnomalyOptions {
  /** Nominal probability of the drawn band, in (0, 1). Default 0.95. */
  coverage?: number;
  /** Expected false alarms per week, > 0: the smaller, the fewer and surer the anomalies. Default 1. */
  falseAlarmsPerWeek?: number;
  seasonLengths?: readonly number[] | 'auto';
  bounds?: Bounds | 'auto';
  masked?: readonly TimeRange[];
  /** Judge only observations at or after this time (ms); earlier ones train. Default: all that can be judged. */
  from?: number;
}

/** One judgement per observation of the series; NaN (0 for flag) where the past is too short to judge. */
export interface AnomalyResult {
  /** One-step-ahead expectation, made of earlier observations only. */
  expected: Float64Array;
  lower: Float64Array;
  upper: Float64Array;
  /** How unusual, in [0, 1]; NaN where not judged. */
  score: Float64Array;
  /** 1 = anomaly, 0 = not. */
  flag: Uint8Array;
  seasonLengths: number[];
  notices: Notice[];
}

/**
 * Judges each observation of `series` by what its own past predicts; no observation uses a later one.
 * @throws ForecastError where the series is empty, all missing, or an option is out of range.
 */
export function detectAnomalies(series: Series, options: AnomalyOptions = {}): AnomalyResult {
  throw new ForecastError('empty-series', `not yet: ${series.values.length} ${options.coverage}`);
}
