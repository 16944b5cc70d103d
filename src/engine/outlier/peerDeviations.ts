/** Distances of several series from their peers, and the band of the peers, per observation. */
export interface PeerDeviations {
  /**
   * Per series and observation: signed distance from the peers in units in which theirs is about standard normal; NaN
   * where the series is missing or there are too few peers.
   */
  deviations: Float64Array[];
  /** The peers' median; NaN where fewer than three series are observed. */
  centre: Float64Array;
  /** Band of the peers: a value outside is further than `threshold` from them. */
  lower: Float64Array;
  upper: Float64Array;
}

/** Compares series of one length at each observation; `threshold` in units of the deviations, > 0. */
export type PeerMethod = (values: readonly Float64Array[], threshold: number) => PeerDeviations;

/** Fewer peers do not show what is usual. */
export const minPeers = 3;

/** Deviations of as many series and observations as there are values, all NaN. */
export function createDeviations(values: readonly Float64Array[]): PeerDeviations {
  const missing = () => new Float64Array(values[0]?.length ?? 0).fill(NaN);
  return { deviations: values.map(missing), centre: missing(), lower: missing(), upper: missing() };
}

/** Copies the finite values at one observation into `column`, in the order of the series; returns that part of it. */
export function collectPeers(values: readonly Float64Array[], index: number, column: Float64Array): Float64Array {
  let count = 0;
  for (let k = 0; k < values.length; k++) {
    const value = values[k][index];
    if (Number.isFinite(value)) {
      column[count++] = value;
    }
  }
  return column.subarray(0, count);
}
