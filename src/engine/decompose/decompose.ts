import { seasonalProfile } from '../seasonality/seasonalProfile';
import { smoothLocally } from './smoothLocally';

/** Parts of a series that add up to it, each as long as it. */
export interface Decomposition {
  trend: Float64Array;
  /** One per season length, in the order given; each repeats and has mean zero. */
  seasonal: Float64Array[];
  remainder: Float64Array;
}

/** Half-width of the trend's window without seasons, as a share of the series. */
const halfWidthShare = 0.1;

/**
 * Classical additive decomposition (Macaulay, 1931) with several seasons taken out from the shortest to the longest: the
 * trend is a local line over the longest cycle, each season the mean at each phase of what is left. Values must be
 * finite and hold each season twice.
 */
export function decompose(values: Float64Array, seasonLengths: readonly number[]): Decomposition {
  const longest = seasonLengths[seasonLengths.length - 1];
  const halfWidth = Math.max(1, Math.round(longest === undefined ? values.length * halfWidthShare : longest / 2));
  const rest = subtract(values, smoothLocally(values, halfWidth));
  const seasonal = seasonLengths.map((seasonLength) => {
    const profile = seasonalProfile(rest, seasonLength);
    const season = rest.map((_, i) => profile[i % seasonLength]);
    season.forEach((value, i) => (rest[i] -= value));
    return season;
  });
  const deseasonalised = seasonal.reduce(subtract, values);
  const trend = smoothLocally(deseasonalised, halfWidth);
  return { trend, seasonal, remainder: subtract(deseasonalised, trend) };
}

function subtract(values: Float64Array, other: Float64Array): Float64Array {
  return values.map((value, i) => value - other[i]);
}
