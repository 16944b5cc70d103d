import { median } from '../../../math/median';
import { bases, type Basis } from './basis';
import { departuresFrom, spread, type Scaled } from './regressand';
import { normalEquations, ridge } from './normalEquations';
import { recurse } from './recursion';
import type { RollingFit, RollingMethod } from '../method';
import type { Training } from '../../../training/training';
import { suitableTransforms, transformed } from './transform';

/** What an autoregression learnt; plain data. */
export interface FittedAutoregression {
  basis: Basis;
  /** Middle and spread of the transformed values that it was fitted to. */
  centre: number;
  scale: number;
  /** Intercept, then one coefficient per lag. */
  coefficients: Float64Array;
}

/**
 * Autoregressions on recent and seasonal lags by ridge regression (Hoerl and Kennard, 1970), in several bases: values
 * and logarithms; as they are, as differences from the last cycle, and as departures from a smoothed cycle.
 */
export const autoregression: RollingMethod = (training, cutoffs) =>
  suitableTransforms(training.values).flatMap((transform) => {
    const values = transformed(training.values, transform);
    const centre = median(values);
    const scaled = { values, observed: training.observed, centre, scale: spread(values, centre) };
    return bases(training.seasonLengths, transform, cutoffs[0] + 1).map((basis) => fitBasis(basis, scaled, cutoffs));
  });

function fitBasis(basis: Basis, scaled: Scaled, cutoffs: readonly number[]): RollingFit {
  const work = departuresFrom(basis, scaled);
  const { lags, penalty } = basis;
  const first = basis.seasonLength + lags[lags.length - 1];
  const sums = normalEquations({ values: work.departures, observed: work.observed, lags, first }, cutoffs);
  const known: Array<Float64Array | undefined> = new Array(cutoffs.length);
  const coefficientsAt = (index: number) => (known[index] ??= ridge(sums[index], lags.length + 2, penalty));
  return {
    name: basis.name,
    predict: (index, point) =>
      recurse({ basis, coefficients: coefficientsAt(index), origin: cutoffs[index] + 1 }, work, point),
    learnt: () => ({
      basis,
      centre: scaled.centre,
      scale: scaled.scale,
      coefficients: coefficientsAt(cutoffs.length - 1),
    }),
  };
}

/** Writes what a fitted autoregression predicts after the last value of `training`, which may have grown since. */
export function predictAutoregression(fitted: FittedAutoregression, training: Training, point: Float64Array): void {
  const { basis, centre, scale, coefficients } = fitted;
  const values = transformed(training.values, basis.transform);
  const work = departuresFrom(basis, { values, observed: training.observed, centre, scale });
  recurse({ basis, coefficients, origin: values.length }, work, point);
}

/** The fewest observations that a fitted autoregression can predict from. */
export function reachBack({ basis: { seasonLength, lags } }: FittedAutoregression): number {
  return seasonLength + lags[lags.length - 1];
}
