import type { Training } from '../../training/training';
import { autoregression } from './autoregression/autoregression';
import { dampedDrift } from './dampedDrift';
import { mean } from './mean';
import { median } from './median';
import type { ForecastMethod, MethodFit } from './method';
import { outside } from './outside';
import { seasonalMedian } from './seasonalMedian';
import { seasonalNaive } from './seasonalNaive';
import { keepWithin, measureReach, type Reach } from '../../trend/reach';

/** All forecast methods; their order is that of the ensemble's columns. */
const methods = {
  seasonalNaive,
  mean,
  dampedDrift,
  median,
  seasonalMedian,
  autoregression,
  outside,
} satisfies Record<string, ForecastMethod<unknown>>;

/** A method's key in the registry. */
export type MethodName = keyof typeof methods;

/** The method that a forecast must beat to be trusted. */
export const referenceMethod: MethodName = 'seasonalNaive';

/** A history of fewer observations is short: regressions would learn its noise. */
export const minLongHistoryPoints = 24;

const registry: Record<MethodName, ForecastMethod<unknown>> = methods;
const names = Object.keys(methods) as MethodName[];

/** A fit and the method that made it. */
export interface RegisteredFit extends MethodFit {
  method: MethodName;
}

/** The state of a fit and its method's key; plain data. */
export interface SavedFit {
  method: MethodName;
  state: unknown;
}

/**
 * Every method that suits the observations up to the first cutoff, fitted at every one of the ascending cutoffs. No
 * prediction leaves what was seen before its cutoff further than trends there carry it.
 */
export function fitMethods(training: Training, cutoffs: readonly number[]): RegisteredFit[] {
  const length = cutoffs[0] + 1 < minLongHistoryPoints ? 'short' : 'long';
  const reaches = cutoffs.map((cutoff) => measureReach(training, cutoff));
  return names
    .filter((method) => registry[method].history === 'any' || registry[method].history === length)
    .flatMap((method) => registry[method].fit(training, cutoffs).map((fit) => ({ ...limitFit(fit, reaches), method })));
}

function limitFit(fit: MethodFit, reaches: readonly Reach[]): MethodFit {
  return {
    ...fit,
    predict(cutoffIndex, point) {
      fit.predict(cutoffIndex, point);
      keepWithin(reaches[cutoffIndex], point);
    },
  };
}

/** Keeps what a fit learnt. */
export function saveFit({ method, save }: RegisteredFit): SavedFit {
  return { method, state: save() };
}

/** What each of the saved fits predicts for `horizon` steps after the last value of `training`, within the same limits. */
export function predictSavedFits(fits: readonly SavedFit[], training: Training, horizon: number): Float64Array[] {
  const reach = measureReach(training, training.values.length - 1);
  return fits.map(({ method, state }) => {
    const point = new Float64Array(horizon);
    registry[method].restore(state, training)(point);
    keepWithin(reach, point);
    return point;
  });
}

/** Fewest observations that a saved fit predicts from. */
export function minPointsOfFit({ method, state }: SavedFit): number {
  return registry[method].minPoints(state);
}
