import type { BacktestPlan } from '../../evaluate/planBacktest';
import { combine, computeLeadShares, averageShares, type LeadShares } from './leadShares';
import { predictSavedFits, saveFit, type RegisteredFit, type SavedFit } from '../methods/methods';
import type { Training } from '../../training/training';

/** A weighted mean of fitted methods and its errors in the backtest that chose the weights. */
export interface Ensemble {
  fits: RegisteredFit[];
  shares: LeadShares;
  /** Mean share of each fit over the horizon; they sum to 1. */
  weights: Float64Array;
  /** Mean absolute error of each fit over the backtest; NaN without one. */
  errors: Float64Array;
  /** Observed - predicted of the ensemble: one row of horizon steps per backtest cutoff; NaN where not observed. */
  residuals: Float64Array[];
  /** Mean absolute error of the ensemble over the backtest; NaN without one. */
  error: number;
  /** The ensemble's and each fit's mean absolute error in each window; NaN where nothing was observed. */
  windowErrors: { ensemble: Float64Array; fits: Float64Array[] };
}

/** An ensemble without the observations that it was fitted to; plain data. */
export interface SavedEnsemble {
  /** Those that have a share; the order of the shares. */
  fits: SavedFit[];
  shares: LeadShares;
}

/**
 * Weighs `fits`, whose cutoffs are the plan's and then the end of the series, by their backtest errors. Without a
 * backtest all weigh the same.
 */
export function weighEnsemble(fits: RegisteredFit[], training: Training, plan: BacktestPlan): Ensemble {
  const predictions = fits.map((fit) => backtestPredictions(fit, plan));
  const actuals = plan.cutoffs.map((cutoff) => selectActuals(training, cutoff, plan.horizon));
  const byStep = predictions.map((rows) => meanAbsoluteErrors(actuals, rows, plan.horizon));
  const errors = Float64Array.from(predictions, (rows) => meanAbsoluteError(actuals, rows));
  const shares = computeLeadShares(byStep, errors);
  const combined = plan.cutoffs.map((_, w) =>
    combine(
      predictions.map((rows) => rows[w]),
      shares
    )
  );
  const residuals = actuals.map((values, w) => values.map((value, i) => value - combined[w][i]));
  return {
    fits,
    shares,
    weights: averageShares(shares),
    errors,
    residuals,
    error: meanAbsoluteError(actuals, combined),
    windowErrors: {
      ensemble: errorsByWindow(actuals, combined),
      fits: predictions.map((rows) => errorsByWindow(actuals, rows)),
    },
  };
}

/** The weighted mean of what the fits predict after the cutoff with this index. */
export function predictEnsemble(
  { fits, shares, weights }: Ensemble,
  cutoffIndex: number,
  horizon: number
): Float64Array {
  const points = fits.map((fit, k) => {
    const point = new Float64Array(horizon);
    if (weights[k] > 0) {
      fit.predict(cutoffIndex, point);
    }
    return point;
  });
  return combine(points, shares);
}

/** Keeps of an ensemble what predicting needs. */
export function saveEnsemble({ fits, shares, weights }: Ensemble): SavedEnsemble {
  const used = fits.map((_, k) => k).filter((k) => weights[k] > 0);
  return {
    fits: used.map((k) => saveFit(fits[k])),
    shares: { ...shares, spans: shares.spans.map((span) => Float64Array.from(used, (k) => span[k])) },
  };
}

/** The weighted mean of what the saved fits predict after the last value of `training`, which may have grown since. */
export function predictSavedEnsemble(
  { fits, shares }: SavedEnsemble,
  training: Training,
  horizon: number
): Float64Array {
  return combine(predictSavedFits(fits, training, horizon), shares);
}

function backtestPredictions(fit: RegisteredFit, plan: BacktestPlan): Float64Array[] {
  return plan.cutoffs.map((_, index) => {
    const point = new Float64Array(plan.horizon);
    fit.predict(index, point);
    return point;
  });
}

function selectActuals({ values, observed }: Training, cutoff: number, horizon: number): Float64Array {
  const actuals = values.slice(cutoff + 1, cutoff + 1 + horizon);
  for (let i = 0; i < horizon; i++) {
    actuals[i] = observed[cutoff + 1 + i] === 1 ? actuals[i] : NaN;
  }
  return actuals;
}

/** Over the windows, per step; NaN where nothing was observed. */
function meanAbsoluteErrors(actuals: Float64Array[], predictions: Float64Array[], horizon: number): Float64Array {
  const errors = new Float64Array(horizon);
  for (let i = 0; i < horizon; i++) {
    let sum = 0;
    let count = 0;
    for (let w = 0; w < actuals.length; w++) {
      const error = Math.abs(actuals[w][i] - predictions[w][i]);
      if (!Number.isNaN(error)) {
        sum += error;
        count++;
      }
    }
    errors[i] = sum / count;
  }
  return errors;
}

/** Over all windows and steps. */
function meanAbsoluteError(actuals: Float64Array[], predictions: Float64Array[]): number {
  let sum = 0;
  let count = 0;
  for (let w = 0; w < actuals.length; w++) {
    for (let i = 0; i < actuals[w].length; i++) {
      const error = Math.abs(actuals[w][i] - predictions[w][i]);
      if (!Number.isNaN(error)) {
        sum += error;
        count++;
      }
    }
  }
  return sum / count;
}

function errorsByWindow(actuals: Float64Array[], predictions: Float64Array[]): Float64Array {
  return Float64Array.from(actuals, (row, w) => meanAbsoluteError([row], [predictions[w]]));
}
