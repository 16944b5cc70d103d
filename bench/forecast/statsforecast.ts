import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { empiricalCoverage, mase, seasonalScale, smape, winklerScore } from '../../src/engine';
import type { Holdout, Score } from './holdout';
import type { Arguments } from './readArguments';

type Line = { id: string; point: number[]; lower: number[]; upper: number[]; milliseconds: number };

/** Scores of Python's statsforecast on the same series; undefined, with the reason printed, where it is not installed. */
export function loadStatsforecast(holdouts: Holdout[], options: Arguments): Score[] | undefined {
  const { seasonLengths, scaleSeason, coverage } = options;
  const input = {
    seasonLengths: seasonLengths === 'auto' ? [scaleSeason] : seasonLengths,
    coverage,
    series: holdouts.map(({ id, train, test }) => ({
      id,
      values: [...train],
      horizon: options.horizon ?? test.length,
    })),
  };
  const { status, stdout, stderr, error } = spawnSync('python3', [join(__dirname, 'statsforecastPeer.py')], {
    input: JSON.stringify(input),
    maxBuffer: 1 << 30,
    encoding: 'utf8',
  });
  if (error !== undefined || status !== 0) {
    console.error(`statsforecast is skipped: ${error?.message ?? stderr.trim().split('\n').pop()}`);
    return undefined;
  }
  const byId = new Map(holdouts.map((holdout) => [holdout.id, holdout]));
  return stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
    .flatMap((line) => {
      const holdout = byId.get(line.id);
      return holdout === undefined ? [] : [scoreLine(line, holdout, options)];
    });
}

function scoreLine(line: Line, { train, test }: Holdout, { coverage, scaleSeason }: Arguments): Score {
  const point = Float64Array.from(line.point);
  const interval = { coverage, lower: Float64Array.from(line.lower), upper: Float64Array.from(line.upper) };
  const scale = seasonalScale(train, scaleSeason);
  const actual = test.subarray(0, point.length);
  return {
    id: line.id,
    smape: smape(actual, point),
    mase: mase(actual, point, scale),
    msis: winklerScore(actual, interval) / scale,
    coverage: empiricalCoverage(actual, interval),
    milliseconds: line.milliseconds,
    smapeOfNaive2: NaN,
    maseOfNaive2: NaN,
    prediction: { point, intervals: [interval] },
  };
}
