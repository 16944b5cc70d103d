/** Values in any order of time; NaN = missing. */
export interface Samples {
  name: string;
  /** ms; undefined where the file has no times. */
  times?: Float64Array;
  values: Float64Array;
}
