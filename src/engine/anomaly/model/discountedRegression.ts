/** Least squares whose older observations count less and less: sums, and the coefficients that they give. Plain data. */
export interface DiscountedRegression {
  /** Sums of products of the inputs, row by row; only the lower triangle is kept. */
  products: Float64Array;
  /** Sums of input times target. */
  targets: Float64Array;
  coefficients: Float64Array;
}

/** Share of the mean square input that is added to the diagonal, so that inputs that always move together share. */
const penalty = 1e-3;

export function createRegression(size: number): DiscountedRegression {
  return {
    products: new Float64Array(size * size),
    targets: new Float64Array(size),
    coefficients: new Float64Array(size),
  };
}

/** The inner product of the inputs and the coefficients. */
export function predict({ coefficients }: DiscountedRegression, inputs: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < inputs.length; i++) {
    sum += coefficients[i] * inputs[i];
  }
  return sum;
}

/** Adds one observation, after the older ones have lost the share 1 / `memory` of their weight. All must be finite. */
export function learn(
  { products, targets, coefficients }: DiscountedRegression,
  inputs: Float64Array,
  { target, memory }: { target: number; memory: number }
): void {
  const size = inputs.length;
  const keep = 1 - 1 / memory;
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      products[i * size + j] = keep * products[i * size + j] + inputs[i] * inputs[j];
    }
    targets[i] = keep * targets[i] + inputs[i] * target;
  }
  solve(products, targets, coefficients);
}

/** Lower triangle of the decomposition, reused by every call. */
let triangle = new Float64Array(16);

/** Solves the ridge-regularised normal equations by Cholesky decomposition; all zero where the inputs are. */
function solve(products: Float64Array, targets: Float64Array, into: Float64Array): void {
  const size = into.length;
  if (triangle.length < size * size) {
    triangle = new Float64Array(size * size);
  }
  const trace = sumDiagonal(products, size);
  if (trace > 0) {
    decompose(products, size, (penalty * trace) / size);
    substitute(targets, into);
  } else {
    into.fill(0);
  }
}

function sumDiagonal(products: Float64Array, size: number): number {
  let trace = 0;
  for (let i = 0; i < size; i++) {
    trace += products[i * size + i];
  }
  return trace;
}

/** Writes the triangle of the products with `ridge` on their diagonal. */
function decompose(products: Float64Array, size: number, ridge: number): void {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = products[i * size + j] + (i === j ? ridge : 0);
      for (let k = 0; k < j; k++) {
        sum -= triangle[i * size + k] * triangle[j * size + k];
      }
      triangle[i * size + j] = i === j ? Math.sqrt(Math.max(sum, ridge * 1e-6)) : sum / triangle[j * size + j];
    }
  }
}

function substitute(targets: Float64Array, into: Float64Array): void {
  const size = into.length;
  for (let i = 0; i < size; i++) {
    let sum = targets[i];
    for (let k = 0; k < i; k++) {
      sum -= triangle[i * size + k] * into[k];
    }
    into[i] = sum / triangle[i * size + i];
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = into[i];
    for (let k = i + 1; k < size; k++) {
      sum -= triangle[k * size + i] * into[k];
    }
    into[i] = sum / triangle[i * size + i];
  }
}
