import { choleskySolve } from '../math/choleskySolve';

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

/** Empty sums of products. Rows are added four at a time, which halves the memory traffic of the inner loop. */
export function createNormalEquations(regression: LagRegression): NormalEquations {
  const size = regression.lags.length + 2;
  const sums = new Float64Array(size * size);
  const rows = new Float64Array(4 * size);
  let next = regression.first;
  return {
    size,
    sums,
    extend(cutoff) {
      let pending = 0;
      for (; next <= cutoff; next++) {
        if (regression.observed[next] === 1) {
          writeRow(regression, next, { rows, offset: pending * size });
          pending++;
        }
        if (pending === 4) {
          addRows(sums, rows, size);
          pending = 0;
        }
      }
      rows.fill(0, pending * size);
      addRows(sums, rows, size);
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
  { rows, offset }: { rows: Float64Array; offset: number }
): void {
  rows[offset] = 1;
  for (let k = 0; k < lags.length; k++) {
    rows[offset + k + 1] = values[target - lags[k]];
  }
  rows[offset + lags.length + 1] = values[target];
}

function addRows(sums: Float64Array, rows: Float64Array, size: number): void {
  const second = size;
  const third = 2 * size;
  const fourth = 3 * size;
  for (let i = 0; i < size; i++) {
    const a = rows[i];
    const b = rows[second + i];
    const c = rows[third + i];
    const d = rows[fourth + i];
    const offset = i * size;
    for (let j = 0; j <= i; j++) {
      sums[offset + j] += a * rows[j] + b * rows[second + j] + c * rows[third + j] + d * rows[fourth + j];
    }
  }
}

/**
 * Ridge regression from such sums: the intercept, then one coefficient per lag. `penalty` is relative to the mean
 * square of the lagged values (0 = least squares); the intercept is not penalised. All zeros where there are no rows.
 */
export function ridge(sums: Float64Array, size: number, penalty: number): Float64Array {
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
