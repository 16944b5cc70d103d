import { empiricalCoverage, mase, seasonalScale, smape, winklerScore } from '../../src/engine';
import type { Method, Prediction, Task } from './methods';
import type { Arguments } from './readArguments';
import type { Holdout } from './data/readHoldouts';

/** Scores of one method on one series; NaN where they are not defined. */
export interface Score {
  id: string;
  smape: number;
  mase: number;
  msis: number;
  coverage: number;
  milliseconds: number;
  smapeOfNaive2: number;
  maseOfNaive2: number;
  prediction: Prediction;
}

/** Forecasts every series with the method, timing each; series that it cannot forecast are left out. */
export function scoreHoldouts(method: Method, holdouts: Holdout[], options: Arguments): Score[] {
  warmUp(method, holdouts.slice(0, 40), options);
  return holdouts.flatMap((holdout) => {
    const task = createTask(holdout, options);
    const before = performance.now();
    const prediction = method.predict(task);
    const milliseconds = performance.now() - before;
    return prediction === undefined ? [] : [{ ...scoreHoldout(holdout, prediction, options), milliseconds }];
  });
}

/** Lets the engine's compiler see the code before anything is timed. */
function warmUp(method: Method, holdouts: Holdout[], options: Arguments): void {
  for (let round = 0; round < 3; round++) {
    holdouts.forEach((holdout) => method.predict(createTask(holdout, options)));
  }
}

function createTask({ train, test }: Holdout, options: Arguments): Task {
  const { step, coverage, seasonLengths, scaleSeason } = options;
  return {
    values: train,
    step,
    horizon: options.horizon ?? test.length,
    coverages: [coverage],
    seasonLengths,
    scaleSeason,
  };
}

/**
 * Scores a prediction by as many steps as it and the test have in common. Errors are scaled by the seasonal differences
 * of training; by those of neighbours where it is not longer than a season.
 */
export function scoreHoldout(
  { id, train, test, naive2 }: Holdout,
  prediction: Prediction,
  { scaleSeason }: Arguments
): Omit<Score, 'milliseconds'> {
  const actual = test.subarray(0, prediction.point.length);
  const scale = seasonalScale(train, train.length > scaleSeason ? scaleSeason : 1);
  const interval = prediction.intervals[0];
  return {
    id,
    smape: smape(actual, prediction.point),
    mase: mase(actual, prediction.point, scale),
    msis: scale > 0 && interval ? winklerScore(actual, interval) / scale : NaN,
    coverage: interval ? empiricalCoverage(actual, interval) : NaN,
    smapeOfNaive2: naive2 ? smape(actual, naive2) : NaN,
    maseOfNaive2: naive2 ? mase(actual, naive2, scale) : NaN,
    prediction,
  };
}
