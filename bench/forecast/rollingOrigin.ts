import { day } from '../../src/engine';
import type { NamedSeries } from './data/readSeries';
import type { Method } from './methods';
import type { Arguments } from './readArguments';
import type { Row } from './report';
import { coverages, isScored, meanCoverage, relative, scoreWindows, type Losses, type Window } from './windows';

/** Scores every method by rolling origin on each series and relates it to the first one, the seasonal naive. */
export function scoreRollingOrigin(methods: Method[], series: NamedSeries[], options: Arguments): Row[] {
  const losses = methods.map(() => [] as Losses[]);
  for (const item of series) {
    const windows = listOrigins(item, options);
    methods.forEach((method, k) => losses[k].push(scoreWindows(method, windows)));
  }
  return methods.map((method, k) => summariseLosses(method.name, losses[k], losses[0]));
}

/** How the origins are chosen. */
export type Origins = Pick<Arguments, 'horizon' | 'windows' | 'training' | 'seasonLengths'>;

/** Origins evenly over the last half of the series, each with at most `training` observations before it. */
export function listOrigins({ series: { values, step } }: Pick<NamedSeries, 'series'>, options: Origins): Window[] {
  const season = Math.max(1, Math.round(day / step));
  const requested = options.horizon ?? Math.max(24, season);
  const horizon = Math.max(1, Math.min(requested, Math.floor(values.length / 10)));
  const first = Math.floor(values.length / 2);
  const stride = Math.max(1, Math.floor((values.length - first - horizon) / Math.max(1, options.windows - 1)));
  return Array.from({ length: options.windows }, (_, w) => first + w * stride)
    .filter((origin) => origin + horizon <= values.length)
    .map((origin) => ({
      task: {
        values: values.slice(Math.max(0, origin - options.training), origin),
        step,
        horizon,
        coverages,
        seasonLengths: options.seasonLengths,
        scaleSeason: Math.min(season, Math.floor(origin / 2)),
      },
      actual: values.slice(origin, origin + horizon),
    }))
    .filter(({ task, actual }) => task.values.some(Number.isFinite) && actual.some(Number.isFinite));
}

function summariseLosses(method: string, losses: Losses[], reference: Losses[]): Row {
  const times = losses.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    method,
    series: `${losses.filter(isScored).length}/${losses.length}`,
    'MASE rel.': relative(losses, reference, ({ absolute }) => absolute),
    'WQL rel.': relative(losses, reference, ({ quantile }) => quantile),
    'coverage of 80 %': meanCoverage(losses, coverages.indexOf(0.8)),
    'coverage of 95 %': meanCoverage(losses, coverages.indexOf(0.95)),
    'ms median': times[times.length >> 1] ?? NaN,
    'ms p95': times[Math.floor(times.length * 0.95)] ?? NaN,
  };
}
