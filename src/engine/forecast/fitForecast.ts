import { createNotice, type Notice } from '../message';
import type { Bounds, Series, Trust } from '../types';
import { planBacktest, type BacktestPlan } from '../evaluate/planBacktest';
import { seasonalScale } from '../evaluate/seasonalScale';
import { calibrateWidths, guessWidths, type ConformalWidths } from '../intervals/conformalWidths';
import { measurePhaseScale } from '../intervals/phaseScale';
import { chooseEvents } from '../training/chooseEvents';
import { prepareTraining, type PreparedTraining } from '../training/prepareTraining';
import type { Training } from '../training/training';
import { assessTrust, findReferenceError, findReferenceFit } from './assessTrust';
import { predictEnsemble, saveEnsemble, weighEnsemble, type Ensemble, type SavedEnsemble } from './ensemble/ensemble';
import { checkForecastOptions, type ForecastOptions } from './forecastOptions';
import { fitMethods, minLongHistoryPoints } from './methods/methods';
import type { OutsidePredictions, OutsideRequest } from '../training/outsidePredictions';

/** Share of one model in the ensemble and its backtest error. */
export interface ModelWeight {
  model: string;
  /** Mean over the horizon, in [0, 1]; the weights of a result sum to 1. */
  weight: number;
  /** Mean absolute scaled error over the backtest windows; NaN where not backtested. */
  mase: number;
}

/** The ensemble's score in the rolling backtest that weighed it; errors are mean absolute scaled errors. */
export interface BacktestSummary {
  windows: number;
  /** Steps ahead of each window. */
  horizon: number;
  /** NaN without windows. */
  mase: number;
  /** Of the best seasonal naive forecast. */
  maseOfSeasonalNaive: number;
}

/** A forecast's fit to a series: plain data, which can be kept and applied to the same series as it grows. */
export interface FittedForecast {
  options: ForecastOptions;
  /** Last grid time of the series fitted, ms. */
  trainedTo: number;
  /** Time of its last observation, ms, and the number of training values up to it. */
  lastObserved: number;
  count: number;
  /** Observations per cycle, ascending. */
  seasonLengths: number[];
  bounds: Bounds;
  ensemble: SavedEnsemble;
  widths: ConformalWidths;
  weights: ModelWeight[];
  backtest: BacktestSummary;
  trust: Trust;
  /** Notices of the fit; those of preparing the data come with each prediction. */
  notices: Notice[];
}

/** A fit, the data as they were prepared, and what the ensemble predicts after the last training value. */
export interface Prediction {
  fitted: FittedForecast;
  prepared: PreparedTraining;
  point: Float64Array;
}

/** Backtest windows that weigh the ensemble, and the fewest observations before the first of them. */
const maxWindows = 8;
const minWindowPoints = 8;
/** The errors of one or two windows may be small by chance. */
const minCalibrationWindows = 3;

/**
 * Chooses and fits the methods of a forecast: an ensemble weighted by its errors in a rolling backtest, and the widths of
 * its intervals from the backtest's residuals. Where it was worse than the seasonal naive forecast, that one takes its
 * place. Missing observations are passed over. Deterministic.
 * @throws ForecastError where no forecast can be made or an option is out of range.
 */
export function fitForecast(series: Series, options: ForecastOptions, outside?: OutsidePredictions): FittedForecast {
  return fitAndPredict(series, options, outside).fitted;
}

/** As fitForecast, with a first prediction, so that predicting at once need not prepare the data again. */
export function fitAndPredict(series: Series, given: ForecastOptions, outside?: OutsidePredictions): Prediction {
  const { options, prepared, plan, events } = planFit(series, given);
  const { bounds, summary } = prepared;
  const training = outside ? { ...prepared.training, outside } : prepared.training;
  const count = training.values.length;
  const weighed = weighEnsemble(fitMethods(training, [...plan.cutoffs, count - 1]), training, plan);
  const trust = assessTrust(weighed, training, plan);
  const isPoor = trust.value === 'worse than seasonal naive';
  const ensemble = isPoor ? weighEnsemble([findReferenceFit(weighed)], training, plan) : weighed;
  const fitted: FittedForecast = {
    options,
    trainedTo: series.start + (series.values.length - 1) * series.step,
    lastObserved: summary.to,
    count,
    seasonLengths: [...training.seasonLengths],
    bounds,
    ensemble: saveEnsemble(ensemble),
    widths: fitWidths(ensemble, training, plan),
    weights: describeWeights(ensemble, training),
    backtest: summariseBacktest(weighed, training, plan),
    trust: trust.value,
    notices: [...events.notices, ...trust.notices, ...noticeShortHistory(count, plan)],
  };
  return { fitted, prepared, point: predictEnsemble(ensemble, plan.cutoffs.length, countStepsToPredict(prepared)) };
}

/** The past at each cutoff of a fit, and how far ahead: what a model from outside is given, the end of the series last. */
export function listOutsideRequests(series: Series, options: ForecastOptions): OutsideRequest[] {
  const { prepared, plan } = planFit(series, options);
  const { values } = prepared.training;
  const horizon = Math.max(plan.horizon, countStepsToPredict(prepared));
  return [...plan.cutoffs, values.length - 1].map((cutoff) => ({ past: values.subarray(0, cutoff + 1), horizon }));
}

/** What a fit is made of, before any method: the events taken, the data prepared, the cutoffs of its backtest. */
function planFit(series: Series, given: ForecastOptions) {
  checkForecastOptions(series, given);
  const events = chooseEvents(series, given);
  const options = given.events ? { ...given, events: events.value.length > 0 ? events.value : undefined } : given;
  const prepared = prepareTraining(series, options);
  const count = prepared.training.values.length;
  const horizon = options.horizon + prepared.trailing;
  const plan = planBacktest(count, { horizon, windows: maxWindows, minimum: Math.min(minWindowPoints, count - 1) });
  return { options, prepared, plan, events };
}

/** Steps after the last training value that must be predicted to know all of the horizon. */
export function countStepsToPredict({ ahead }: PreparedTraining): number {
  return ahead.reduce((most, index) => Math.max(most, index), 0) + 1;
}

function fitWidths({ residuals }: Ensemble, training: Training, { cutoffs }: BacktestPlan): ConformalWidths {
  return cutoffs.length >= minCalibrationWindows
    ? calibrateWidths({ residuals, cutoffs, phases: measurePhaseScale(training) })
    : guessWidths(training.values);
}

function summariseBacktest(ensemble: Ensemble, training: Training, plan: BacktestPlan): BacktestSummary {
  const scale = measureScale(training);
  return {
    windows: plan.cutoffs.length,
    horizon: plan.horizon,
    mase: ensemble.error / scale,
    maseOfSeasonalNaive: findReferenceError(ensemble) / scale,
  };
}

function noticeShortHistory(count: number, { cutoffs }: BacktestPlan): Notice[] {
  const isShort = (cutoffs[0] ?? count - 1) + 1 < minLongHistoryPoints;
  return cutoffs.length === 0 || isShort ? [createNotice('warning', 'forecast.short-history', { points: count })] : [];
}

function describeWeights({ fits, weights, errors }: Ensemble, training: Training): ModelWeight[] {
  const scale = measureScale(training);
  return fits
    .map(({ name }, k) => ({ model: name, weight: weights[k], mase: errors[k] / scale }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function measureScale({ values, seasonLengths }: Training): number {
  return seasonalScale(values, seasonLengths[0] ?? 1);
}
