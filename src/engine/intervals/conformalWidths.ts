import { quantile, sortedFinite } from '../math/quantile';

/** What the errors of a rolling backtest say about the errors to come. */
export interface Calibration {
  /** Observed - predicted: one row of steps per backtest cutoff; NaN where not observed. */
  residuals: readonly Float64Array[];
  /** Index of the last observation before each row. */
  cutoffs: readonly number[];
  /** How much wider than on average errors are at an index of the series. */
  scaleAt(index: number): number;
  /** Index of the first step to predict. */
  origin: number;
}

/** Steps on either side, as a share of the backtest's horizon, whose residuals tell the growth at a step. */
const reach = 0.25;

/**
 * Half-widths of prediction intervals by split conformal prediction (Vovk et al., 2005), normalised: residuals are
 * divided by their usual size at that step ahead and that phase, one quantile of them all is taken, and multiplied back.
 * Residuals within a window go together, so a quantile of few windows is widened by the share of one window. Beyond the
 * backtest's horizon widths grow with the square root of the step. Returns a function of the coverage, never falling
 * with it, that gives one width per step; all NaN where there are no residuals.
 */
export function conformalWidths(calibration: Calibration, horizon: number): (coverage: number) => Float64Array {
  const { residuals, cutoffs, scaleAt, origin } = calibration;
  const growth = growthByStep(residuals);
  const sizes = new Float64Array(residuals.length * growth.length);
  for (let w = 0; w < residuals.length; w++) {
    for (let i = 0; i < growth.length; i++) {
      const usual = growth[i] * scaleAt(cutoffs[w] + 1 + i);
      const size = Math.abs(residuals[w][i]);
      sizes[w * growth.length + i] = usual > 0 ? size / usual : size === 0 ? 0 : NaN;
    }
  }
  const sorted = sortedFinite(sizes);
  return (coverage) => {
    const rank = (coverage * (sorted.length + 1)) / Math.max(1, sorted.length);
    const factor = quantile(sorted, rank) * (1 + 1 / residuals.length);
    return Float64Array.from({ length: horizon }, (_, i) => factor * growthAt(growth, i) * scaleAt(origin + i));
  };
}

/** Mean absolute residual of the steps near each step. */
function growthByStep(residuals: readonly Float64Array[]): Float64Array {
  const steps = residuals[0]?.length ?? 0;
  const width = Math.ceil(steps * reach);
  const sums = new Float64Array(steps + 1);
  const counts = new Float64Array(steps + 1);
  for (let i = 0; i < steps; i++) {
    sums[i + 1] = sums[i];
    counts[i + 1] = counts[i];
    for (const row of residuals) {
      if (!Number.isNaN(row[i])) {
        sums[i + 1] += Math.abs(row[i]);
        counts[i + 1]++;
      }
    }
  }
  return Float64Array.from({ length: steps }, (_, i) => {
    const from = Math.max(0, i - width);
    const to = Math.min(steps, i + width + 1);
    return Math.max(0, sums[to] - sums[from]) / Math.max(1, counts[to] - counts[from]);
  });
}

function growthAt(growth: Float64Array, step: number): number {
  const known = growth.length;
  if (step < known) {
    return growth[step];
  }
  return known > 0 ? growth[known - 1] * Math.sqrt((step + 1) / known) : NaN;
}
