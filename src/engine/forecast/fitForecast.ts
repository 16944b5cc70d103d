import type { Bounds, Notice, Series, Trust } from '../types';
import { planBacktest, type BacktestPlan } from '../evaluate/backtestPlan';
import { seasonalScale } from '../evaluate/seasonalScale';
import { checkForecastOptions, type ForecastOptions } from './forecastOptions';
import { conformalWidths, guessedWidths, type ConformalWidths } from '../intervals/conformalWidths';
import { phaseScale } from '../intervals/phaseScale';
import { predictFitted, weighEnsemble, type Ensemble } from './ensemble/ensemble';
import { enoughForRegression, fitMethods, freeze, type FittedEnsemble } from './methods/methods';
import type { Training } from '../training/training';
import { prepareTraining, type PreparedTraining } from '../training/prepareTraining';

/** Share of one model in the ensemble and its backtest error. */
export interface ModelWeight {
  model: string;
  /** Mean over the horizon, in [0, 1]; the weights of a result sum to 1. */
  weight: number;
  /** Mean absolute scaled error over the backtest windows; NaN where not backtested. */
  mase: number;
}

/** How the ensemble did in the rolling backtest that weighed it; errors are mean absolute scaled errors. */
export interface BacktestSummary {
  windows: number;
  /** Steps ahead of each window. */
  horizon: number;
  /** NaN without windows. */
  mase: number;
  /** Of the best seasonal naive forecast. */
  maseOfSeasonalNaive: number;
}

/**
 * What a forecast learnt from a series: plain data, which can be kept and applied to the same series as it grows.
 */
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
  ensemble: FittedEnsemble;
  widths: ConformalWidths;
  weights: ModelWeight[];
  backtest: BacktestSummary;
  trust: Trust;
  /** What fitting has to say; what preparing the data has to say comes with each prediction. */
  notices: Notice[];
}

/** A fit, the data as they were prepared, and what the ensemble predicts after the last training value. */
export interface Prediction {
  fitted: FittedForecast;
  prepared: PreparedTraining;
  point: Float64Array;
}

/** As fitForecast, with a first prediction, so that predicting at once need not prepare the data again. */
export function fitPrepared(series: Series, options: ForecastOptions): Prediction {
  checkForecastOptions(series, options);
  const prepared = prepareTraining(series, options);
  const { training, trailing, bounds, summary } = prepared;
  const count = training.values.length;
  const horizon = options.horizon + trailing;
  const plan = planBacktest(count, { horizon, windows: 8, minimum: Math.min(8, count - 1) });
  const ensemble = weighEnsemble(fitMethods(training, [...plan.cutoffs, count - 1]), training, plan);
  const notices: Notice[] = [];
  const fitted: FittedForecast = {
    options,
    trainedTo: series.start + (series.values.length - 1) * series.step,
    lastObserved: summary.to,
    count,
    seasonLengths: [...training.seasonLengths],
    bounds,
    ensemble: freeze(ensemble, usesSimplest(plan, count)),
    widths: widthsOf(ensemble, training, plan),
    weights: describeWeights(ensemble, training),
    backtest: summariseBacktest(ensemble, training, plan),
    trust: judge(ensemble, { plan, training, notices }),
    notices,
  };
  noteShortHistory(training, plan, notices);
  return { fitted, prepared, point: predictFitted(ensemble, plan.cutoffs.length, stepsNeeded(prepared)) };
}

/** Steps after the last training value that must be predicted to know all of the horizon. */
export function stepsNeeded({ ahead }: PreparedTraining): number {
  return ahead.reduce((most, index) => Math.max(most, index), 0) + 1;
}

/**
 * Chooses and fits the methods of a forecast: an ensemble weighted by its errors in a rolling backtest, and the widths of
 * its intervals from the backtest's residuals. Missing observations are passed over. Deterministic.
 * @throws ForecastError where no forecast can be made or an option is out of range.
 */
export function fitForecast(series: Series, options: ForecastOptions): FittedForecast {
  return fitPrepared(series, options).fitted;
}

function widthsOf({ residuals }: Ensemble, training: Training, { cutoffs }: BacktestPlan): ConformalWidths {
  return cutoffs.length > 0
    ? conformalWidths({ residuals, cutoffs, phases: phaseScale(training) })
    : guessedWidths(seasonalScale(training.values, 1));
}

/** Errors below this share of the values are rounding. */
const rounding = 1e-9;

/** Compares the ensemble's backtest error with the best seasonal naive forecast's. */
function judge(
  ensemble: Ensemble,
  { plan, training, notices }: { plan: BacktestPlan; training: Training; notices: Notice[] }
): Trust {
  const reference = errorOfSeasonalNaive(ensemble);
  if (plan.cutoffs.length < 2 || Number.isNaN(reference)) {
    return 'unknown';
  }
  if (ensemble.error <= rounding * training.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)) {
    return 'good';
  }
  if (ensemble.error > reference) {
    notices.push({
      severity: 'warning',
      text: 'In the backtest the forecast was worse than repeating the last cycle. Do not alert on it.',
    });
    return 'worse than seasonal naive';
  }
  return ensemble.error <= 0.9 * reference ? 'good' : 'fair';
}

function errorOfSeasonalNaive({ errors, fits }: Ensemble): number {
  return Math.min(...errors.filter((_, k) => /naive/.test(fits[k].name)));
}

function summariseBacktest(ensemble: Ensemble, training: Training, plan: BacktestPlan): BacktestSummary {
  const scale = scaleOf(training);
  return {
    windows: plan.cutoffs.length,
    horizon: plan.horizon,
    mase: ensemble.error / scale,
    maseOfSeasonalNaive: errorOfSeasonalNaive(ensemble) / scale,
  };
}

function usesSimplest(plan: BacktestPlan, count: number): boolean {
  return (plan.cutoffs[0] ?? count - 1) + 1 < enoughForRegression;
}

function noteShortHistory({ values }: Training, plan: BacktestPlan, notices: Notice[]): void {
  if (plan.cutoffs.length === 0 || usesSimplest(plan, values.length)) {
    notices.push({
      severity: 'warning',
      text: `The history has only ${values.length} points, so only simple methods were used. Widen the time range for a better forecast.`,
    });
  }
}

function describeWeights({ fits, weights, errors }: Ensemble, training: Training): ModelWeight[] {
  const scale = scaleOf(training);
  return fits
    .map(({ name }, k) => ({ model: name, weight: weights[k], mase: errors[k] / scale }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function scaleOf({ values, seasonLengths }: Training): number {
  return seasonalScale(values, seasonLengths[0] ?? 1);
}
