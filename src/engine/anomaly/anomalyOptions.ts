import { ForecastError } from '../error';
import { checkBounds, checkCoverage, checkFalseAlarms, checkSeasonLengths } from '../series/checks';
import { calendarSeasonLengths } from '../seasonality/detectSeasonLengths';
import type { Bounds, CalendarEvent, TimeRange } from '../types';
import { createGridDetector, type AnomalyDetector } from './anomalyDetector';
import type { AnomalyDetectorOptions, AnomalyDetectorState } from './detectorState';
import { day } from '../series/units';

/** What counts as an anomaly; everything has a default. */
export interface AnomalyOptions {
  /** Nominal probability of the drawn band, in (0, 1). Default 0.95. */
  coverage?: number;
  /** Expected false alarms per week, > 0: the smaller, the fewer and surer the anomalies. Default 1. */
  falseAlarmsPerWeek?: number;
  /** Observations per cycle; 'auto' = day and week. Default 'auto'. */
  seasonLengths?: readonly number[] | 'auto';
  bounds?: Bounds | 'auto';
  /** Time ranges that nothing is learnt from; they are assessed all the same. */
  masked?: readonly TimeRange[];
  /** Assess only observations at or after this time (ms); earlier ones train. Default: all that can be assessed. */
  from?: number;
  /** Which deviations matter. Default 'both'. */
  direction?: 'up' | 'down' | 'both';
  /** Smaller deviations are never anomalous; `relative` is a share of the expected value's size. Default none. */
  minimumDeviation?: { absolute?: number; relative?: number };
  /** Known events: learnt from, but never an anomaly. */
  planned?: readonly TimeRange[];
  /** Known events on trial: planned where past occurrences show that they help, else times like any other. */
  events?: readonly CalendarEvent[];
  /** Times (ms) of deploys: an event shortly after one says so. */
  deploys?: readonly number[];
  /** ms until a new level counts as normal, > 0. Default one day. */
  adaptation?: number;
  /** Names of `anomalyParts` that are left out, to see what they are worth. */
  without?: readonly string[];
}

/**
 * A detector of anomalies in one series on a regular grid from `start` on, `step` ms apart. With `state` it goes on
 * from there; the options must be those that the state was made with.
 * @throws ForecastError where an option is out of range.
 */
export function createAnomalyDetector(
  options: AnomalyOptions & { start: number; step: number },
  state?: AnomalyDetectorState
): AnomalyDetector {
  return createGridDetector(completeOptions(options), state);
}

function completeOptions(options: AnomalyOptions & { start: number; step: number }): AnomalyDetectorOptions {
  const { start, step, coverage = 0.95, falseAlarmsPerWeek = 1, adaptation = day } = options;
  checkCoverage(coverage);
  checkSeasonLengths(options.seasonLengths ?? 'auto');
  checkBounds(options.bounds ?? 'auto');
  checkPositive(falseAlarmsPerWeek, adaptation);
  return {
    start,
    step,
    coverage,
    falseAlarmsPerWeek,
    adaptation,
    cycle: listSeasonLengths(step, options.seasonLengths).map((length) => length * step)[0],
    bounds: options.bounds ?? 'auto',
    masked: options.masked ?? [],
    planned: options.planned ?? [],
    direction: options.direction ?? 'both',
    minimumDeviation: options.minimumDeviation ?? {},
    without: new Set(options.without ?? []),
  };
}

function checkPositive(falseAlarmsPerWeek: number, adaptation: number): void {
  checkFalseAlarms(falseAlarmsPerWeek);
  if (!(adaptation > 0)) {
    throw new ForecastError('option.adaptation', { adaptation });
  }
}

/** Season lengths, ascending; those of the calendar do not depend on how much of the series is known. */
export function listSeasonLengths(step: number, lengths: readonly number[] | 'auto' = 'auto'): number[] {
  return lengths === 'auto'
    ? calendarSeasonLengths(step, Infinity).filter((length) => length * step >= day)
    : [...new Set(lengths)].sort((a, b) => a - b);
}
