import type { BacktestPlan } from '../evaluate/backtestPlan';
import type { RollingFit, Training } from './rollingModel';

/** A weighted mean of fitted methods and its errors in the backtest that chose the weights. */
export interface Ensemble {
  fits: RollingFit[];
  /** Sum to 1; same order as fits. */
  weights: Float64Array;
  /** Mean absolute error of each fit over the backtest; NaN without one. */
  errors: Float64Array;
  /** Observed - predicted of the ensemble: one row of horizon steps per backtest cutoff; NaN where not observed. */
  residuals: Float64Array[];
  /** Mean absolute error of the ensemble over the backtest; NaN without one. */
  error: number;
}

/** Weights fall with this power of the backtest error. */
const sharpness = 6;

/**
 * Weighs `fits`, whose cutoffs are the plan's and then the end of the series, by their backtest errors. Without a
 * backtest all weigh the same.
 */
export function weighEnsemble(fits: RollingFit[], training: Training, plan: BacktestPlan): Ensemble {
  const predictions = fits.map((fit) => backtestPredictions(fit, plan));
  const actuals = plan.cutoffs.map((cutoff) => actual(training, cutoff, plan.horizon));
  const errors = Float64Array.from(predictions, (prediction) => meanAbsoluteError(actuals, prediction));
  const weights = weightsOf(errors);
  const combined = plan.cutoffs.map((_, w) =>
    combine(
      predictions.map((prediction) => prediction[w]),
      weights
    )
  );
  const residuals = actuals.map((values, w) => values.map((value, i) => value - combined[w][i]));
  return { fits, weights, errors, residuals, error: meanAbsoluteError(actuals, combined) };
}

/** Point predictions of the ensemble after the cutoff with this index. */
export function predictEnsemble({ fits, weights }: Ensemble, cutoffIndex: number, horizon: number): Float64Array {
  const points = fits.map((fit, k) => {
    const point = new Float64Array(horizon);
    if (weights[k] > 0) {
      fit.predict(cutoffIndex, point);
    }
    return point;
  });
  return combine(points, weights);
}

function backtestPredictions(fit: RollingFit, plan: BacktestPlan): Float64Array[] {
  return plan.cutoffs.map((_, index) => {
    const point = new Float64Array(plan.horizon);
    fit.predict(index, point);
    return point;
  });
}

function actual({ values, observed }: Training, cutoff: number, horizon: number): Float64Array {
  const actuals = values.slice(cutoff + 1, cutoff + 1 + horizon);
  for (let i = 0; i < horizon; i++) {
    actuals[i] = observed[cutoff + 1 + i] === 1 ? actuals[i] : NaN;
  }
  return actuals;
}

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

/**
 * Inverse powers of the errors; equal shares where none is known; near-zero shares are dropped. Where a method makes no
 * error at all, only such methods weigh.
 */
function weightsOf(errors: Float64Array): Float64Array {
  let best = Infinity;
  let worst = 0;
  for (const error of errors) {
    best = error < best ? error : best;
    worst = error > worst ? error : worst;
  }
  const floor = Math.max(best, worst * 1e-9);
  const raw = errors.map((error) =>
    floor > 0 && floor < Infinity ? (floor / Math.max(error, floor)) ** sharpness : 1
  );
  const kept = raw.map((weight) => (weight < 0.02 ? 0 : weight));
  const sum = kept.reduce((total, weight) => total + weight, 0);
  return kept.map((weight) => weight / sum);
}

function combine(points: Float64Array[], weights: Float64Array): Float64Array {
  const mean = new Float64Array(points[0].length);
  for (let k = 0; k < points.length; k++) {
    for (let i = 0; weights[k] > 0 && i < mean.length; i++) {
      mean[i] += weights[k] * points[k][i];
    }
  }
  return mean;
}
