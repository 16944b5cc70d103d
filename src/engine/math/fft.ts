/**
 * Discrete Fourier transform in place, radix 2 (Cooley and Tukey, 1965). `re` and `im` have the same length, a power
 * of two. Not scaled: transforming a symmetric spectrum a second time gives the original times the length.
 */
export function fft(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  swapToBitReversedOrder(re, im);
  for (let half = 1; half < size; half *= 2) {
    const angle = -Math.PI / half;
    for (let k = 0; k < half; k++) {
      const cos = Math.cos(angle * k);
      const sin = Math.sin(angle * k);
      for (let i = k; i < size; i += 2 * half) {
        const j = i + half;
        const real = re[j] * cos - im[j] * sin;
        const imaginary = re[j] * sin + im[j] * cos;
        re[j] = re[i] - real;
        im[j] = im[i] - imaginary;
        re[i] += real;
        im[i] += imaginary;
      }
    }
  }
}

function swapToBitReversedOrder(re: Float64Array, im: Float64Array): void {
  for (let i = 1, j = 0; i < re.length; i++) {
    let bit = re.length >> 1;
    for (; j & bit; bit >>= 1) {
      j ^= bit;
    }
    j ^= bit;
    if (i < j) {
      swap(re, i, j);
      swap(im, i, j);
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i];
  values[i] = values[j];
  values[j] = value;
}
