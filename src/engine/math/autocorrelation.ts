import { fft } from './fft';

/**
 * Autocorrelation of `values` at lags 0 to `maxLag`, biased (each divided by the variance at lag 0), by Fourier
 * transform. All zeros for a constant. Values must be finite.
 */
export function autocorrelation(values: Float64Array, maxLag: number): Float64Array {
  let size = 1;
  while (size < values.length + maxLag + 1) {
    size *= 2;
  }
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  values.forEach((value, i) => (re[i] = value - mean));
  fft(re, im);
  for (let i = 0; i < size; i++) {
    re[i] = re[i] * re[i] + im[i] * im[i];
    im[i] = 0;
  }
  fft(re, im);
  const variance = re[0];
  return Float64Array.from({ length: maxLag + 1 }, (_, lag) => (variance > 0 ? re[lag] / variance : 0));
}
