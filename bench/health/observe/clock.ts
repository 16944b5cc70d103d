/** The replayed present, ms. */
export interface Clock {
  now: number;
}
