/**
 * How rare a size is among earlier sizes, learnt in one pass: counts in bins of equal ratio, of which older ones fade,
 * and a tail through the sizes that a tenth and about a hundredth exceed, so that single outliers do not move it. Plain
 * data.
 */
export interface TailDistribution {
  counts: Float32Array;
  /** Weight of the next observation; grows so that earlier ones fade. */
  weight: number;
  total: number;
  seen: number;
  /** Sizes that a tenth, and the share `outerShare`, of the earlier ones exceed. */
  tenth: number;
  outer: number;
  outerShare: number;
  /** The tail's shape: 1 = exponential, 2 = as of a normal distribution, below 1 heavier. */
  shape: number;
}

const binCount = 128;
const binsPerDoubling = 8;
const minSize = 0.02;
const memorySizes = 20_000;
const refitEvery = 32;
/** Sizes needed before any is called rare. */
const minSeen = 20;
const ln10 = Math.LN10;

export function createTail(): TailDistribution {
  return {
    counts: new Float32Array(binCount),
    weight: 1,
    total: 0,
    seen: 0,
    tenth: NaN,
    outer: NaN,
    outerShare: 0.05,
    shape: 1,
  };
}

/** Surprisal of a size (>= 0), minus the natural logarithm of the probability of one at least as large; 0 up to the largest tenth. */
export function findSurprisal(
  { seen, tenth, outer, shape }: TailDistribution,
  size: number,
  heaviness: number
): number {
  if (seen < minSeen || !(size > tenth)) {
    return 0;
  }
  if (size <= outer || heaviness === 0) {
    return ln10 * (size / tenth) ** shape;
  }
  const atOuter = ln10 * (outer / tenth) ** shape;
  const slope = Math.max(heaviness, Math.log(outer / tenth) / (atOuter - ln10));
  return atOuter + Math.log(size / outer) / slope;
}

/**
 * The surprisal by the counts of earlier sizes alone, whatever their tail looks like: Infinity where fewer than `fewest` were at
 * least about as large.
 */
export function findObservedSurprisal(
  { counts, total, weight }: TailDistribution,
  size: number,
  fewest: number
): number {
  let above = 0;
  for (let bin = findBin(size); bin < binCount; bin++) {
    above += counts[bin];
  }
  return above < fewest * weight ? Infinity : -Math.log(above / total);
}

/** The size (>= 0) that is exceeded with `probability`. */
export function findExceededSize(tail: TailDistribution, probability: number): number {
  return probability >= tail.outerShare
    ? findExceededBy(tail, probability)
    : tail.tenth * (-Math.log(probability) / ln10) ** (1 / tail.shape);
}

export function learnSize(tail: TailDistribution, size: number): void {
  tail.counts[findBin(size)] += tail.weight;
  tail.total += tail.weight;
  tail.weight *= 1 + 1 / memorySizes;
  tail.seen++;
  if (tail.weight > 1e5) {
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
  const share = Math.max(0.01, Math.min(0.05, (5 * tail.weight) / tail.total));
  tail.tenth = findExceededBy(tail, 0.1);
  tail.outer = findExceededBy(tail, share);
  tail.outerShare = share;
  const shape = Math.log(-Math.log(share) / ln10) / Math.log(tail.outer / tail.tenth);
  tail.shape = Number.isFinite(shape) ? Math.min(Math.max(shape, 0.4), 2) : 2;
}

function findExceededBy({ counts, total }: TailDistribution, share: number): number {
  const wanted = share * total;
  let above = 0;
  for (let bin = binCount - 1; bin > 0; bin--) {
    if (above + counts[bin] >= wanted) {
      const part = (wanted - above) / counts[bin];
      return lowerEdge(bin) * 2 ** ((1 - part) / binsPerDoubling);
    }
    above += counts[bin];
  }
  return minSize;
}

function findBin(size: number): number {
  return size <= minSize ? 0 : Math.min(binCount - 1, 1 + Math.floor(binsPerDoubling * Math.log2(size / minSize)));
}

function lowerEdge(bin: number): number {
  return minSize * 2 ** ((bin - 1) / binsPerDoubling);
}
