import { quantile } from '../math/quantile';

/** How rare a size is among past sizes, beyond the largest of them too. */
export interface Tail {
  /** Probability of a size above `size`; 1 at 0, falling. */
  probability(size: number): number;
  /** The size that is exceeded with this probability. */
  size(probability: number): number;
}

/** Share of past sizes that the fitted tail stands for. */
const share = 0.1;

/**
 * The tail of past sizes (>= 0, finite, ascending; at least 20): their ranks in the lower nine tenths, above them a
 * generalised Pareto distribution fitted by probability-weighted moments (Hosking and Wallis, 1987) with its shape kept
 * in [0.05, 0.5].
 */
export function fitTail(sorted: Float64Array): Tail {
  const threshold = quantile(sorted, 1 - share);
  const { shape, scale } = fitPareto(sorted, threshold);
  return {
    probability(size) {
      if (size > threshold) {
        return share * (1 + (shape * (size - threshold)) / scale) ** (-1 / shape);
      }
      return Math.max(share, 1 - rank(sorted, size) / (sorted.length + 1));
    },
    size(probability) {
      return probability < share
        ? threshold + (scale / shape) * ((probability / share) ** -shape - 1)
        : quantile(sorted, 1 - probability);
    },
  };
}

function fitPareto(sorted: Float64Array, threshold: number): { shape: number; scale: number } {
  const excesses = sorted.filter((size) => size > threshold);
  let mean = 0;
  let weighted = 0;
  excesses.forEach((size, i) => {
    mean += (size - threshold) / excesses.length;
    weighted += ((size - threshold) * (1 - (i + 0.65) / excesses.length)) / excesses.length;
  });
  const raw = 2 - mean / (mean - 2 * weighted);
  const shape = Math.min(Math.max(Number.isFinite(raw) ? raw : 0.05, 0.05), 0.5);
  return { shape, scale: Math.max(mean * (1 - shape), 1e-9, threshold * 1e-6) };
}

/** Number of sorted sizes below `size`. */
function rank(sorted: Float64Array, size: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < size) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
