import type { Interval, Series } from '../types';
import { ForecastError } from '../error';
import { applyLongCycles } from '../cycles/applyLongCycles';
import { predictWidths } from '../intervals/conformalWidths';
import { checkSeries } from '../series/checks';
import { clampToBounds } from '../series/detectBounds';
import { applyEventEffects } from '../training/eventEffects';
import { prepareTraining } from '../training/prepareTraining';
import { predictSavedEnsemble } from './ensemble/ensemble';
import { countStepsToPredict, type FittedForecast, type Prediction } from './fitForecast';
import { defaultCoverage } from './forecastOptions';
import type { ForecastResult } from './forecastResult';
import { keepPace } from './keepPace';
import { minPointsOfFit } from './methods/methods';
import { carryOnset } from '../trend/onset';

/**
 * Forecasts after the last grid time of `series` from an earlier fit: no season is searched and nothing is fitted.
 * `series` is the one that was fitted, with observations added at its end and perhaps dropped from its start.
 * @throws ForecastError where the series is not one that the fit can be applied to.
 */
export function predictForecast(fitted: FittedForecast, series: Series): ForecastResult {
  checkSeries(series);
  const { options, seasonLengths, bounds, ensemble } = fitted;
  const prepared = prepareTraining(series, { ...options, seasonLengths, bounds });
  const count = prepared.training.values.length;
  const needed = Math.max(0, ...ensemble.fits.map(minPointsOfFit), ...seasonLengths);
  if (count <= needed) {
    throw new ForecastError('fit.too-short', { points: count, needed });
  }
  const point = predictSavedEnsemble(ensemble, prepared.training, countStepsToPredict(prepared));
  return describePrediction({ fitted, prepared, point }, series);
}

/** Adds intervals, events and bounds to a prediction after the last grid time of `series`, and how it came about. */
export function describePrediction(raw: Prediction, series: Series): ForecastResult {
  const point = keepPace(raw.point, raw.prepared.training.values);
  const prediction = { ...raw, point };
  const { fitted, prepared } = prediction;
  const { options, bounds } = fitted;
  const { training, onset, ahead, effects, summary, notices } = prepared;
  const { step } = series;
  const start = series.start + series.values.length * step;
  const finish = (column: Float64Array) => finishColumn(column, prediction, { start, step });
  const carried = onset ? carryOnset(onset, training.values.length, point.length) : point;
  const finalPoint = finish(carried);
  return {
    forecast: { start, step, point: finalPoint, intervals: predictIntervals(prediction, { carried, step, finish }) },
    seasonLengths: [...training.seasonLengths],
    bounds,
    weights: fitted.weights,
    backtest: fitted.backtest,
    training: summary,
    events: effects,
    eventShift: options.events && finalPoint.map((value, i) => value - carried[ahead[i]]),
    trust: fitted.trust,
    notices: [...notices, ...fitted.notices],
  };
}

function predictIntervals(
  { fitted, prepared, point }: Prediction,
  { carried, step, finish }: { carried: Float64Array; step: number; finish: (column: Float64Array) => Float64Array }
): Interval[] {
  const origin = fitted.count + Math.round((prepared.summary.to - fitted.lastObserved) / step);
  return (fitted.options.coverages ?? [defaultCoverage]).map((coverage) => {
    const { below, above } = predictWidths(fitted.widths, { coverage, horizon: point.length, origin });
    return {
      coverage,
      lower: finish(point.map((value, i) => Math.min(value, carried[i]) - below[i])),
      upper: finish(point.map((value, i) => Math.max(value, carried[i]) + above[i])),
    };
  });
}

/** A column from the first step after the series on, with the effects of events, inside the bounds. */
function finishColumn(
  column: Float64Array,
  { fitted, prepared }: Prediction,
  grid: { start: number; step: number }
): Float64Array {
  const { ahead, bounds, effects } = prepared;
  const values = Float64Array.from(ahead, (index) => column[index]);
  const { events = [], longCycles: long } = fitted.options;
  const withEvents = applyEventEffects(values, grid, { events, effects });
  return clampToBounds(applyLongCycles(withEvents, grid, { long, sign: 1 }), bounds);
}
