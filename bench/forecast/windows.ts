import { pinballLoss } from '../../src/engine';
import type { Method, Prediction, Task } from './methods';
import { mean } from './report';

/** What a method is given, and what came then. */
export interface Window {
  task: Task;
  actual: Float64Array;
}

/** The first is only checked for its coverage; quantiles 0.1 to 0.9 are read off the others and the point forecast. */
export const coverages = [0.95, 0.8, 0.6, 0.4, 0.2];

/** Sums of one method's losses over the windows of one series; NaN where it cannot forecast it. */
export interface Losses {
  absolute: number;
  quantile: number;
  /** Steps inside of the interval of each coverage. */
  inside: number[];
  steps: number;
  milliseconds: number[];
}

export function createLosses(): Losses {
  return { absolute: 0, quantile: 0, inside: coverages.map(() => 0), steps: 0, milliseconds: [] };
}

/** Forecasts each window and times it; a series with a window that the method cannot forecast has no losses. */
export function scoreWindows(method: Method, windows: Window[]): Losses {
  return scorePredictions(
    windows,
    windows.map(({ task }) => {
      const before = performance.now();
      const prediction = method.predict(task);
      return { prediction, milliseconds: performance.now() - before };
    })
  );
}

/** A forecast of a window, undefined where there is none, and the time that it took. */
export interface Timed {
  prediction: Prediction | undefined;
  milliseconds: number;
}

export function scorePredictions(windows: Window[], predictions: Timed[]): Losses {
  const losses = createLosses();
  windows.forEach(({ actual }, w) => {
    const { prediction, milliseconds } = predictions[w];
    losses.milliseconds.push(milliseconds);
    if (prediction === undefined) {
      losses.absolute = NaN;
      losses.quantile = NaN;
    } else {
      addWindow(losses, prediction, actual);
    }
  });
  return losses;
}

function addWindow(losses: Losses, { point, intervals }: Prediction, actual: Float64Array): void {
  const steps = actual.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  losses.steps += steps;
  losses.absolute += 2 * steps * pinballLoss(actual, point, 0.5);
  if (intervals.length === 0) {
    losses.quantile = NaN;
    losses.inside = losses.inside.map(() => NaN);
    return;
  }
  const quantiles = intervals
    .slice(1)
    .flatMap(({ coverage, lower, upper }) => [
      pinballLoss(actual, lower, (1 - coverage) / 2),
      pinballLoss(actual, upper, (1 + coverage) / 2),
    ]);
  losses.quantile += steps * mean([...quantiles, pinballLoss(actual, point, 0.5)]);
  intervals.forEach(({ lower, upper }, k) => {
    losses.inside[k] += actual.reduce((n, value, i) => n + (value >= lower[i] && value <= upper[i] ? 1 : 0), 0);
  });
}

/** Whether a method has forecast the series. */
export function isScored({ absolute, steps }: Losses): boolean {
  return steps > 0 && !Number.isNaN(absolute);
}

/** Mean over the series of the share of steps inside of the interval of coverages[k]. */
export function meanCoverage(losses: Losses[], k: number): number {
  return mean(losses.filter(isScored).map(({ inside, steps }) => inside[k] / steps));
}

/**
 * Geometric mean over series of the ratio to the reference, each ratio kept in [0.01, 100]; series that the reference
 * forecasts without error are left out.
 */
export function relative(losses: Losses[], reference: Losses[], pick: (losses: Losses) => number): number {
  const logs = losses.flatMap((own, i) => {
    const ratio = pick(own) / pick(reference[i]);
    return pick(reference[i]) > 0 && Number.isFinite(ratio) ? [Math.log(Math.min(Math.max(ratio, 0.01), 100))] : [];
  });
  return Math.exp(mean(logs));
}
