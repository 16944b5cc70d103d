import { day, pinballLoss } from '../../src/engine';
import type { Method, Prediction } from './methods';
import type { NamedSeries } from './data/readSeries';
import type { Arguments } from './readArguments';
import { mean, type Row } from './report';

/** Quantiles 0.1 to 0.9 are read off these intervals and the point forecast. */
const coverages = [0.8, 0.6, 0.4, 0.2];

/** Sums of one method's losses over the windows of one series. */
interface Losses {
  absolute: number;
  quantile: number;
  inside: number;
  steps: number;
  milliseconds: number[];
}

/** Scores every method by rolling origin on each series and relates it to the first one, the seasonal naive. */
export function scoreRollingOrigin(methods: Method[], series: NamedSeries[], options: Arguments): Row[] {
  const losses = methods.map(() => [] as Losses[]);
  for (const item of series) {
    const windows = listOrigins(item, options);
    methods.forEach((method, k) => losses[k].push(scoreWindows(method, windows)));
  }
  return methods.map((method, k) => summariseLosses(method.name, losses[k], losses[0]));
}

interface Window {
  task: Parameters<Method['predict']>[0];
  actual: Float64Array;
}

/** Origins evenly over the last half of the series, each with at most `training` observations before it. */
function listOrigins({ series: { values, step } }: NamedSeries, options: Arguments): Window[] {
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

function scoreWindows(method: Method, windows: Window[]): Losses {
  const losses: Losses = { absolute: 0, quantile: 0, inside: 0, steps: 0, milliseconds: [] };
  for (const { task, actual } of windows) {
    const before = performance.now();
    const prediction = method.predict(task);
    losses.milliseconds.push(performance.now() - before);
    if (prediction === undefined) {
      return { ...losses, absolute: NaN, quantile: NaN };
    }
    addWindow(losses, prediction, actual);
  }
  return losses;
}

function addWindow(losses: Losses, { point, intervals }: Prediction, actual: Float64Array): void {
  const steps = actual.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
  losses.steps += steps;
  losses.absolute += 2 * steps * pinballLoss(actual, point, 0.5);
  if (intervals.length === 0) {
    losses.quantile = NaN;
    losses.inside = NaN;
    return;
  }
  const quantiles = intervals.flatMap(({ coverage, lower, upper }) => [
    pinballLoss(actual, lower, (1 - coverage) / 2),
    pinballLoss(actual, upper, (1 + coverage) / 2),
  ]);
  losses.quantile += steps * mean([...quantiles, pinballLoss(actual, point, 0.5)]);
  const widest = intervals[0];
  losses.inside += actual.reduce(
    (n, value, i) => n + (value >= widest.lower[i] && value <= widest.upper[i] ? 1 : 0),
    0
  );
}

function summariseLosses(method: string, losses: Losses[], reference: Losses[]): Row {
  const times = losses.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const scored = losses.filter(({ absolute, steps }) => steps > 0 && !Number.isNaN(absolute));
  return {
    method,
    series: `${scored.length}/${losses.length}`,
    'MASE rel.': relative(losses, reference, ({ absolute }) => absolute),
    'WQL rel.': relative(losses, reference, ({ quantile }) => quantile),
    'coverage of 80 %': mean(scored.map(({ inside, steps }) => inside / steps)),
    'ms median': times[times.length >> 1] ?? NaN,
    'ms p95': times[Math.floor(times.length * 0.95)] ?? NaN,
  };
}

/**
 * Geometric mean over series of the ratio to the reference, each ratio kept in [0.01, 100]; series that the reference
 * forecasts without error are left out.
 */
function relative(losses: Losses[], reference: Losses[], pick: (losses: Losses) => number): number {
  const logs = losses.flatMap((own, i) => {
    const ratio = pick(own) / pick(reference[i]);
    return pick(reference[i]) > 0 && Number.isFinite(ratio) ? [Math.log(Math.min(Math.max(ratio, 0.01), 100))] : [];
  });
  return Math.exp(mean(logs));
}
