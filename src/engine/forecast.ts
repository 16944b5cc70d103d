import type { Bounds, Forecast, Interval, Notice, Series, Trust } from './types';
import { planBacktest, type BacktestPlan } from './evaluate/backtestPlan';
import { seasonalScale } from './evaluate/seasonalScale';
import { checkForecastOptions, type ForecastOptions } from './forecastOptions';
import { conformalWidths } from './intervals/conformalWidths';
import { phaseScale } from './intervals/phaseScale';
import { autoregression } from './models/autoregression';
import { dampedDrift, mean } from './models/drift';
import { medians } from './models/medians';
import { predictEnsemble, weighEnsemble, type Ensemble } from './models/ensemble';
import type { RollingFit, Training } from './models/rollingModel';
import { seasonalMedian } from './models/seasonalMedian';
import { seasonalNaive } from './models/seasonalNaive';
import { clampTo } from './series/detectBounds';
import { prepare } from './series/prepare';

/** Share of one model in the ensemble and its backtest error. */
export interface ModelWeight {
  model: string;
  /** In [0, 1]; the weights of a result sum to 1. */
  weight: number;
  /** Mean absolute scaled error over the backtest windows; NaN where not backtested. */
  mase: number;
}

/** A forecast and how it came about. */
export interface ForecastResult {
  forecast: Forecast;
  /** Season lengths used, observations per cycle, ascending. */
  seasonLengths: number[];
  /** Limits that were applied. */
  bounds: Bounds;
  /** Models of the ensemble, heaviest first. */
  weights: ModelWeight[];
  trust: Trust;
  notices: Notice[];
}

/** Fewer observations than this and only the simplest methods are used. */
const enoughForRegression = 24;

/**
 * Forecasts `options.horizon` steps after the last grid time of `series`: the mean of several methods, weighted by
 * their errors in a rolling backtest, with conformal intervals from the backtest's residuals. Missing observations are
 * passed over. The same input gives the same output.
 * @throws ForecastError where no forecast can be made or an option is out of range.
 */
export function forecast(series: Series, options: ForecastOptions): ForecastResult {
  checkForecastOptions(series, options);
  const { training, trailing, bounds, notices } = prepare(series, options);
  const count = training.values.length;
  const horizon = options.horizon + trailing;
  const plan = planBacktest(count, { horizon, windows: 8, minimum: Math.min(8, count - 1) });
  const cutoffs = [...plan.cutoffs, count - 1];
  const ensemble = weighEnsemble(fitMethods(training, cutoffs), training, plan);
  const point = predictEnsemble(ensemble, plan.cutoffs.length, horizon);
  const trust = judge(ensemble, plan, notices);
  noteShortHistory(training, plan, notices);
  const start = series.start + series.values.length * series.step;
  const widthsOf = conformalWidths(
    { residuals: ensemble.residuals, cutoffs: plan.cutoffs, scaleAt: phaseScale(training), origin: count },
    horizon
  );
  const intervals = (options.coverages ?? [0.95]).map((coverage) => {
    const widths = plan.cutoffs.length > 0 ? widthsOf(coverage) : guessedWidths(training, { horizon, coverage });
    return intervalAround(point, { coverage, widths, trailing, bounds });
  });
  clampTo(point, bounds);
  return {
    forecast: { start, step: series.step, point: point.slice(trailing), intervals },
    seasonLengths: [...training.seasonLengths],
    bounds,
    weights: describeWeights(ensemble, training),
    trust,
    notices,
  };
}

function fitMethods(training: Training, cutoffs: readonly number[]): RollingFit[] {
  const naive = seasonalNaive(training, cutoffs);
  if (cutoffs[0] + 1 < enoughForRegression) {
    return [...naive, ...mean(training, cutoffs), ...dampedDrift(training, cutoffs)];
  }
  return [
    ...naive,
    ...medians(training, cutoffs),
    ...seasonalMedian(training, cutoffs),
    ...autoregression(training, cutoffs),
  ];
}

interface IntervalTask {
  coverage: number;
  /** Half the width at each step. */
  widths: Float64Array;
  trailing: number;
  bounds: Bounds;
}

function intervalAround(point: Float64Array, { coverage, widths, trailing, bounds }: IntervalTask): Interval {
  const lower = point.map((value, i) => value - widths[i]).slice(trailing);
  const upper = point.map((value, i) => value + widths[i]).slice(trailing);
  clampTo(lower, bounds);
  clampTo(upper, bounds);
  return { coverage, lower, upper };
}

/** Half-widths without a backtest: three mean absolute differences, growing with the square root of the step. */
function guessedWidths(
  { values }: Training,
  { horizon, coverage }: { horizon: number; coverage: number }
): Float64Array {
  const spread = 3 * coverage * seasonalScale(values, 1);
  return Float64Array.from({ length: horizon }, (_, i) => spread * Math.sqrt(i + 1));
}

/** Compares the ensemble's backtest error with the best seasonal naive forecast's. */
function judge(ensemble: Ensemble, plan: BacktestPlan, notices: Notice[]): Trust {
  const naive = ensemble.errors.filter((_, k) => /naive/.test(ensemble.fits[k].name));
  const reference = Math.min(...naive);
  if (plan.cutoffs.length < 2 || Number.isNaN(reference)) {
    return 'unknown';
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

function noteShortHistory({ values }: Training, plan: BacktestPlan, notices: Notice[]): void {
  if (plan.cutoffs.length === 0 || plan.cutoffs[0] + 1 < enoughForRegression) {
    notices.push({
      severity: 'warning',
      text: `The history has only ${values.length} points, so only simple methods were used. Widen the time range for a better forecast.`,
    });
  }
}

function describeWeights({ fits, weights, errors }: Ensemble, training: Training): ModelWeight[] {
  const scale = seasonalScale(training.values, training.seasonLengths[0] ?? 1);
  return fits
    .map(({ name }, k) => ({ model: name, weight: weights[k], mase: errors[k] / scale }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}
