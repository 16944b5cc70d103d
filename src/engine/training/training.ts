import type { OutsidePredictions } from './outsidePredictions';

/** A series without gaps, from which forecast methods and searches for changes learn. */
export interface Training {
  /** All finite: gaps are filled. */
  values: Float64Array;
  /** 1 = observed, 0 = filled in: nothing is learnt from those as targets. */
  observed: Uint8Array;
  /** Observations per cycle, ascending. */
  seasonLengths: readonly number[];
  /** What a model from outside predicts after the cutoffs, or after the end. */
  outside?: OutsidePredictions;
}
