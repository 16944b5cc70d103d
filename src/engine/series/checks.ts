import { ForecastError } from '../error';
import type { Bounds, Series } from '../types';

/** Longest series that is read, observations. */
export const maxSeriesPoints = 1_000_000;

/** @throws ForecastError where the series is empty, too long, all missing or has no valid step. */
export function checkSeries({ values, step }: Series): void {
  if (values.length === 0) {
    throw new ForecastError('empty-series', 'The series has no points. Widen the time range or check the query.');
  }
  if (values.length > maxSeriesPoints) {
    throw new ForecastError(
      'too-many-points',
      `The series has ${values.length} points; at most ${maxSeriesPoints} can be read. Use a longer step or a shorter range.`
    );
  }
  if (!(step > 0) || !Number.isFinite(step)) {
    throw new ForecastError('invalid-step', `The step is ${step} ms. Use a step above 0.`);
  }
  if (!values.some(Number.isFinite)) {
    throw new ForecastError(
      'all-missing',
      `All ${values.length} points of the series are missing. Widen the time range or check the query.`
    );
  }
}

/** @throws ForecastError where the coverage is not inside (0, 1). */
export function checkCoverage(coverage: number): void {
  if (!(coverage > 0 && coverage < 1)) {
    throw new ForecastError('invalid-coverage', `The coverage is ${coverage}. Use a probability inside (0, 1): 0.95.`);
  }
}

/** @throws ForecastError where a season length is not a whole number above 1. */
export function checkSeasonLengths(seasonLengths: readonly number[] | 'auto'): void {
  const wrong = seasonLengths === 'auto' ? undefined : seasonLengths.find((n) => !Number.isInteger(n) || n < 2);
  if (wrong !== undefined) {
    throw new ForecastError(
      'invalid-season-length',
      `A season length is ${wrong} observations. Use whole numbers above 1, or 'auto'.`
    );
  }
}

/** @throws ForecastError where the lower bound is not below the upper bound. */
export function checkBounds(bounds: Bounds | 'auto'): void {
  if (bounds === 'auto') {
    return;
  }
  const { lower = -Infinity, upper = Infinity } = bounds;
  if (!(lower < upper)) {
    throw new ForecastError(
      'invalid-bounds',
      `The bounds are ${lower} to ${upper}. Give a lower bound below the upper bound, or leave one side open.`
    );
  }
}

/** @throws ForecastError where the expected false alarms per week are not above 0. */
export function checkFalseAlarms(falseAlarmsPerWeek: number): void {
  if (!(falseAlarmsPerWeek > 0)) {
    throw new ForecastError(
      'invalid-query',
      `The false alarms per week are ${falseAlarmsPerWeek}. Use a number above 0, such as 0.1 for one in ten weeks.`
    );
  }
}
