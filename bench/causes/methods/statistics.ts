import { quantile } from '../../../src/engine';

export function maximum(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), -Infinity);
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

export function standardDeviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

export function quartileRange(values: readonly number[]): number {
  return quantile(values, 0.75) - quantile(values, 0.25);
}

/** Pearson's, over places where both are finite; 0 where either does not vary. */
export function correlation(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const places = Array.from(a, (_, i) => i).filter((i) => Number.isFinite(a[i]) && Number.isFinite(b[i]));
  const x = places.map((i) => a[i]);
  const y = places.map((i) => b[i]);
  const [meanX, meanY] = [mean(x), mean(y)];
  const product = mean(x.map((value, i) => (value - meanX) * (y[i] - meanY)));
  const scale = standardDeviation(x) * standardDeviation(y);
  return scale > 0 ? product / scale : 0;
}
