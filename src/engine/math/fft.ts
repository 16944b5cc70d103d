/**
 * Discrete Fourier transform in place, radix 2 (Cooley and Tukey, 1965). `re` and `im` have the same length, a power
 * of two. Not scaled: transforming a symmetric spectrum a second time gives the original times the length.
 */
export function fft(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  swapToBitReversedOrder(re, im);
  const { cos, sin } = tabulateRoots(size);
  for (let half = 1; half < size; half *= 2) {
    const stride = size / (2 * half);
    for (let start = 0; start < size; start += 2 * half) {
      for (let i = start, j = start + half, k = 0; i < start + half; i++, j++, k += stride) {
        const real = re[j] * cos[k] - im[j] * sin[k];
        const imaginary = re[j] * sin[k] + im[j] * cos[k];
        re[j] = re[i] - real;
        im[j] = im[i] - imaginary;
        re[i] += real;
        im[i] += imaginary;
      }
    }
  }
}

/** The first half of the roots of unity of this order, clockwise. */
function tabulateRoots(size: number): { cos: Float64Array; sin: Float64Array } {
  const cos = new Float64Array(size >> 1);
  const sin = new Float64Array(size >> 1);
  for (let k = 0; k < size >> 1; k++) {
    cos[k] = Math.cos((-2 * Math.PI * k) / size);
    sin[k] = Math.sin((-2 * Math.PI * k) / size);
  }
  return { cos, sin };
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
