import { createNotice, type Noted, type Notice } from '../message';
import type { CalendarEvent, Series, TimeRange } from '../types';
import { ForecastError } from '../error';
import { calendarSeasonLengths } from '../seasonality/detectSeasonLengths';
import { countFinite } from '../series/countFinite';
import { maskRanges } from '../series/maskRanges';
import { day } from '../series/units';
import { findIncidents } from './findIncidents';
import { findIsolatedSpikes } from './findIsolatedSpikes';

/** Observations that may not be learnt from. */
export interface SelectionOptions {
  seasonLengths?: readonly number[] | 'auto';
  masked?: readonly TimeRange[];
  events?: readonly CalendarEvent[];
}

/** The observations of a series to learn from, from the first to the last. */
export interface Observations {
  /** Times of the first and the last observation, ms. */
  start: number;
  last: number;
  step: number;
  /** Without masked ranges, events and isolated spikes; NaN = missing or left out. */
  values: Float64Array;
  /** The same with events and spikes. */
  withEvents: Float64Array;
  /** Steps between the last observation and the series' end. */
  trailing: number;
  /** Observations left out on request, and since they stand alone. */
  masked: number;
  spikes: number;
  /** Blocks of observations left out as past incidents. */
  incidents: number;
  /** Missing in the series itself. */
  missing: number;
}

/** At most this many of the latest observations are learnt from. */
const maxTrainingPoints = 20_000;
/** Fewest observations that anything is forecast from. */
export const minTrainingPoints = 3;

/**
 * Masks ranges and events, cuts off missing ends and takes out spikes that stand alone.
 * @throws ForecastError where fewer than three observations remain.
 */
export function selectObservations(series: Series, options: SelectionOptions): Noted<Observations> {
  const { step } = series;
  const events = (options.events ?? []).flatMap(({ ranges }) => ranges);
  const { values: withEvents, masked } = maskRanges(series, options.masked ?? []);
  const { values: all } = maskRanges({ ...series, values: withEvents }, events);
  const { first, end, notices } = findUsableSpan(all);
  const { values: withoutSpikes, spikes } = removeSpikes(all.subarray(first, end), { ...options, step });
  const { values, incidents } = removeIncidents(withoutSpikes, step);
  return {
    value: {
      start: series.start + first * step,
      last: series.start + (end - 1) * step,
      step,
      values,
      withEvents: withEvents.subarray(first, end),
      trailing: all.length - end,
      masked,
      spikes,
      incidents,
      missing: end - first - countFinite(series.values.subarray(first, end)),
    },
    notices,
  };
}

/** From the first to after the last observation; the latest `maxTrainingPoints` at most. */
function findUsableSpan(all: Float64Array) {
  const observed = countFinite(all);
  if (observed < minTrainingPoints) {
    throw new ForecastError('series.too-short', { points: observed, needed: minTrainingPoints });
  }
  let end = all.length;
  while (!Number.isFinite(all[end - 1])) {
    end--;
  }
  const earliest = Math.max(0, end - maxTrainingPoints);
  let first = earliest;
  while (!Number.isFinite(all[first])) {
    first++;
  }
  return { first, end, notices: earliest > 0 ? [noticeLatest(end)] : [] };
}

function noticeLatest(points: number): Notice {
  return createNotice('info', 'training.latest', { max: maxTrainingPoints, points });
}

/** The values with spikes that stand alone missing, so that they are neither learnt nor repeated. */
function removeSpikes(
  values: Float64Array,
  { step, seasonLengths = 'auto' }: SelectionOptions & { step: number }
): { values: Float64Array; spikes: number } {
  const requested = seasonLengths === 'auto' ? [] : seasonLengths;
  const indices = findIsolatedSpikes(values, [...calendarSeasonLengths(step, values.length), ...requested]);
  const kept = values.slice();
  indices.forEach((index) => (kept[index] = NaN));
  return { values: kept, spikes: indices.length };
}

/** The values with past incidents missing, for the same reason. */
function removeIncidents(values: Float64Array, step: number): { values: Float64Array; incidents: number } {
  const perDay = Math.round(day / step);
  const found = perDay > 1 ? findIncidents(values, perDay, [perDay, 7 * perDay]) : [];
  const kept = values.slice();
  found.forEach(({ from, to }) => kept.fill(NaN, from, to));
  return { values: kept, incidents: found.length };
}
