import type { CalendarEvent, Interval, Series } from '../types';
import { ForecastError } from '../error';
import { stepsNeeded, type FittedForecast, type Prediction } from './fitForecast';
import type { ForecastResult } from './forecast';
import { checkSeries } from '../series/checks';
import { widthsAt } from '../intervals/conformalWidths';
import { reachBack } from './methods/autoregression/autoregression';
import { predictEnsemble } from './methods/methods';
import { clampTo } from '../series/detectBounds';
import { applyEventEffects } from '../training/eventEffects';
import { prepareTraining, type PreparedTraining } from '../training/prepareTraining';

/**
 * Forecasts after the last grid time of `series` with what was learnt before: no season is searched and nothing is
 * fitted. `series` is the one that was fitted, with observations added at its end and perhaps dropped from its start.
 * @throws ForecastError where the series is not one that the fit can be applied to.
 */
export function predictForecast(fitted: FittedForecast, series: Series): ForecastResult {
  checkSeries(series);
  const { options, seasonLengths, bounds } = fitted;
  const prepared = prepareTraining(series, { ...options, seasonLengths, bounds });
  const needed = Math.max(0, ...fitted.ensemble.autoregressions.map(reachBack), ...seasonLengths);
  if (prepared.training.values.length <= needed) {
    throw new ForecastError(
      'too-short',
      `The series has ${prepared.training.values.length} points; what was learnt needs more than ${needed}. Fit it anew.`
    );
  }
  const point = predictEnsemble(fitted.ensemble, prepared.training, stepsNeeded(prepared));
  return describePrediction({ fitted, prepared, point }, series);
}

/** Intervals, events and bounds around a prediction, and how it came about. */
export function describePrediction({ fitted, prepared, point }: Prediction, series: Series): ForecastResult {
  const { options, bounds, widths } = fitted;
  const { training, ahead, effects, summary, notices } = prepared;
  const { step } = series;
  const start = series.start + series.values.length * step;
  const origin = fitted.count + Math.round((summary.to - fitted.lastObserved) / step);
  const finish = (column: Float64Array) => finished(column, { prepared, start, step, events: options.events ?? [] });
  const intervals = (options.coverages ?? [0.95]).map((coverage): Interval => {
    const reach = widthsAt(widths, { coverage, horizon: point.length, origin });
    const lower = finish(point.map((value, i) => value - reach[i]));
    return { coverage, lower, upper: finish(point.map((value, i) => value + reach[i])) };
  });
  const finalPoint = finish(point);
  return {
    forecast: { start, step, point: finalPoint, intervals },
    seasonLengths: [...training.seasonLengths],
    bounds,
    weights: fitted.weights,
    backtest: fitted.backtest,
    training: summary,
    events: effects,
    eventShift: options.events && finalPoint.map((value, i) => value - point[ahead[i]]),
    trust: fitted.trust,
    notices: [...notices, ...fitted.notices],
  };
}

/** A column from the first step after the series on, with the effects of events, inside the bounds. */
function finished(
  column: Float64Array,
  {
    prepared,
    start,
    step,
    events,
  }: { prepared: PreparedTraining; start: number; step: number; events: readonly CalendarEvent[] }
): Float64Array {
  const { ahead, bounds, effects } = prepared;
  const values = Float64Array.from(ahead, (index) => column[index]);
  applyEventEffects(values, { start, step }, { events, effects });
  clampTo(values, bounds);
  return values;
}
