/** How far each of several series is from its peers, and where the peers are, per observation. */
export interface PeerDeviations {
  /**
   * Per series and observation: signed distance from the peers in units in which theirs is about standard normal; NaN
   * where the series is missing or cannot be judged.
   */
  deviations: Float64Array[];
  /** The peers' median; NaN where fewer than three series are observed. */
  centre: Float64Array;
  /** Beyond these a value is further than `threshold` from its peers. */
  lower: Float64Array;
  upper: Float64Array;
}

/** Compares series of one length at each observation; `threshold` in units of the deviations, > 0. */
export type PeerMethod = (values: readonly Float64Array[], threshold: number) => PeerDeviations;

/** Fewer peers say nothing about what is usual. */
export const enoughPeers = 3;

/** As many deviations as there are values, all NaN. */
export function noDeviations(values: readonly Float64Array[]): PeerDeviations {
  const missing = () => new Float64Array(values[0]?.length ?? 0).fill(NaN);
  return { deviations: values.map(missing), centre: missing(), lower: missing(), upper: missing() };
}

/** Copies the finite values at one observation into `column`, in the order of the series; returns that part of it. */
export function finiteAt(values: readonly Float64Array[], index: number, column: Float64Array): Float64Array {
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k][index];
    if (Number.isFinite(value)) {
      column[count++] = value;
    }
  }
  return column.subarray(0, count);
}
