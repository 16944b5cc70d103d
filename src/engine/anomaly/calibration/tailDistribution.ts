/**
 * How rare a size is among earlier sizes, learnt in one pass: counts in bins of equal ratio, of which older ones fade, and
 * a generalised Pareto tail over the size that a twentieth exceeds (peaks over threshold: Davison and Smith 1990). Its
 * shape comes from quantiles (Pickands 1975), drawn to a common one while few sizes are known. Plain data.
 */
export interface TailDistribution {
  counts: Float32Array;
  /** Weight of the next size; grows so that earlier ones fade. */
  weight: number;
  total: number;
  seen: number;
  /** The size where the tail begins, and the share of sizes above it; Infinity while there is no tail. */
  start: number;
  share: number;
  /** Scale and shape of the tail. */
  scale: number;
  shape: number;
}

const binCount = 72;
const binsPerDoubling = 2.5;
const minSize = 0.05;
/** Share of sizes that the tail is made of, at most, and of those above 0. */
const tailShare = 0.05;
const tailShareAboveZero = 0.5;
const shapes = { min: 0.05, common: 0.3, max: 0.5 };
/** Sizes that the common shape counts for. */
const commonShapeWeight = 5;
/** The tail's scale is at least this part of its start. */
const minRelativeScale = 0.02;
/** Fewer sizes are no tail. */
const minTailSizes = 10;
const refitEvery = 32;
const maxWeight = 1e5;
/** A size is never called rarer. */
const maxNats = 30;

export function createTail(): TailDistribution {
  return {
    counts: new Float32Array(binCount),
    weight: 1,
    total: 0,
    seen: 0,
    start: Infinity,
    share: 1,
    scale: 1,
    shape: shapes.common,
  };
}

/**
 * Minus the natural logarithm of the probability of a size (> 0) at least as large; of sizes in its own bin half count, so
 * that ties are no evidence. 0 before the second size.
 */
export function findSurprisal(tail: TailDistribution, size: number): number {
  const { start, share, scale, shape, counts, total, weight, seen } = tail;
  if (seen < 2) {
    return 0;
  }
  const bin = findBin(size);
  if (size > start && bin > findBin(start)) {
    return Math.min(maxNats, -Math.log(share) + Math.log1p((shape * (size - start)) / scale) / shape);
  }
  const above = countFrom(tail, bin + 1) + 0.5 * (counts[bin] + weight);
  return -Math.log(above / (total + weight));
}

/** The size (>= 0) that is exceeded with `probability`; 0 where even smaller ones are not. */
export function findExceededSize(tail: TailDistribution, probability: number): number {
  const { total, share, start, scale, shape } = tail;
  if (total === 0) {
    return 0;
  }
  return probability < share && Number.isFinite(start)
    ? start + (scale * ((share / probability) ** shape - 1)) / shape
    : findQuantile(tail, probability);
}

/** Learns a size, >= 0, remembered for about `memory` more. */
export function learnSize(tail: TailDistribution, size: number, memory: number): void {
  tail.counts[findBin(size)] += tail.weight;
  tail.total += tail.weight;
  tail.weight *= 1 + 1 / memory;
  tail.seen++;
  if (tail.weight > maxWeight) {
    rescale(tail);
  }
  if (tail.seen % refitEvery === 0 || tail.seen < 2 * refitEvery) {
    fitTail(tail);
  }
}

function rescale(tail: TailDistribution): void {
  for (let bin = 0; bin < binCount; bin++) {
    tail.counts[bin] /= tail.weight;
  }
  tail.total /= tail.weight;
  tail.weight = 1;
}

function fitTail(tail: TailDistribution): void {
  const { counts, total, weight } = tail;
  const share = Math.min(tailShare, (tailShareAboveZero * (total - counts[0])) / total);
  tail.share = share;
  if (share * total < minTailSizes * weight) {
    tail.start = Infinity;
    return;
  }
  tail.start = findQuantile(tail, share);
  const half = findQuantile(tail, share / 2);
  const quarter = findQuantile(tail, share / 4);
  const inner = Math.max(half - tail.start, 1e-9);
  const outer = Math.max(quarter - half, 1e-9);
  const known = (share * total) / weight / 4;
  const own = Math.log2(outer / inner);
  const shape = (own * known + commonShapeWeight * shapes.common) / (known + commonShapeWeight);
  tail.shape = Math.min(Math.max(shape, shapes.min), shapes.max);
  tail.scale = Math.max((inner * tail.shape) / (2 ** tail.shape - 1), minRelativeScale * tail.start);
}

/** The size that the share of the counts exceeds. */
function findQuantile({ counts, total }: TailDistribution, share: number): number {
  const wanted = share * total;
  let above = 0;
  for (let bin = binCount - 1; bin > 0; bin--) {
    if (above + counts[bin] >= wanted && counts[bin] > 0) {
      const part = (wanted - above) / counts[bin];
      return lowerEdge(bin) * 2 ** ((1 - part) / binsPerDoubling);
    }
    above += counts[bin];
  }
  return 0;
}

function countFrom({ counts }: TailDistribution, bin: number): number {
  let sum = 0;
  for (let b = bin; b < binCount; b++) {
    sum += counts[b];
  }
  return sum;
}

function findBin(size: number): number {
  return size <= minSize ? 0 : Math.min(binCount - 1, 1 + Math.floor(binsPerDoubling * Math.log2(size / minSize)));
}

function lowerEdge(bin: number): number {
  return minSize * 2 ** ((bin - 1) / binsPerDoubling);
}
