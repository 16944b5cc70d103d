import { hour, day } from '../../../src/engine';
import { ours, seasonalNaive, type Method } from '../../forecast/methods';
import { doubleExponentialSmoothing, predictLinear } from '../../forecast/prometheusPeers';
import { predictWindows, pythonPeers } from '../../forecast/pythonPeers';
import { listOrigins } from '../../forecast/rollingOrigin';
import {
  coverages,
  isScored,
  meanCoverage,
  relative,
  scorePredictions,
  scoreWindows,
  type Losses,
  type Window,
} from '../../forecast/windows';
import type { BenchSet } from '../sets/benchSet';
import { close, lowerRatio, type Context, type Figure, type Measure, type Result } from './measure';

/** Origins per series, and how much of the past each may learn from. */
const origins = { windows: 6, training: 4032, seasonLengths: 'auto' } as const;
/** Python's peers take seconds to minutes a forecast: with them, all methods forecast fewer windows, of shorter pasts. */
const originsWithPython = { windows: 2, training: 3000, seasonLengths: 'auto' } as const;
const maxSeriesWithPython = 12;
/** A series must have so many values to be forecast. */
const minSeries = 50;
/** Where the coverage of 95 % should lie. */
const bar = { low: 0.935, high: 0.965 };

const share: Figure = { loss: (value) => -value };

/** Forecasts, against the seasonal naive one. */
export const forecast: Measure = {
  figures: {
    'MASE rel.': lowerRatio,
    'WQL rel.': lowerRatio,
    'coverage of 95 %': close(0.95),
    'coverage in the bar': share,
    'coverage of 80 %': close(0.8),
  },
  fits: (set) => listWindows(set, false).length > 0,
  run(set, context) {
    const all = listWindows(set, context.options.peers === 'python');
    const score = (method: Method) => {
      context.progress(`${method.name}, ${all.flat().length} forecasts`);
      return all.map((windows) => scoreWindows(method, windows));
    };
    const reference = score(seasonalNaive);
    const methods = [ours, ...(context.options.peers === 'none' ? [] : [predictLinear, doubleExponentialSmoothing])];
    return [
      ...methods.map((method) => toResult(method.name, score(method), reference)),
      toResult(seasonalNaive.name, reference, reference),
      ...runPython(all, reference, context),
    ];
  },
};

/** The windows of each series of a set that has any. */
function listWindows({ holdouts, subjects }: BenchSet, withPython: boolean): Window[][] {
  const all =
    holdouts.length > 0
      ? holdouts.map(({ train, test }) => [toWindow(train, test)])
      : subjects
          .filter(({ series }) => series.values.length >= minSeries)
          .map((subject) => listOrigins(subject, withPython ? originsWithPython : origins));
  const usable = all.filter((windows) => windows.length > 0);
  const stride = withPython ? Math.ceil(usable.length / maxSeriesWithPython) : 1;
  return usable.filter((_, i) => i % stride === 0);
}

/** Holdouts are hourly, as those of the M4 competition that are known here. */
function toWindow(train: Float64Array, test: Float64Array): Window {
  const scaleSeason = day / hour;
  return {
    task: { values: train, step: hour, horizon: test.length, coverages, seasonLengths: 'auto', scaleSeason },
    actual: test,
  };
}

function runPython(all: Window[][], reference: Losses[], { options, progress }: Context): Result[] {
  return (options.peers === 'python' ? pythonPeers : []).flatMap((peer) => {
    progress(peer.name);
    const predictions = predictWindows(peer, all.flat());
    if (predictions === undefined) {
      return [];
    }
    let next = 0;
    const losses = all.map((windows) => scorePredictions(windows, predictions.slice(next, (next += windows.length))));
    return [toResult(peer.name, losses, reference)];
  });
}

function toResult(method: string, losses: Losses[], reference: Losses[]): Result {
  const coverage = meanCoverage(losses, coverages.indexOf(0.95));
  const times = losses.flatMap(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  return {
    method,
    figures: {
      series: losses.filter(isScored).length,
      'MASE rel.': relative(losses, reference, ({ absolute }) => absolute),
      'WQL rel.': relative(losses, reference, ({ quantile }) => quantile),
      'coverage of 95 %': coverage,
      'coverage in the bar': Number.isNaN(coverage) ? NaN : Number(coverage >= bar.low && coverage <= bar.high),
      'coverage of 80 %': meanCoverage(losses, coverages.indexOf(0.8)),
      'ms median': times[times.length >> 1] ?? NaN,
      'ms p95': times[Math.floor(times.length * 0.95)] ?? NaN,
    },
  };
}
