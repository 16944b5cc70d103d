import type { Training } from '../../training/training';
import { autoregression } from './autoregression/autoregression';
import { dampedDrift } from './dampedDrift';
import { mean } from './mean';
import { median } from './median';
import type { ForecastMethod, MethodFit } from './method';
import { seasonalMedian } from './seasonalMedian';
import { seasonalNaive } from './seasonalNaive';

/** All forecast methods; their order is that of the ensemble's columns. */
const methods = {
  seasonalNaive,
  mean,
  dampedDrift,
  median,
  seasonalMedian,
  autoregression,
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

/** Every method that suits the observations up to the first cutoff, fitted at every one of the ascending cutoffs. */
export function fitMethods(training: Training, cutoffs: readonly number[]): RegisteredFit[] {
  const length = cutoffs[0] + 1 < minLongHistoryPoints ? 'short' : 'long';
  return names
    .filter((method) => registry[method].history === 'any' || registry[method].history === length)
    .flatMap((method) => registry[method].fit(training, cutoffs).map((fit) => ({ ...fit, method })));
}

/** Keeps what a fit learnt. */
export function saveFit({ method, save }: RegisteredFit): SavedFit {
  return { method, state: save() };
}

/** Predicts `horizon` steps after the last value of `training` from a saved fit. */
export function predictSavedFit({ method, state }: SavedFit, training: Training, horizon: number): Float64Array {
  const point = new Float64Array(horizon);
  registry[method].restore(state, training)(point);
  return point;
}

/** Fewest observations that a saved fit predicts from. */
export function minPointsOfFit({ method, state }: SavedFit): number {
  return registry[method].minPoints(state);
}
