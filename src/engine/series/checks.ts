import { ForecastError } from '../error';
import type { Bounds, Series } from '../types';

/** Longest series that is read, observations. */
export const maxSeriesPoints = 1_000_000;

/** @throws ForecastError where the series is empty, too long, all missing or has no valid step. */
export function checkSeries({ values, step }: Series): void {
  if (values.length === 0) {
    throw new ForecastError('series.empty', {});
  }
  if (values.length > maxSeriesPoints) {
    throw new ForecastError('series.too-long', { points: values.length, max: maxSeriesPoints });
  }
  if (!(step > 0) || !Number.isFinite(step)) {
    throw new ForecastError('option.step', { step });
  }
  if (!values.some(Number.isFinite)) {
    throw new ForecastError('series.all-missing', { points: values.length });
  }
}

/** @throws ForecastError where the coverage is not inside (0, 1). */
export function checkCoverage(coverage: number): void {
  if (!(coverage > 0 && coverage < 1)) {
    throw new ForecastError('option.coverage', { coverage });
  }
}

/** @throws ForecastError where a season length is not a whole number above 1. */
export function checkSeasonLengths(seasonLengths: readonly number[] | 'auto'): void {
  const wrong = seasonLengths === 'auto' ? undefined : seasonLengths.find((n) => !Number.isInteger(n) || n < 2);
  if (wrong !== undefined) {
    throw new ForecastError('option.season-length', { length: wrong });
  }
}

/** @throws ForecastError where the lower bound is not below the upper bound. */
export function checkBounds(bounds: Bounds | 'auto'): void {
  if (bounds === 'auto') {
    return;
  }
  const { lower = -Infinity, upper = Infinity } = bounds;
  if (!(lower < upper)) {
    throw new ForecastError('option.bounds', { lower, upper });
  }
}

/** @throws ForecastError where the expected false alarms per week are not above 0. */
export function checkFalseAlarms(falseAlarmsPerWeek: number): void {
  if (!(falseAlarmsPerWeek > 0)) {
    throw new ForecastError('option.false-alarms', { rate: falseAlarmsPerWeek });
  }
}
