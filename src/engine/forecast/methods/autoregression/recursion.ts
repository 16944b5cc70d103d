import type { Basis } from './basis';
import type { Regressand } from './regressand';
import { invertTransform } from './transform';

/** A fitted regression and where it starts to predict. */
export interface Recursion {
  basis: Basis;
  /** Intercept, then one coefficient per lag of the basis. */
  coefficients: Float64Array;
  /** Index of the first step to predict. */
  origin: number;
}

/** Predictions are kept within this many scales, so that an unstable recursion stays finite and loses its weight. */
const maxStandardised = 50;

/** Writes the values predicted from `origin` on: step by step, each prediction feeding the later ones. */
export function recurse(recursion: Recursion, work: Regressand, point: Float64Array): void {
  predictStandardised(recursion, work.standardised, point);
  restoreValues(recursion, work, point);
}

function predictStandardised(
  { basis: { lags }, coefficients, origin }: Recursion,
  standardised: Float64Array,
  point: Float64Array
): void {
  for (let i = 0; i < point.length; i++) {
    let sum = coefficients[0];
    for (let k = 0; k < lags.length; k++) {
      const back = i - lags[k];
      sum += coefficients[k + 1] * (back >= 0 ? point[back] : standardised[origin + back]);
    }
    point[i] = Math.min(Math.max(sum, -maxStandardised), maxStandardised);
  }
}

/** Turns standardised predictions into values; beyond one cycle the level goes on from the predictions. */
function restoreValues({ basis, origin }: Recursion, work: Regressand, point: Float64Array): void {
  const { seasonLength, smoothing, transform } = basis;
  const level = new Float64Array(point.length);
  const values = new Float64Array(point.length);
  for (let i = 0; i < point.length; i++) {
    const back = i - seasonLength;
    const past = seasonLength === 0 || back < 0;
    const previous = past ? work.level[origin + Math.min(back, -1)] : level[back];
    const value = past ? work.values[origin + Math.min(back, -1)] : values[back];
    level[i] = seasonLength === 0 ? previous : previous + smoothing * (value - previous);
    values[i] = level[i] + work.scale * point[i];
    point[i] = invertTransform(values[i], transform);
  }
}
