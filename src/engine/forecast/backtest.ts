import type { Interval, Series } from '../types';
import { ForecastError } from '../error';
import { planBacktest } from '../evaluate/planBacktest';
import { empiricalCoverage } from '../evaluate/empiricalCoverage';
import { mase } from '../evaluate/mase';
import { seasonalScale } from '../evaluate/seasonalScale';
import { smape } from '../evaluate/smape';
import { winklerScore } from '../evaluate/winklerScore';
import { minTrainingPoints } from '../training/selectObservations';
import { fitForecast } from './fitForecast';
import { forecast } from './forecast';
import { defaultCoverage, type ForecastOptions } from './forecastOptions';
import type { ForecastResult } from './forecastResult';
import { predictForecast } from './predictForecast';

const defaultWindows = 5;

/** A forecast's options and its cutoffs. */
export interface BacktestOptions extends Omit<ForecastOptions, 'coverages'> {
  /** Nominal probability of the interval that is scored. Default 0.95. */
  coverage?: number;
  /** Cutoffs, >= 1. Default 5. */
  windows?: number;
  /** Observations between cutoffs; default: evenly over the latter half, at most the horizon. */
  stride?: number;
  /** False: fit at the first cutoff only and apply that fit to the later ones. Default true. */
  refit?: boolean;
}

/** Scores of forecasts against the observations; NaN where nothing was observed or the scale is 0. */
export interface BacktestScores {
  mase: number;
  smape: number;
  /** Mean interval score divided by MASE's scale. */
  msis: number;
  coverage: number;
}

/** One forecast made with the past only, and the observations after it. */
export interface BacktestWindow extends BacktestScores {
  /** Time of the last training observation, ms. */
  cutoff: number;
  point: Float64Array;
  interval: Interval;
  /** NaN = missing. */
  actual: Float64Array;
}

export interface BacktestResult {
  windows: BacktestWindow[];
  /** Means over the windows. */
  overall: BacktestScores;
  /** Per step ahead, over the windows: mean absolute scaled error and share inside the interval. */
  byHorizon: { mase: Float64Array; coverage: Float64Array };
}

/**
 * Forecasts from several cutoffs, each with the observations up to it only, and compares it with the observations after it. The methods are
 * chosen and fitted anew at every cutoff, as they would have been then, unless `refit` is false.
 * @throws ForecastError as forecast does, and where the series is too short for a single window.
 */
export function backtest(series: Series, options: BacktestOptions): BacktestResult {
  const cutoffs = chooseCutoffs(series.values.length, options);
  const predict = createPredictor(series, cutoffs[0], options);
  const windows = cutoffs.map((cutoff) => runWindow(series, cutoff, { predict, horizon: options.horizon }));
  const mean = (pick: (scores: BacktestScores) => number) => {
    const known = windows.map(pick).filter((score) => !Number.isNaN(score));
    return known.reduce((sum, score) => sum + score, 0) / known.length;
  };
  return {
    windows: windows.map(({ scale: _, ...window }) => window),
    overall: {
      mase: mean((scores) => scores.mase),
      smape: mean((scores) => scores.smape),
      msis: mean((scores) => scores.msis),
      coverage: mean((scores) => scores.coverage),
    },
    byHorizon: scoreByHorizon(windows, options.horizon),
  };
}

function chooseCutoffs(count: number, { horizon, windows = defaultWindows, stride }: BacktestOptions): number[] {
  if (!Number.isInteger(windows) || windows < 1 || (stride !== undefined && !(stride >= 1))) {
    throw new ForecastError('backtest.windows', { windows, stride: stride ?? 'auto' });
  }
  if (count < horizon + minTrainingPoints) {
    throw new ForecastError('backtest.too-short', { horizon, points: count, needed: horizon + minTrainingPoints });
  }
  if (stride === undefined) {
    const planned = planBacktest(count, { horizon, windows, minimum: minTrainingPoints });
    return planned.horizon === horizon ? planned.cutoffs : [count - horizon - 1];
  }
  const last = count - horizon - 1;
  return Array.from({ length: windows }, (_, w) => last - (windows - 1 - w) * Math.round(stride)).filter(
    (cutoff) => cutoff >= minTrainingPoints - 1
  );
}

type Predictor = (past: Series) => ForecastResult;

function createPredictor(series: Series, cutoff: number, options: BacktestOptions): Predictor {
  const { coverage = defaultCoverage, refit = true } = options;
  const forecastOptions = { ...options, coverages: [coverage] };
  if (refit) {
    return (past) => forecast(past, forecastOptions);
  }
  const fitted = fitForecast({ ...series, values: series.values.slice(0, cutoff + 1) }, forecastOptions);
  return (past) => predictForecast(fitted, past);
}

function runWindow(
  series: Series,
  cutoff: number,
  { predict, horizon }: { predict: Predictor; horizon: number }
): BacktestWindow & { scale: number } {
  const values = series.values.slice(0, cutoff + 1);
  const result = predict({ ...series, values });
  const actual = series.values.slice(cutoff + 1, cutoff + 1 + horizon);
  const { point, intervals } = result.forecast;
  const scale = seasonalScale(values, result.seasonLengths[0] ?? 1);
  return {
    cutoff: series.start + cutoff * series.step,
    point,
    interval: intervals[0],
    actual,
    scale,
    mase: mase(actual, point, scale),
    smape: smape(actual, point),
    msis: scale > 0 ? winklerScore(actual, intervals[0]) / scale : NaN,
    coverage: empiricalCoverage(actual, intervals[0]),
  };
}

function scoreByHorizon(windows: Array<BacktestWindow & { scale: number }>, horizon: number) {
  const errors = new Float64Array(horizon);
  const inside = new Float64Array(horizon);
  for (let i = 0; i < horizon; i++) {
    const seen = windows.filter(({ actual }) => !Number.isNaN(actual[i]));
    for (const { actual, point, scale, interval } of seen) {
      errors[i] += Math.abs(actual[i] - point[i]) / scale / seen.length;
      inside[i] += (actual[i] >= interval.lower[i] && actual[i] <= interval.upper[i] ? 1 : 0) / seen.length;
    }
    if (seen.length === 0) {
      errors[i] = NaN;
      inside[i] = NaN;
    }
  }
  return { mase: errors, coverage: inside };
}
