import { createNormalEquations, ridge, type NormalEquations } from '../models/normalEquations';

/** One regression on recent and seasonal lags, refitted at block starts; its error so far is its say in the mean. */
interface Expert {
  lags: readonly number[];
  equations: NormalEquations;
  /** Undefined until there are enough rows. */
  coefficients?: Float64Array;
  /** Discounted mean absolute error. */
  error: number;
}

/** Expects each value from earlier ones only. */
export interface Expectation {
  /** Fits anew with the values before `index`. */
  refit(index: number): void;
  /** The expected value at `index`, made of the values before it; NaN where there are none. */
  expect(index: number): number;
  /** Tells what the value at `index` was, so that the better regressions gain weight. */
  learn(index: number, value: number): void;
}

const penalty = 1e-3;
const memory = 200;

/**
 * An expectation over `values`, which the caller writes ahead of each call, in time order and without NaN. `observed`
 * marks those that may be learnt from. One regression per prefix of `seasonLengths`, so that longer seasons join as
 * soon as the past holds them.
 */
export function createExpectation(
  values: Float64Array,
  observed: Uint8Array,
  seasonLengths: readonly number[]
): Expectation {
  const experts = lagSets(seasonLengths).map((lags): Expert => {
    const first = lags[lags.length - 1];
    return { lags, equations: createNormalEquations({ values, observed, lags, first }), error: NaN };
  });
  const predictions = new Float64Array(experts.length);
  return {
    refit(index) {
      for (const expert of experts) {
        expert.equations.extend(index - 1);
        const rows = index - expert.lags[expert.lags.length - 1];
        expert.coefficients = rows > 3 * expert.lags.length ? fit(expert.equations) : undefined;
      }
    },
    expect(index) {
      predictions.fill(NaN);
      experts.forEach((expert, k) => (predictions[k] = predictOne(expert, values, index)));
      return combine(experts, predictions, index > 0 ? values[index - 1] : NaN);
    },
    learn(index, value) {
      experts.forEach((expert, k) => {
        const error = Math.abs(value - predictions[k]);
        if (!Number.isNaN(error)) {
          expert.error = Number.isNaN(expert.error) ? error : expert.error + (error - expert.error) / memory;
        }
      });
    },
  };
}

function fit({ sums, size }: NormalEquations): Float64Array {
  return ridge(sums, size, penalty);
}

/** [1, 2, 3], then with the first season's lags, then with the first two, ... */
function lagSets(seasonLengths: readonly number[]): number[][] {
  const sets = [[1, 2, 3]];
  for (const length of seasonLengths) {
    const longer = new Set([...sets[sets.length - 1], length - 1, length, length + 1].filter((lag) => lag > 0));
    sets.push([...longer].sort((a, b) => a - b));
  }
  return sets;
}

function predictOne({ coefficients, lags }: Expert, values: Float64Array, index: number): number {
  if (coefficients === undefined || index < lags[lags.length - 1]) {
    return NaN;
  }
  let sum = coefficients[0];
  for (let k = 0; k < lags.length; k++) {
    sum += coefficients[k + 1] * values[index - lags[k]];
  }
  return sum;
}

/** Mean of the predictions weighted by inverse fourth powers of their errors; `fallback` where there is none. */
function combine(experts: Expert[], predictions: Float64Array, fallback: number): number {
  let best = Infinity;
  for (const { error } of experts) {
    best = error < best ? error : best;
  }
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < experts.length; k++) {
    if (!Number.isNaN(predictions[k])) {
      const weight = shareOf(experts[k].error, best);
      sum += weight * predictions[k];
      weights += weight;
    }
  }
  return weights > 0 ? sum / weights : fallback;
}

/** A newcomer, whose error is not known yet, weighs a tenth of the best. */
function shareOf(error: number, best: number): number {
  if (Number.isNaN(error) || best === Infinity) {
    return 0.1;
  }
  return error <= best ? 1 : (best / error) ** 4;
}
