import { countFinite } from '../series/countFinite';
import { median } from '../math/median';
import type { Series } from '../types';

/** A series whose missing past was filled with the shape of its peers. */
export interface Borrowed {
  series: Series;
  /** Time of its own first observation, ms. */
  ownFrom: number;
  /** Peers whose shape it has. */
  peers: number;
}

/** Why nothing is borrowed: its own history is long, no peer has more, or their shape is not that of the series. */
export type NothingBorrowed = 'long' | 'alone' | 'unlike';

/** Own observations that show whether the shape of the peers is that of the series. */
const minOwnPoints = 12;
/** Peers that make a shape: two may share a fault. */
const minPeers = 3;
/** Share of the past that a peer must have observed. */
const minObservedShare = 0.8;
/** The later half of the own history is expected by the shape with at most this share of the error by its mean. */
const maxErrorShare = 0.8;

/**
 * Fills what is missing before the first observation of `series` with the median shape of its peers, which lie on the same grid,
 * at the level of the series. Only where the own history is shorter than `maxOwn` rows and the shape, put to the level of
 * the own history's first half, fits the second half better than a constant does.
 */
export function borrowHistory(
  series: Series,
  peers: readonly Series[],
  { maxOwn }: { maxOwn: number }
): Borrowed | NothingBorrowed {
  const { values } = series;
  const first = values.findIndex(Number.isFinite);
  const own = values.length - first;
  if (first <= 0 || own >= maxOwn) {
    return 'long';
  }
  const usable = peers.filter(
    (peer) => isOnGrid(peer, series) && countFinite(peer.values.subarray(0, first)) >= minObservedShare * first
  );
  if (usable.length < minPeers || countFinite(values.subarray(first)) < minOwnPoints) {
    return 'alone';
  }
  const shape = findShape(usable, first);
  if (shape === undefined || !fits(values, shape, first)) {
    return 'unlike';
  }
  const level = findLevel(values, shape, { from: first, to: values.length });
  const filled = values.map((value, i) => (i < first ? level * shape[i] : value));
  return { series: { ...series, values: filled }, ownFrom: series.start + first * series.step, peers: usable.length };
}

function isOnGrid(peer: Series, { start, step, values }: Series): boolean {
  return peer.start === start && peer.step === step && peer.values.length === values.length;
}

/** The median over the peers, each relative to its mean since `first`; undefined where none has a level. */
function findShape(peers: readonly Series[], first: number): Float64Array | undefined {
  const scaled = peers.flatMap(({ values }) => {
    const level = meanFinite(values, first, values.length);
    return level > 0 ? [values.map((value) => value / level)] : [];
  });
  if (scaled.length < minPeers) {
    return undefined;
  }
  return scaled[0].map((_, i) => {
    const known = scaled.map((values) => values[i]).filter(Number.isFinite);
    return known.length > 0 ? median(Float64Array.from(known)) : NaN;
  });
}

/** Whether the shape at the level of the first half of the own history expects the second half better than its mean. */
function fits(values: Float64Array, shape: Float64Array, first: number): boolean {
  const middle = Math.floor((first + values.length) / 2);
  const level = findLevel(values, shape, { from: first, to: middle });
  const mean = meanFinite(values, first, middle);
  let byShape = 0;
  let byMean = 0;
  for (let i = middle; i < values.length; i++) {
    if (Number.isFinite(values[i]) && Number.isFinite(shape[i])) {
      byShape += Math.abs(values[i] - level * shape[i]);
      byMean += Math.abs(values[i] - mean);
    }
  }
  return byShape < maxErrorShare * byMean;
}

/** The factor that puts the shape to the level of the values. */
function findLevel(values: Float64Array, shape: Float64Array, { from, to }: { from: number; to: number }): number {
  let sum = 0;
  let shapes = 0;
  for (let i = from; i < to; i++) {
    if (Number.isFinite(values[i]) && Number.isFinite(shape[i])) {
      sum += values[i];
      shapes += shape[i];
    }
  }
  return shapes > 0 ? sum / shapes : NaN;
}

function meanFinite(values: Float64Array, from: number, to: number): number {
  const part = values.subarray(from, to).filter(Number.isFinite);
  return part.reduce((sum, value) => sum + value, 0) / part.length;
}
