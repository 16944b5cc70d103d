/**
 * Solves `matrix * x = rhs` for a symmetric positive definite matrix by Cholesky decomposition, in place.
 * `matrix` is row-major, size x size, of which only the lower triangle is read; it is overwritten by its factor, and
 * `rhs` by the solution. A pivot that rounding has made non-positive sets its unknown to zero.
 */
export function choleskySolve(matrix: Float64Array, rhs: Float64Array, size: number): void {
  decompose(matrix, size);
  for (let i = 0; i < size; i++) {
    let sum = rhs[i];
    for (let k = 0; k < i; k++) {
      sum -= matrix[i * size + k] * rhs[k];
    }
    rhs[i] = sum * matrix[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = rhs[i];
    for (let k = i + 1; k < size; k++) {
      sum -= matrix[k * size + i] * rhs[k];
    }
    rhs[i] = sum * matrix[i * size + i];
  }
}

/** Leaves the factor L in the lower triangle, with the reciprocals of its diagonal on the diagonal. */
function decompose(matrix: Float64Array, size: number): void {
  for (let i = 0; i < size; i++) {
    const row = i * size;
    const original = matrix[row + i];
    for (let j = 0; j < i; j++) {
      const other = j * size;
      let sum = matrix[row + j];
      for (let k = 0; k < j; k++) {
        sum -= matrix[row + k] * matrix[other + k];
      }
      matrix[row + j] = sum * matrix[other + j];
    }
    let pivot = original;
    for (let k = 0; k < i; k++) {
      pivot -= matrix[row + k] * matrix[row + k];
    }
    matrix[row + i] = pivot > original * 1e-12 ? 1 / Math.sqrt(pivot) : 0;
  }
}
