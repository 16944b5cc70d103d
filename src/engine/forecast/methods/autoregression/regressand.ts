import type { Basis } from './basis';
import { seasonalLevel } from './seasonalLevel';

/** A transformed series with its location and scale. */
export interface ScaledSeries {
  /** On the transform's scale; all finite. */
  values: Float64Array;
  /** 1 = observed. */
  observed: Uint8Array;
  centre: number;
  /** Mean absolute distance from the centre, > 0. */
  scale: number;
}

/** A series as it is regressed on its own past: without its level, of unit scale. */
export interface Regressand {
  /** Transformed values. */
  values: Float64Array;
  level: Float64Array;
  /** (values - level) / scale, winsorised. */
  standardised: Float64Array;
  /** 1 = may be a target. */
  observed: Uint8Array;
  scale: number;
}

/** Standardised values beyond this many times their mean size are incidents: they count for no more. */
const winsorLimit = 10;

/** A series on the scale of a basis. */
export function standardise({ seasonLength, smoothing }: Basis, series: ScaledSeries): Regressand {
  const { values, observed, centre, scale } = series;
  const level =
    seasonLength > 0
      ? seasonalLevel(values, { seasonLength, smoothing })
      : new Float64Array(values.length).fill(centre);
  const standardised = new Float64Array(values.length);
  const usable = new Uint8Array(values.length);
  let total = 0;
  for (let i = seasonLength; i < values.length; i++) {
    standardised[i] = (values[i] - level[i]) / scale;
    total += Math.abs(standardised[i]);
    usable[i] = observed[i] & observed[i - seasonLength];
  }
  if (seasonLength > 0) {
    winsorise(standardised, (winsorLimit * total) / values.length);
  }
  return { values, level, standardised, observed: usable, scale };
}

function winsorise(standardised: Float64Array, limit: number): void {
  for (let i = 0; i < standardised.length; i++) {
    standardised[i] = Math.min(Math.max(standardised[i], -limit), limit);
  }
}

/** Mean absolute distance from `centre`, 1 for a constant. */
export function meanAbsoluteDeviation(values: Float64Array, centre: number): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) {
    sum += Math.abs(values[i] - centre);
  }
  return sum > 0 ? sum / values.length : 1;
}
