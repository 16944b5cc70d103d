import { median } from '../../../math/median';
import type { Training } from '../../../training/training';
import type { ForecastMethod, MethodFit } from '../method';
import { chooseBases, type Basis } from './basis';
import { normalEquations, solveRidge } from './normalEquations';
import { recurse } from './recursion';
import { meanAbsoluteDeviation, standardise, type ScaledSeries } from './regressand';
import { applyTransform, chooseTransforms } from './transform';

/** A fitted autoregression; plain data. */
interface AutoregressionState {
  basis: Basis;
  /** Median and mean absolute deviation of the transformed values that it was fitted to. */
  centre: number;
  scale: number;
  /** Intercept, then one coefficient per lag. */
  coefficients: Float64Array;
}

/**
 * Autoregressions on recent and seasonal lags by ridge regression (Hoerl and Kennard, 1970), in several bases: values
 * and logarithms; as they are, as differences from the last cycle, and less a smoothed cycle.
 */
export const autoregression: ForecastMethod<AutoregressionState> = {
  history: 'long',
  fit: (training, cutoffs) =>
    chooseTransforms(training.values).flatMap((transform) => {
      const values = applyTransform(training.values, transform);
      const centre = median(values);
      const scale = meanAbsoluteDeviation(values, centre);
      const series = { values, observed: training.observed, centre, scale };
      const bases = chooseBases(training.seasonLengths, transform, cutoffs[0] + 1);
      return bases.map((basis) => fitBasis(basis, series, cutoffs));
    }),
  restore({ basis, centre, scale, coefficients }, { values: raw, observed }: Training) {
    const values = applyTransform(raw, basis.transform);
    const regressand = standardise(basis, { values, observed, centre, scale });
    return (point) => recurse({ basis, coefficients, origin: values.length }, regressand, point);
  },
  minPoints: ({ basis }) => countLeadingPoints(basis),
};

function fitBasis(basis: Basis, series: ScaledSeries, cutoffs: readonly number[]): MethodFit<AutoregressionState> {
  const regressand = standardise(basis, series);
  const { lags, penalty } = basis;
  const { standardised: values, observed } = regressand;
  const sums = normalEquations({ values, observed, lags, first: countLeadingPoints(basis) }, cutoffs);
  const solved: Array<Float64Array | undefined> = new Array(cutoffs.length);
  const solveAt = (index: number) => (solved[index] ??= solveRidge(sums[index], lags.length + 2, penalty));
  return {
    name: basis.name,
    predict: (index, point) =>
      recurse({ basis, coefficients: solveAt(index), origin: cutoffs[index] + 1 }, regressand, point),
    save: () => ({ basis, centre: series.centre, scale: series.scale, coefficients: solveAt(cutoffs.length - 1) }),
  };
}

/** Observations before the first target: one cycle and the longest lag. */
function countLeadingPoints({ seasonLength, lags }: Basis): number {
  return seasonLength + lags[lags.length - 1];
}
