import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { empiricalCoverage, mase, seasonalScale, smape, winklerScore } from '../../src/engine';
import type { Method, Prediction, Task } from './methods';
import type { Arguments } from './readArguments';

/** A series with the values that followed it. */
export interface Holdout {
  id: string;
  train: Float64Array;
  test: Float64Array;
  /** M4's Naive2 forecast of the test values. */
  naive2?: Float64Array;
}

/** Reads train.jsonl and test.jsonl ({id, y}) and, where it is there, naive2.jsonl ({id, yhat}); .gz too. */
export function readHoldouts(folder: string): Holdout[] {
  const test = readLines(join(folder, 'test.jsonl'));
  const naive2 = readLines(join(folder, 'naive2.jsonl'));
  return [...readLines(join(folder, 'train.jsonl'))].flatMap(([id, { y }]) => {
    const next = test.get(id)?.y;
    const point = naive2.get(id)?.yhat;
    return y && next
      ? [{ id, train: columns(y), test: columns(next), naive2: point === undefined ? undefined : columns(point) }]
      : [];
  });
}

type Line = { id: string; y?: Array<number | null>; yhat?: Array<number | null> };

function readLines(path: string): Map<string, Line> {
  const found = [path, `${path}.gz`].find((name) => existsSync(name));
  const bytes = found === undefined ? Buffer.from('') : readFileSync(found);
  const text = found?.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  const lines = text
    .toString()
    .split('\n')
    .filter((line) => line.trim() !== '');
  return new Map(lines.map((line) => JSON.parse(line) as Line).map((line) => [line.id, line]));
}

function columns(values: Array<number | null>): Float64Array {
  return Float64Array.from(values, (value) => value ?? NaN);
}

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
    const task = taskOf(holdout, options);
    const before = performance.now();
    const prediction = method.predict(task);
    const milliseconds = performance.now() - before;
    return prediction === undefined ? [] : [{ ...score(holdout, prediction, options), milliseconds }];
  });
}

/** Lets the engine's compiler see the code before anything is timed. */
function warmUp(method: Method, holdouts: Holdout[], options: Arguments): void {
  for (let round = 0; round < 3; round++) {
    holdouts.forEach((holdout) => method.predict(taskOf(holdout, options)));
  }
}

function taskOf({ train, test }: Holdout, options: Arguments): Task {
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

function score(holdout: Holdout, prediction: Prediction, { scaleSeason }: Arguments): Omit<Score, 'milliseconds'> {
  const { id, train, naive2 } = holdout;
  const test = holdout.test.subarray(0, prediction.point.length);
  const scale = seasonalScale(train, scaleSeason);
  const interval = prediction.intervals[0];
  return {
    id,
    smape: smape(test, prediction.point),
    mase: mase(test, prediction.point, scale),
    msis: scale > 0 && interval ? winklerScore(test, interval) / scale : NaN,
    coverage: interval ? empiricalCoverage(test, interval) : NaN,
    smapeOfNaive2: naive2 ? smape(test, naive2) : NaN,
    maseOfNaive2: naive2 ? mase(test, naive2, scale) : NaN,
    prediction,
  };
}
