import { createLevelModel, expectNext, learnValue, moveLevel, type LevelModel } from './levelModel';
import { createProfile, readProfile, learnProfile, type SeasonalProfile } from './seasonalProfile';

/** Level models with no season, the first season, the first two, ...; the better its forecasts, the more one counts. */
export interface OnlineExpectation {
  profiles: SeasonalProfile[];
  models: LevelModel[];
  /** Seasonal profile at the next observation by number of seasons. */
  totals: Float64Array;
  /** What is expected of the next observation; NaN before the first. */
  expected: number;
}

/** `cycles`, ascending, and `step` are ms. */
export function createOnlineExpectation(cycles: readonly number[], step: number): OnlineExpectation {
  return {
    profiles: cycles.map((cycle) => createProfile(cycle, step)),
    models: [createLevelModel(), ...cycles.map(createLevelModel)],
    totals: new Float64Array(cycles.length + 1),
    expected: NaN,
  };
}

/** The model with all seasons, and its seasonal profile. */
export function findFullest({ models, totals }: OnlineExpectation): { model: LevelModel; seasonal: number } {
  return { model: models[models.length - 1], seasonal: totals[totals.length - 1] };
}

/** Sets what is expected at `time` (ms): the models' mean weighted by inverse fourth powers of their errors. */
export function updateExpectation(state: OnlineExpectation, time: number): void {
  const { profiles, models, totals } = state;
  let best = Infinity;
  for (let k = 0; k < models.length; k++) {
    totals[k] = k === 0 ? 0 : totals[k - 1] + readProfile(profiles[k - 1], time);
    expectNext(models[k], totals[k]);
    best = models[k].error < best ? models[k].error : best;
  }
  let sum = 0;
  let weights = 0;
  for (let k = 0; k < models.length; k++) {
    const { expected, error } = models[k];
    if (!Number.isNaN(expected)) {
      const weight = weighModel(error, best);
      sum += weight * expected;
      weights += weight;
    }
  }
  state.expected = weights > 0 ? sum / weights : NaN;
}

/** A newcomer, whose error is not known yet, weighs a tenth of the best. */
function weighModel(error: number, best: number): number {
  if (Number.isNaN(error) || best === Infinity) {
    return 0.1;
  }
  return error <= best ? 1 : (best / error) ** 4;
}

/** Learns a finite value; one further than `limit` from the expected hardly moves what is usual. */
export function learnNext(
  { profiles, models, totals, expected }: OnlineExpectation,
  value: number,
  { time, limit, levelMemory }: { time: number; limit: number; levelMemory: number }
): void {
  const counted = Number.isNaN(expected) ? value : Math.min(Math.max(value, expected - limit), expected + limit);
  for (let k = 0; k < profiles.length; k++) {
    const { level } = models[k + 1];
    learnProfile(profiles[k], time, Number.isNaN(level) ? 0 : counted - level - totals[k]);
  }
  for (let k = 0; k < models.length; k++) {
    learnValue(models[k], value, { seasonal: totals[k], limit, levelMemory });
  }
}

/** Takes the recent level for the new usual one. */
export function acceptLevel({ models }: OnlineExpectation): void {
  models.forEach((model) => moveLevel(model, model.inputs[2]));
}
