import type { Notice } from '../message';
import type { Bounds, Forecast, Trust } from '../types';
import type { EventEffect } from '../training/eventEffects';
import type { TrainingSummary } from '../training/trainingSummary';
import type { BacktestSummary, ModelWeight } from './fitForecast';

/** A forecast and how it came about. */
export interface ForecastResult {
  forecast: Forecast;
  /** Season lengths used, observations per cycle, ascending. */
  seasonLengths: number[];
  /** Limits that were applied. */
  bounds: Bounds;
  /** Models of the ensemble, heaviest first. */
  weights: ModelWeight[];
  /** The backtest that weighed them. */
  backtest: BacktestSummary;
  training: TrainingSummary;
  /** Effects of known events that have past occurrences. */
  events: EventEffect[];
  /** Their sum at each step of the point forecast; absent where no event was given. */
  eventShift?: Float64Array;
  trust: Trust;
  notices: Notice[];
}
