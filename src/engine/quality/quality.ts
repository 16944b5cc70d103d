import type { AnomalyOptions } from '../anomaly';
import type { ForecastOptions } from '../forecast/forecastOptions';
import type { LongCycles } from '../cycles/chooseLongCycles';
import type { Series, Trust } from '../types';

/** Shares of observations inside the interval that are as they should be. */
export interface CoverageBand {
  min: number;
  max: number;
}

/** What forecasts are made again from, and how they are scored. */
export interface QualityOptions
  extends
    Omit<ForecastOptions, 'coverages' | 'longCycles'>,
    Pick<AnomalyOptions, 'coverage' | 'falseAlarmsPerWeek' | 'direction' | 'minimumDeviation' | 'planned' | 'deploys'> {
  /** Observations that each forecast learns from. */
  training: number;
  /** Time of the first forecast, ms. */
  from: number;
  /** What is 'now': so long before the end, ms. */
  recent: number;
}

/** What each forecast may learn of beside its own past, as far as it was known then. */
export interface LearnsOfMore {
  /** The past with what it borrows before its first observation; the same object where it borrows nothing. */
  borrow?(past: Series): Series;
  /** The cycles of month and year that are taken at the end of this past. */
  learnLongCycles?(past: Series): LongCycles | undefined;
}

/** How good forecasts were; NaN where it is not known. */
export interface QualityScores {
  /** Mean absolute scaled error. */
  mase: number;
  /** Weighted quantile loss over nine quantiles. */
  weightedQuantileLoss: number;
  /** Share inside the interval. */
  coverage: number;
  /** Alarms per week outside what is masked or planned. */
  falseAlarmsPerWeek: number;
}

/** One forecast made again with what was known then, and what it is scored from. */
export interface QualityWindow extends QualityScores {
  /** Times of the last observation known and of the last one predicted, ms. */
  cutoff: number;
  end: number;
  /** Of the loss over the quantiles, and of the values that it is weighed with. */
  loss: number;
  size: number;
  /** Observations inside the interval, and in all. */
  inside: number;
  observed: number;
  alarms: number;
  trust: Trust;
  seasonLengths: number[];
  /** The last observation that its fit has seen, ms. */
  fittedAt: number;
}

/** What a series' forecasts began to be different with. */
export interface QualityChange {
  kind: 'level' | 'deploy' | 'season' | 'spread';
  /** ms. */
  time: number;
  /** Of a level: before and after it. Of a spread: mean absolute errors. Of a season: lengths of cycles, ms; 0 = none. */
  before: number;
  after: number;
}

/** How good the forecasts of a series have been, by making them again as they would have been made then. */
export interface ModelQuality {
  windows: QualityWindow[];
  /** Scores of what was recent at the end of each window. */
  rolling: Array<QualityScores & { time: number }>;
  /** Of the recent windows, and of those before. */
  now: QualityScores;
  before: QualityScores;
  trust: Trust;
  trustBefore: Trust;
  /** The most evidence of drift within what is recent, and when it first was enough, ms. */
  drift: number;
  driftedAt?: number;
  changed?: QualityChange;
  /** ms. */
  fittedAt: number;
  /** Steps ahead that were scored. */
  horizon: number;
}
