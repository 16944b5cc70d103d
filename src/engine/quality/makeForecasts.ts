import { empiricalCoverage } from '../evaluate/empiricalCoverage';
import { mase } from '../evaluate/mase';
import { pinballLoss } from '../evaluate/pinballLoss';
import { seasonalScale } from '../evaluate/seasonalScale';
import { ForecastError } from '../error';
import { fitForecast, type FittedForecast } from '../forecast/fitForecast';
import { forecastFromFit } from '../forecast/forecastFromFit';
import { defaultCoverage } from '../forecast/forecastOptions';
import type { ForecastResult } from '../forecast/forecastResult';
import { countFinite } from '../series/countFinite';
import type { Forecast, Series } from '../types';
import type { LearnsOfMore, QualityOptions, QualityWindow } from './quality';

/** More forecasts are not made again, nor more of them fitted anew: the others go on from the fit before, as they do live. */
const maxWindows = 128;
const maxFits = 24;
const minWindows = 2;
const minTrainingPoints = 8;
const minKnownShare = 1 / 3;
/** The quantiles of the weighted quantile loss are the ends of these intervals, and the point forecast in the middle. */
const lossCoverages = [0.8, 0.6, 0.4, 0.2];

type MadeForecast = Omit<QualityWindow, 'alarms' | 'falseAlarmsPerWeek'>;

/**
 * The forecasts of `horizon` steps each, which do not overlap, from `from` on to the end of the series, each made with the
 * observations up to it only. They begin at multiples of the horizon, so that two runs have the same ones.
 * @throws ForecastError where there is no room for two.
 */
export function makeForecasts(series: Series, options: QualityOptions, more: LearnsOfMore = {}): MadeForecast[] {
  const cutoffs = chooseCutoffs(series, options);
  const interval = Math.ceil(cutoffs.length / maxFits);
  let fitted: FittedForecast | undefined;
  return cutoffs.map((cutoff, w) => {
    const past = cutPast(series, cutoff, options.training);
    const own = more.borrow?.(past) ?? past;
    const wanted = { ...options, coverages: [options.coverage ?? defaultCoverage, ...lossCoverages] };
    const isKept = w % interval !== 0 && own === past;
    const learnAnew = () => fitForecast(own, { ...wanted, longCycles: more.learnLongCycles?.(past) });
    const fit: FittedForecast = isKept && fitted ? fitted : learnAnew();
    const result = forecastFromFit(fit, own, { ...wanted, longCycles: fit.options.longCycles });
    // What was fitted to what was borrowed serves no forecast that borrows nothing.
    fitted = own === past ? fit : undefined;
    const { start, step, values } = series;
    const actual = values.subarray(cutoff + 1, cutoff + 1 + options.horizon);
    const times = { cutoff: start + cutoff * step, end: start + (cutoff + options.horizon) * step };
    return { ...times, ...scoreWindow(result, { past, actual }), fittedAt: fit.trainedTo };
  });
}

function chooseCutoffs({ start, step, values }: Series, { horizon, from, training }: QualityOptions): number[] {
  // Where the history is short, a part of it is learnt from first.
  const known = Math.min(training, Math.floor(values.length * minKnownShare));
  const first = Math.max(minTrainingPoints, known, Math.ceil((from - start) / step) + 1) - 1;
  const last = values.length - 1 - horizon;
  const offset = Math.round(start / step) + 1;
  const cutoffs: number[] = [];
  for (let cutoff = first + ((horizon - ((first + offset) % horizon)) % horizon); cutoff <= last; cutoff += horizon) {
    cutoffs.push(cutoff);
  }
  if (cutoffs.length < minWindows) {
    throw new ForecastError('backtest.too-short', {
      horizon,
      points: values.length,
      needed: (minWindows + 1) * horizon + minTrainingPoints,
    });
  }
  return cutoffs.slice(-maxWindows);
}

function cutPast({ start, step, values }: Series, cutoff: number, training: number): Series {
  const first = Math.max(0, cutoff + 1 - training);
  return { start: start + first * step, step, values: values.slice(first, cutoff + 1) };
}

function scoreWindow(
  { forecast, seasonLengths, trust }: ForecastResult,
  { past, actual }: { past: Series; actual: Float64Array }
) {
  const { point, intervals } = forecast;
  const observed = countFinite(actual);
  const loss = sumLoss(forecast, actual) * observed;
  const size = actual.reduce((sum, value) => sum + (Number.isFinite(value) ? Math.abs(value) : 0), 0);
  const coverage = empiricalCoverage(actual, intervals[0]);
  return {
    mase: mase(actual, point, seasonalScale(past.values, seasonLengths[0] ?? 1)),
    weightedQuantileLoss: size > 0 ? loss / size : NaN,
    coverage,
    loss: observed > 0 ? loss : 0,
    size,
    inside: observed > 0 ? Math.round(coverage * observed) : 0,
    observed,
    trust,
    seasonLengths,
  };
}

/** Twice the mean pinball loss, over the quantiles. */
function sumLoss({ point, intervals }: Forecast, actual: Float64Array): number {
  const losses = intervals
    .slice(1)
    .flatMap(({ coverage, lower, upper }) => [
      pinballLoss(actual, lower, (1 - coverage) / 2),
      pinballLoss(actual, upper, (1 + coverage) / 2),
    ]);
  const all = [pinballLoss(actual, point, 0.5), ...losses];
  return (2 * all.reduce((sum, loss) => sum + loss, 0)) / all.length;
}
