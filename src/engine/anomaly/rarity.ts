/**
 * How rare a size is among earlier sizes, learnt in one pass: counts in bins of equal ratio, of which older ones fade,
 * and a tail through the sizes that a tenth and about a hundredth exceed, so that single outliers do not move it. Plain
 * data.
 */
export interface Rarity {
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

const bins = 128;
const perDoubling = 8;
const smallest = 0.02;
const memory = 20_000;
const refitEvery = 32;
/** Sizes needed before any is called rare. */
const enough = 20;
const ln10 = Math.LN10;

export function createRarity(): Rarity {
  return {
    counts: new Float32Array(bins),
    weight: 1,
    total: 0,
    seen: 0,
    tenth: NaN,
    outer: NaN,
    outerShare: 0.05,
    shape: 1,
  };
}

/** Minus the natural logarithm of the probability of a size (>= 0) at least this large; 0 up to the largest tenth. */
export function rarityOf({ seen, tenth, outer, shape }: Rarity, size: number, heaviness: number): number {
  if (seen < enough || !(size > tenth)) {
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
 * The same as earlier sizes themselves tell, whatever their tail looks like: Infinity where fewer than `fewest` were at
 * least about as large.
 */
export function observedRarityOf({ counts, total, weight }: Rarity, size: number, fewest: number): number {
  let above = 0;
  for (let bin = binOf(size); bin < bins; bin++) {
    above += counts[bin];
  }
  return above < fewest * weight ? Infinity : -Math.log(above / total);
}

/** The size (>= 0) that is exceeded with `probability`. */
export function sizeAt(rarity: Rarity, probability: number): number {
  return probability >= rarity.outerShare
    ? exceededBy(rarity, probability)
    : rarity.tenth * (-Math.log(probability) / ln10) ** (1 / rarity.shape);
}

export function learnSize(rarity: Rarity, size: number): void {
  rarity.counts[binOf(size)] += rarity.weight;
  rarity.total += rarity.weight;
  rarity.weight *= 1 + 1 / memory;
  rarity.seen++;
  if (rarity.weight > 1e5) {
    rescale(rarity);
  }
  if (rarity.seen % refitEvery === 0 || rarity.seen < 2 * refitEvery) {
    fitTail(rarity);
  }
}

function rescale(rarity: Rarity): void {
  for (let bin = 0; bin < bins; bin++) {
    rarity.counts[bin] /= rarity.weight;
  }
  rarity.total /= rarity.weight;
  rarity.weight = 1;
}

function fitTail(rarity: Rarity): void {
  const share = Math.max(0.01, Math.min(0.05, (5 * rarity.weight) / rarity.total));
  rarity.tenth = exceededBy(rarity, 0.1);
  rarity.outer = exceededBy(rarity, share);
  rarity.outerShare = share;
  const shape = Math.log(-Math.log(share) / ln10) / Math.log(rarity.outer / rarity.tenth);
  rarity.shape = Number.isFinite(shape) ? Math.min(Math.max(shape, 0.4), 2) : 2;
}

function exceededBy({ counts, total }: Rarity, share: number): number {
  const wanted = share * total;
  let above = 0;
  for (let bin = bins - 1; bin > 0; bin--) {
    if (above + counts[bin] >= wanted) {
      const part = (wanted - above) / counts[bin];
      return lowerEdge(bin) * 2 ** ((1 - part) / perDoubling);
    }
    above += counts[bin];
  }
  return smallest;
}

function binOf(size: number): number {
  return size <= smallest ? 0 : Math.min(bins - 1, 1 + Math.floor(perDoubling * Math.log2(size / smallest)));
}

function lowerEdge(bin: number): number {
  return smallest * 2 ** ((bin - 1) / perDoubling);
}
