import { normalProbability } from '../math/normal';

/** A standardised path and a boundary: one entry per step in both columns. */
export interface Passage {
  /** Height of the boundary at each step, in standard deviations of the path there; infinite where it cannot be met. */
  boundary: Float64Array;
  /** Correlation of the path at each step with the step before, in [0, 1]; the first entry is not read. */
  correlation: Float64Array;
}

/** The grid of heights: cells of equal width from -maxHeight to maxHeight, in standard deviations. */
const cells = 80;
const maxHeight = 4;
const cellWidth = (2 * maxHeight) / cells;
/** A kernel ends this many standard deviations from its mean. */
const maxMove = 5;
/** Correlations are rounded to multiples of its reciprocal, so that few kernels are needed. */
const correlationSteps = 200;
/** The mass is diffused once the path has moved about so far, in standard deviations: the grid is no finer. */
const minMove = 1.5 * cellWidth;

/**
 * Probability, per step, that a Gaussian Markov path, standard normal at every step, has been at or above the boundary
 * by then: in [0, 1], never falling. By the forward recursion of the density of paths that have not crossed (Chapman and
 * Kolmogorov's equation with an absorbing boundary) on a grid, to about 0.01. With correlation 1 it is the largest
 * probability of any single step; with 0 the steps are independent; a Brownian path at times t has sqrt(t[i-1] / t[i]).
 */
export function firstPassage({ boundary, correlation }: Passage): Float64Array {
  const kernels = new Map<number, Kernel>();
  let mass = createNormalMass();
  let held = 1;
  let lowest = Infinity;
  let alive = 1;
  return boundary.map((height, i) => {
    held *= i === 0 ? 1 : Math.min(1, Math.max(0, correlation[i]));
    if (Math.sqrt(1 - held * held) >= minMove) {
      mass = diffuse(mass, getKernel(held, kernels));
      held = 1;
      lowest = Infinity;
    }
    if (height < lowest) {
      absorb(mass, height, lowest);
      lowest = height;
      alive = Math.min(alive, sum(mass));
    }
    return 1 - alive;
  });
}

function cellStart(cell: number): number {
  return cell === 0 ? -Infinity : -maxHeight + cell * cellWidth;
}

function cellEnd(cell: number): number {
  return cell === cells - 1 ? Infinity : -maxHeight + (cell + 1) * cellWidth;
}

/** Probability of each cell under the standard normal distribution; the outermost hold the tails. */
function createNormalMass(): Float64Array {
  return Float64Array.from({ length: cells }, (_, cell) => normalMassBetween(cellStart(cell), cellEnd(cell)));
}

/** Standard normal probability of an interval, exact in both tails. */
function normalMassBetween(from: number, to: number): number {
  return from > 0 ? normalProbability(-from) - normalProbability(-to) : normalProbability(to) - normalProbability(from);
}

/** Takes away what lies between `from` and `to`, above which nothing is left; within a cell as if it were normal. */
function absorb(mass: Float64Array, from: number, to: number): void {
  for (let cell = cells - 1; cell >= 0 && cellEnd(cell) > from; cell--) {
    mass[cell] *= cellStart(cell) < from ? findShareBelow(cell, from, to) : 0;
  }
}

/** Share of a cell's mass up to `to` that lies below `from`. */
function findShareBelow(cell: number, from: number, to: number): number {
  const all = normalMassBetween(cellStart(cell), Math.min(cellEnd(cell), to));
  return all > 0 ? Math.min(1, normalMassBetween(cellStart(cell), from) / all) : 0;
}

function sum(mass: Float64Array): number {
  let total = 0;
  for (let cell = 0; cell < cells; cell++) {
    total += mass[cell];
  }
  return total;
}

/** Transition of each cell's mass: to the cells from `first[cell]` on, in the shares of that row. */
interface Kernel {
  first: Int32Array;
  shares: Float64Array[];
}

function getKernel(correlation: number, known: Map<number, Kernel>): Kernel {
  const key = Math.round(correlation * correlationSteps);
  const kernel = known.get(key) ?? createKernel(key / correlationSteps);
  known.set(key, kernel);
  return kernel;
}

function createKernel(correlation: number): Kernel {
  const deviation = Math.sqrt(1 - correlation * correlation);
  const first = new Int32Array(cells);
  const shares = Array.from({ length: cells }, (_, from) => {
    const mean = correlation * (-maxHeight + (from + 0.5) * cellWidth);
    first[from] = findCell(mean - maxMove * deviation);
    const row = new Float64Array(findCell(mean + maxMove * deviation) - first[from] + 1);
    let below = 0;
    for (let k = 0; k < row.length; k++) {
      const upTo = k === row.length - 1 ? 1 : normalProbability((cellEnd(first[from] + k) - mean) / deviation);
      row[k] = upTo - below;
      below = upTo;
    }
    return row;
  });
  return { first, shares };
}

function findCell(height: number): number {
  return Math.min(cells - 1, Math.max(0, Math.floor((height + maxHeight) / cellWidth)));
}

function diffuse(mass: Float64Array, { first, shares }: Kernel): Float64Array {
  const moved = new Float64Array(cells);
  for (let from = 0; from < cells; from++) {
    const share = mass[from];
    const row = shares[from];
    const start = first[from];
    for (let k = 0; share > 0 && k < row.length; k++) {
      moved[start + k] += share * row[k];
    }
  }
  return moved;
}
