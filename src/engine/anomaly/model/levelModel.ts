import { createRegression, learn, predict, type DiscountedRegression } from './discountedRegression';

/** A slow level, a given seasonal profile, and a regression on the latest deviations from both. Plain data. */
export interface LevelModel {
  /** NaN before the first observation. */
  level: number;
  /** Deviations of the last observation and the one before, and their means over about 6 and 40 observations. */
  inputs: Float64Array;
  regression: DiscountedRegression;
  /** Usual size of a deviation. */
  usual: number;
  /** Discounted mean absolute error. */
  error: number;
  seen: number;
  /** What is expected next. */
  expected: number;
  /** Level plus seasonal profile at the next observation. */
  base: number;
}

const regressionMemory = 800;
const errorMemory = 200;
const usualMemory = 500;
const shortMemory = 6;
const longMemory = 40;
/** Observations before the regression counts. */
const minSeen = 12;

export function createLevelModel(): LevelModel {
  return {
    level: NaN,
    inputs: new Float64Array(4),
    regression: createRegression(4),
    usual: NaN,
    error: NaN,
    seen: 0,
    expected: NaN,
    base: NaN,
  };
}

/** Sets what is expected of the next observation, whose seasonal profile is `seasonal`; NaN before the first. */
export function expectNext(model: LevelModel, seasonal: number): void {
  model.base = model.level + seasonal;
  const { inputs } = model;
  if (model.seen <= minSeen) {
    model.expected = model.base + inputs[0];
    return;
  }
  let low = 0;
  let high = 0;
  for (let i = 0; i < inputs.length; i++) {
    low = inputs[i] < low ? inputs[i] : low;
    high = inputs[i] > high ? inputs[i] : high;
  }
  const deviation = predict(model.regression, inputs);
  model.expected = model.base + Math.min(Math.max(deviation, 2 * low - high), 2 * high - low);
}

/**
 * Learns a finite value. Deviations further than `limit` from the expected count as much as one just that far; the
 * level follows with a memory of `levelMemory` observations.
 */
export function learnValue(
  model: LevelModel,
  value: number,
  { seasonal, limit, levelMemory }: { seasonal: number; limit: number; levelMemory: number }
): void {
  model.seen++;
  if (Number.isNaN(model.level)) {
    model.level = value - seasonal;
    return;
  }
  const error = Math.abs(value - model.expected);
  model.error = Number.isNaN(model.error)
    ? error
    : model.error + (Math.min(error, 4 * limit) - model.error) / Math.min(errorMemory, model.seen);
  const deviation = winsorize(value - model.base, 0, model.seen > 20 ? 3 * model.usual + limit : Infinity);
  const size = Math.abs(deviation);
  model.usual = Number.isNaN(model.usual)
    ? size
    : model.usual + (size - model.usual) / Math.min(usualMemory, model.seen);
  const expected = model.expected - model.base;
  learn(model.regression, model.inputs, { target: winsorize(deviation, expected, limit), memory: regressionMemory });
  remember(model, winsorize(deviation, expected, 2 * limit), levelMemory);
}

function remember(model: LevelModel, deviation: number, levelMemory: number): void {
  const { inputs } = model;
  inputs[1] = inputs[0];
  inputs[0] = deviation;
  inputs[2] += (deviation - inputs[2]) / shortMemory;
  inputs[3] += (deviation - inputs[3]) / longMemory;
  moveLevel(model, deviation / Math.min(model.seen, levelMemory));
}

/** Moves the level; the deviations that are remembered are then measured from the new one. */
export function moveLevel(model: LevelModel, by: number): void {
  model.level += by;
  for (let i = 0; i < model.inputs.length; i++) {
    model.inputs[i] -= by;
  }
}

function winsorize(value: number, centre: number, limit: number): number {
  return Math.min(Math.max(value, centre - limit), centre + limit);
}
