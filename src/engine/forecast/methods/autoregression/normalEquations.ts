import { choleskySolve } from '../../../math/choleskySolve';

/** A linear regression of a value on earlier values of the same series. */
export interface LagRegression {
  values: Float64Array;
  /** 1 = may be a target. */
  observed: Uint8Array;
  /** Distances back, ascending, each >= 1. */
  lags: readonly number[];
  /** Index of the first target; at least the longest lag. */
  first: number;
}

/**
 * Sums of products of [1, lagged values, target] over observed targets: the lower triangle of a row-major square of
 * lags.length + 2, extended in time order.
 */
export interface NormalEquations {
  /** Rows and columns of the sums. */
  readonly size: number;
  readonly sums: Float64Array;
  /** Adds the targets after the last one added, up to and including `cutoff`. */
  extend(cutoff: number): void;
}

/** Rows that are added at a time: their columns lie side by side, so that the inner loop reads memory in order. */
const block = 8;

/** Empty sums of products. */
export function createNormalEquations(regression: LagRegression): NormalEquations {
  const size = regression.lags.length + 2;
  const sums = new Float64Array(size * size);
  const columns = new Float64Array(size * block);
  let next = regression.first;
  return {
    size,
    sums,
    extend(cutoff) {
      let pending = 0;
      for (; next <= cutoff; next++) {
        if (regression.observed[next] === 1) {
          writeRow(regression, next, { columns, row: pending });
          pending++;
        }
        if (pending === block) {
          addBlock(sums, columns, size);
          pending = 0;
        }
      }
      if (pending > 0) {
        clearRows(columns, pending);
        addBlock(sums, columns, size);
      }
    },
  };
}

/** The sums at each of the ascending cutoffs. */
export function normalEquations(regression: LagRegression, cutoffs: readonly number[]): Float64Array[] {
  const equations = createNormalEquations(regression);
  return cutoffs.map((cutoff) => {
    equations.extend(cutoff);
    return equations.sums.slice();
  });
}

function writeRow(
  { values, lags }: LagRegression,
  target: number,
  { columns, row }: { columns: Float64Array; row: number }
): void {
  columns[row] = 1;
  for (let k = 0; k < lags.length; k++) {
    columns[(k + 1) * block + row] = values[target - lags[k]];
  }
  columns[(lags.length + 1) * block + row] = values[target];
}

function clearRows(columns: Float64Array, from: number): void {
  for (let i = 0; i < columns.length; i++) {
    columns[i] = i % block >= from ? 0 : columns[i];
  }
}

function addBlock(sums: Float64Array, columns: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    const own = i * block;
    const a = columns[own];
    const b = columns[own + 1];
    const c = columns[own + 2];
    const d = columns[own + 3];
    const e = columns[own + 4];
    const f = columns[own + 5];
    const g = columns[own + 6];
    const h = columns[own + 7];
    const offset = i * size;
    for (let j = 0, at = 0; j <= i; j++, at += block) {
      sums[offset + j] +=
        a * columns[at] +
        b * columns[at + 1] +
        c * columns[at + 2] +
        d * columns[at + 3] +
        e * columns[at + 4] +
        f * columns[at + 5] +
        g * columns[at + 6] +
        h * columns[at + 7];
    }
  }
}

/**
 * Ridge regression from such sums: the intercept, then one coefficient per lag. `penalty` is relative to the mean
 * square of the lagged values (0 = least squares); the intercept is not penalised. All zeros where there are no rows.
 */
export function solveRidge(sums: Float64Array, size: number, penalty: number): Float64Array {
  const unknowns = size - 1;
  const matrix = new Float64Array(unknowns * unknowns);
  const solution = new Float64Array(unknowns);
  let trace = 0;
  for (let i = 0; i < unknowns; i++) {
    for (let j = 0; j <= i; j++) {
      matrix[i * unknowns + j] = sums[i * size + j];
    }
    solution[i] = sums[(size - 1) * size + i];
    trace += i > 0 ? sums[i * size + i] : 0;
  }
  for (let i = 1; i < unknowns; i++) {
    matrix[i * unknowns + i] += (penalty * trace) / Math.max(1, unknowns - 1);
  }
  choleskySolve(matrix, solution, unknowns);
  return solution;
}
