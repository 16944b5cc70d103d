import { seasonalScale } from '../evaluate/seasonalScale';
import { quantile, quantileSorted, sortedFinite } from '../math/quantile';
import { scaleAt, type PhaseScale } from './phaseScale';

/** Errors of a rolling backtest, from which those to come are estimated. */
export interface Calibration {
  /** Observed - predicted: one row of steps per backtest cutoff, ascending; NaN where not observed. */
  residuals: readonly Float64Array[];
  /** Index of the last observation before each row. */
  cutoffs: readonly number[];
  phases: PhaseScale;
}

/** Widths of intervals as functions of step, phase and coverage. Plain data. */
export interface ConformalWidths {
  /** Mean absolute error by steps ahead; empty where nothing is known. */
  growth: Float64Array;
  phases: PhaseScale;
  /** Residuals relative to the mean size at their step and phase, ascending. */
  errors: Float64Array;
  /** Stretches of the backtest whose errors are taken to be independent. */
  stretches: number;
  /** Factor of every width, for a recent past more volatile than the whole. */
  inflation: number;
}

/** Steps on either side, as a share of the backtest's horizon, whose residuals give the growth at a step. */
const smoothingShare = 0.25;
/** However few errors are known, this share of the nominal misses is left, lest a single error decides. */
const minTailShare = 1 / 5;
/** Independent stretches per horizon of the backtest. */
const stretchesPerHorizon = 5;

/**
 * Split conformal prediction (Vovk et al., 2005), normalised: residuals are divided by their mean size at that step
 * ahead and that phase. Neighbouring residuals are alike, so that quantiles are taken as of far fewer of them.
 */
export function calibrateWidths({ residuals, cutoffs, phases }: Calibration): ConformalWidths {
  const growth = measureGrowth(residuals);
  const errors = new Float64Array(residuals.length * growth.length);
  for (let w = 0; w < residuals.length; w++) {
    for (let i = 0; i < growth.length; i++) {
      const expected = growth[i] * scaleAt(phases, cutoffs[w] + 1 + i);
      const error = residuals[w][i];
      errors[w * growth.length + i] = expected > 0 ? error / expected : error === 0 ? 0 : NaN;
    }
  }
  const span = (cutoffs[cutoffs.length - 1] - cutoffs[0]) / growth.length;
  return {
    growth,
    phases,
    errors: sortedFinite(errors),
    stretches: stretchesPerHorizon * Math.min(residuals.length, 1 + span),
    inflation: measureRecentVolatility(errors.map(Math.abs), residuals.length),
  };
}

/**
 * Widths without a backtest, from a few finite values: at the first step three times their mean difference, and no less
 * than their range; growing with the square root of the step.
 */
export function guessWidths(values: Float64Array): ConformalWidths {
  const phases = { cycle: 1, relative: Float64Array.of(1) };
  const range = Math.max(...values) - Math.min(...values);
  const size = Math.max(3 * seasonalScale(values, 1), range);
  return { growth: Float64Array.of(size), phases, errors: Float64Array.of(-1, 0, 1), stretches: 1, inflation: 1 };
}

/** Distances of an interval's bounds from the point forecast, at each step. */
export interface Widths {
  below: Float64Array;
  above: Float64Array;
}

/**
 * The widths of `horizon` steps, the first of which has the given index (as phases count it). Never falling with the
 * coverage. On either side half-way between the quantile of that side's errors and that of all sizes: few errors make a
 * skew uncertain. Beyond the backtest's horizon they grow with the square root of the step. All NaN without residuals.
 */
export function predictWidths(
  { growth, phases, errors, stretches, inflation }: ConformalWidths,
  { coverage, horizon, origin }: { coverage: number; horizon: number; origin: number }
): Widths {
  const rank = Math.min(1 - (1 - coverage) * minTailShare, coverage * (1 + 1 / stretches));
  const both = quantile(errors.map(Math.abs), rank);
  const scale = Float64Array.from(
    { length: horizon },
    (_, i) => inflation * growthAt(growth, i) * scaleAt(phases, origin + i)
  );
  const widen = (own: number) => scale.map((one) => (one * (Math.max(0, own) + both)) / 2);
  return {
    below: widen(-quantileSorted(errors, (1 - rank) / 2)),
    above: widen(quantileSorted(errors, (1 + rank) / 2)),
  };
}

/** Latest windows that are the recent past. */
const recentWindows = 2;
/** A single size counts for at most this many mean ones. */
const maxSize = 5;
/** Most that a volatile recent past widens the intervals by. */
const maxVolatility = 2;

/** The root of how much larger the latest windows' residuals are than all, in [1, 2]: wider after a volatile time. */
function measureRecentVolatility(sizes: Float64Array, windows: number): number {
  if (windows <= recentWindows + 1) {
    return 1;
  }
  const recent = meanSize(sizes.subarray((sizes.length * (windows - recentWindows)) / windows));
  const ratio = recent / meanSize(sizes);
  return ratio > 1 ? Math.min(maxVolatility, Math.sqrt(ratio)) : 1;
}

function meanSize(sizes: Float64Array): number {
  let sum = 0;
  let count = 0;
  for (const size of sizes) {
    if (!Number.isNaN(size)) {
      sum += Math.min(size, maxSize);
      count++;
    }
  }
  return sum / count;
}

/** Mean absolute residual of the steps near each step. */
function measureGrowth(residuals: readonly Float64Array[]): Float64Array {
  const steps = residuals[0]?.length ?? 0;
  const width = Math.ceil(steps * smoothingShare);
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
