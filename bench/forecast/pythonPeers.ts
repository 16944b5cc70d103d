import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { scoreHoldout, type Score } from './holdout';
import type { Arguments } from './readArguments';
import type { Holdout } from './data/readHoldouts';

/** A forecaster of Python's, in a script beside this file: series in on standard input, forecasts out line by line. */
export interface PythonPeer {
  name: string;
  script: string;
}

export const pythonPeers: PythonPeer[] = [
  { name: 'statsforecast MSTL-AutoETS', script: 'statsforecastPeer.py' },
  { name: 'Prophet', script: 'prophetPeer.py' },
];

/** A peer's scores and the versions it ran with. */
export interface PythonScores {
  scores: Score[];
  versions: string;
}

type Line = { id: string; point: number[]; lower: number[]; upper: number[]; milliseconds: number };

/**
 * Scores of a Python peer on the same series, run by $PYTHON or python3; undefined, with the reason printed, where it is
 * not installed. Series that it cannot forecast are left out.
 */
export function scorePythonPeer(
  { name, script }: PythonPeer,
  holdouts: Holdout[],
  options: Arguments
): PythonScores | undefined {
  const python = process.env.PYTHON ?? 'python3';
  const { status, stdout, stderr, error } = spawnSync(python, ['-B', join(__dirname, script)], {
    input: taskFor(holdouts, options),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (error !== undefined || status !== 0) {
    console.error(`${name} is skipped: ${error?.message ?? stderr.trim().split('\n').pop()}`);
    return undefined;
  }
  const [versions, ...lines] = stdout.trim().split('\n');
  const byId = new Map(holdouts.map((holdout) => [holdout.id, holdout]));
  const scores = lines
    .map((line) => JSON.parse(line) as Line)
    .flatMap((line) => {
      const holdout = byId.get(line.id);
      return holdout === undefined ? [] : [scoreLine(line, holdout, options)];
    });
  return { scores, versions };
}

function taskFor(holdouts: Holdout[], { seasonLengths, scaleSeason, coverage, horizon, step }: Arguments): string {
  return JSON.stringify({
    seasonLengths: seasonLengths === 'auto' ? [scaleSeason, 7 * scaleSeason] : seasonLengths,
    coverage,
    stepSeconds: step / 1000,
    series: holdouts.map(({ id, train, test }) => ({ id, values: [...train], horizon: horizon ?? test.length })),
  });
}

function scoreLine({ point, lower, upper, milliseconds }: Line, holdout: Holdout, options: Arguments): Score {
  const interval = {
    coverage: options.coverage,
    lower: Float64Array.from(lower),
    upper: Float64Array.from(upper),
  };
  const prediction = { point: Float64Array.from(point), intervals: [interval] };
  return { ...scoreHoldout(holdout, prediction, options), milliseconds };
}
