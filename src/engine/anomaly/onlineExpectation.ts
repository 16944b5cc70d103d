import { createLevelModel, expectNext, learnValue, moveLevel, type LevelModel } from './levelModel';
import { createShape, departureAt, learnDeparture, type SeasonalShape } from './seasonalShape';

/** Level models with no season, the first season, the first two, ...; the better its forecasts, the more one counts. */
export interface OnlineExpectation {
  shapes: SeasonalShape[];
  models: LevelModel[];
  /** Seasonal shape at the next observation by number of seasons. */
  totals: Float64Array;
  /** What is expected of the next observation; NaN before the first. */
  expected: number;
}

/** `cycles`, ascending, and `step` are ms. */
export function createOnlineExpectation(cycles: readonly number[], step: number): OnlineExpectation {
  return {
    shapes: cycles.map((cycle) => createShape(cycle, step)),
    models: [createLevelModel(), ...cycles.map(createLevelModel)],
    totals: new Float64Array(cycles.length + 1),
    expected: NaN,
  };
}

/** The model with all seasons, and its seasonal shape. */
export function fullest({ models, totals }: OnlineExpectation): { model: LevelModel; shape: number } {
  return { model: models[models.length - 1], shape: totals[totals.length - 1] };
}

/** Sets what is expected at `time` (ms): the models' mean weighted by inverse fourth powers of their errors. */
export function expectAt(state: OnlineExpectation, time: number): void {
  const { shapes, models, totals } = state;
  let best = Infinity;
  for (let k = 0; k < models.length; k++) {
    totals[k] = k === 0 ? 0 : totals[k - 1] + departureAt(shapes[k - 1], time);
    expectNext(models[k], totals[k]);
    best = models[k].error < best ? models[k].error : best;
  }
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < models.length; k++) {
    const { expected, error } = models[k];
    if (!Number.isNaN(expected)) {
      const weight = shareOf(error, best);
      sum += weight * expected;
      weights += weight;
    }
  }
  state.expected = weights > 0 ? sum / weights : NaN;
}

/** A newcomer, whose error is not known yet, weighs a tenth of the best. */
function shareOf(error: number, best: number): number {
  if (Number.isNaN(error) || best === Infinity) {
    return 0.1;
  }
  return error <= best ? 1 : (best / error) ** 4;
}

/** Learns a finite value; one further than `reach` from the expected hardly moves what is usual. */
export function learnNext(
  { shapes, models, totals, expected }: OnlineExpectation,
  value: number,
  { time, reach, levelMemory }: { time: number; reach: number; levelMemory: number }
): void {
  const counted = Number.isNaN(expected) ? value : Math.min(Math.max(value, expected - reach), expected + reach);
  for (let k = 0; k < shapes.length; k++) {
    const { level } = models[k + 1];
    learnDeparture(shapes[k], time, Number.isNaN(level) ? 0 : counted - level - totals[k]);
  }
  for (let k = 0; k < models.length; k++) {
    learnValue(models[k], value, { shape: totals[k], reach, levelMemory });
  }
}

/** Takes the recent level for the new usual one. */
export function acceptLevel({ models }: OnlineExpectation): void {
  models.forEach((model) => moveLevel(model, model.inputs[2]));
}
