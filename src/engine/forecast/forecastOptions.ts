import type { Bounds, CalendarEvent, Series, TimeRange } from '../types';
import type { LongCycles } from '../cycles/chooseLongCycles';
import { ForecastError } from '../error';
import { checkBounds, checkCoverage, checkSeasonLengths, checkSeries } from '../series/checks';

/** Options of a forecast; everything but the horizon has a default. */
export interface ForecastOptions {
  /** Steps ahead, >= 1. */
  horizon: number;
  /** Nominal probabilities of the intervals, each in (0, 1). Default [0.95]. */
  coverages?: readonly number[];
  /** Observations per cycle, or 'auto' to detect them. Default 'auto'; [] = no season. */
  seasonLengths?: readonly number[] | 'auto';
  /** Limits of the values; 'auto' detects non-negative and 0..100 % data. Default 'auto'. */
  bounds?: Bounds | 'auto';
  /** Time ranges that training must not learn from (incidents, maintenance). */
  masked?: readonly TimeRange[];
  /** Known events: learnt apart, from their past, and added again to their future times. */
  events?: readonly CalendarEvent[];
  /** Cycles of month and year, learnt of a longer history: taken out of the values, and put into the forecast. */
  longCycles?: LongCycles;
  /** IANA name of the time zone whose days the series follows, for clock changes. Default: none, so UTC. */
  timeZone?: string;
}

/** Coverage of the interval where none is given. */
export const defaultCoverage = 0.95;

const maxHorizonSteps = 20_000;

/** @throws ForecastError naming the first option, or the property of the series, that no forecast can be made with. */
export function checkForecastOptions(series: Series, options: ForecastOptions): void {
  checkSeries(series);
  const { horizon } = options;
  if (!Number.isInteger(horizon) || horizon < 1 || horizon > maxHorizonSteps) {
    throw new ForecastError('option.horizon', { horizon, max: maxHorizonSteps });
  }
  (options.coverages ?? []).forEach(checkCoverage);
  checkSeasonLengths(options.seasonLengths ?? 'auto');
  checkBounds(options.bounds ?? 'auto');
}
