import type { Series } from '../types';

/** A fit is due again after this share of the observations that it was made of. */
const refitShare = 1 / 100;

/**
 * The observations to fit: a whole number of blocks, each a hundredth of the series, that start and end at fixed grid
 * times. While a window of constant length slides over a series this stays the same until the next block is full, so a
 * fit serves until then, on every machine alike. A view on the same memory; series of fewer than 200 points are whole.
 */
export function cutFitWindow({ start, step, values }: Series): Series {
  const block = Math.max(1, Math.floor(values.length * refitShare));
  const blocks = Math.floor(values.length / block) - 1;
  if (block === 1 || blocks < 1) {
    return { start, step, values };
  }
  const end = Math.floor(start / step + 1e-9) + values.length;
  const after = end % block;
  const last = values.length - after;
  const first = last - blocks * block;
  return { start: start + first * step, step, values: values.subarray(first, last) };
}
