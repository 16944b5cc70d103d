/** The past up to a cutoff, all finite, and how many steps after it are wanted. */
export interface OutsideRequest {
  past: Float64Array;
  horizon: number;
}

/** What a model that is no part of the engine predicts: one row per request, in their order. */
export interface OutsidePredictions {
  /** For people. */
  name: string;
  points: readonly Float64Array[];
}
