import { median } from '../math/median';

/** Half the width of the window of observations that share a scale. */
const halfWindow = 12;
/** The scale is never below this share of its median over all observations. */
const minShare = 0.5;

/**
 * Scales per observation (>= 0, NaN where not known) made steady: the median of the scales around each, kept above half
 * of the overall median, so that one quiet observation makes nothing unusual. `fallback` where that is 0: peers that are
 * all but always the same.
 */
export function steadyScale(scales: Float64Array, fallback: number): Float64Array {
  const least = minShare * median(scales);
  return scales.map((_, i) => {
    const local = median(scales.subarray(Math.max(0, i - halfWindow), i + halfWindow + 1));
    const scale = local > least ? local : least;
    return scale > 0 ? scale : fallback;
  });
}
