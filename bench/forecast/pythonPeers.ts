import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Holdout } from './data/readHoldouts';
import { scoreHoldout, type Score } from './holdout';
import type { Task } from './methods';
import type { Arguments } from './readArguments';
import type { Timed, Window } from './windows';

/** A forecaster of Python's, in a script beside this file: tasks in on standard input, forecasts out line by line. */
export interface PythonPeer {
  name: string;
  script: string;
  /** What the script is called with. */
  model?: string;
}

export const pythonPeers: PythonPeer[] = [
  { name: 'statsforecast MSTL-AutoETS', script: 'statsforecastPeer.py', model: 'ets' },
  { name: 'statsforecast AutoARIMA', script: 'statsforecastPeer.py', model: 'arima' },
  { name: 'statsforecast MFLES', script: 'statsforecastPeer.py', model: 'mfles' },
  { name: 'FLAIR', script: 'flairPeer.py' },
  { name: 'Prophet', script: 'prophetPeer.py' },
];

/** A peer's scores and the versions it ran with. */
export interface PythonScores {
  scores: Score[];
  versions: string;
}

interface PythonTask {
  id: string;
  values: number[];
  horizon: number;
  seasonLengths: readonly number[];
  stepSeconds: number;
  coverages: readonly number[];
}

interface Line {
  id: string;
  point: number[];
  /** Lower and upper per coverage. */
  intervals: Array<[number[], number[]]>;
  milliseconds: number;
}

/**
 * Scores of a Python peer on the same series, run by $PYTHON or python3; undefined, with the reason printed, where it is
 * not installed. Series that it cannot forecast are left out.
 */
export function scorePythonPeer(peer: PythonPeer, holdouts: Holdout[], options: Arguments): PythonScores | undefined {
  const { coverage, horizon, seasonLengths, scaleSeason, step } = options;
  const tasks = holdouts.map(({ id, train, test }) =>
    toPythonTask(id, {
      values: train,
      step,
      horizon: horizon ?? test.length,
      coverages: [coverage],
      seasonLengths,
      scaleSeason,
    })
  );
  const result = runPeer(peer, tasks);
  const byId = new Map(holdouts.map((holdout) => [holdout.id, holdout]));
  return (
    result && {
      versions: result.versions,
      scores: result.lines.flatMap((line) => {
        const holdout = byId.get(line.id);
        return holdout === undefined
          ? []
          : [{ ...scoreHoldout(holdout, toPrediction(line, [coverage]), options), milliseconds: line.milliseconds }];
      }),
    }
  );
}

/** A Python peer's forecasts of the windows, in their order; undefined, with the reason printed, as above. */
export function predictWindows(peer: PythonPeer, windows: Window[]): Timed[] | undefined {
  const result = runPeer(
    peer,
    windows.map(({ task }, w) => toPythonTask(String(w), task))
  );
  const byId = new Map(result?.lines.map((line) => [line.id, line]));
  return (
    result &&
    windows.map(({ task }, w) => {
      const line = byId.get(String(w));
      return {
        prediction: line && toPrediction(line, task.coverages),
        milliseconds: line?.milliseconds ?? NaN,
      };
    })
  );
}

function runPeer({ name, script, model }: PythonPeer, tasks: PythonTask[]) {
  const python = process.env.PYTHON ?? 'python3';
  const words = ['-B', join(__dirname, script), ...(model === undefined ? [] : [model])];
  const { status, stdout, stderr, error } = spawnSync(python, words, {
    input: JSON.stringify(tasks),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (error !== undefined || status !== 0) {
    console.error(
      `${name} is skipped: ${error?.message ?? stderr.trim().split('\n').pop()}. $PYTHON says which to run.`
    );
    return undefined;
  }
  const [versions, ...lines] = stdout.trim().split('\n');
  if (lines.length < tasks.length) {
    console.error(
      `${name} failed on ${tasks.length - lines.length} of ${tasks.length}: ${stderr.trim().split('\n').pop()}`
    );
  }
  return { versions, lines: lines.map((line) => JSON.parse(line) as Line) };
}

function toPythonTask(id: string, task: Task): PythonTask {
  const { values, horizon, step, coverages, seasonLengths, scaleSeason } = task;
  return {
    id,
    values: [...values],
    horizon,
    seasonLengths: seasonLengths === 'auto' ? [scaleSeason, 7 * scaleSeason] : seasonLengths,
    stepSeconds: step / 1000,
    coverages,
  };
}

function toPrediction({ point, intervals }: Line, coverages: readonly number[]) {
  return {
    point: Float64Array.from(point),
    intervals: intervals.map(([lower, upper], k) => ({
      coverage: coverages[k],
      lower: Float64Array.from(lower),
      upper: Float64Array.from(upper),
    })),
  };
}
