/** Values in any order of time; NaN = missing. */
export interface Samples {
  name: string;
  /** ms; undefined where the file has no times. */
  times?: Float64Array;
  values: Float64Array;
  /** 1 = anomalous; undefined where the file has no column for it. */
  labels?: Uint8Array;
}
