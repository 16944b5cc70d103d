import type { Bounds, CalendarEvent, Notice, Series, TimeRange } from '../types';
import { ForecastError } from '../error';
import type { Training } from './training';
import { calendarSeasonLengths } from '../seasonality/detectSeasonLengths';
import { chooseSeasons } from '../seasonality/chooseSeasons';
import { detectBounds } from '../series/detectBounds';
import { learnEventEffects, type EventEffect } from './eventEffects';
import { fillGaps } from '../series/fillGaps';
import { alignLevel, measureLevelShift } from './levelShift';
import { clockChanges, localSteps, onLocalClock } from '../series/localClock';
import { maskRanges } from '../series/maskRanges';
import { findIsolatedSpikes } from './isolatedSpikes';

/** What preparing needs of a forecast's options. */
export interface PrepareOptions {
  seasonLengths?: readonly number[] | 'auto';
  bounds?: Bounds | 'auto';
  masked?: readonly TimeRange[];
  events?: readonly CalendarEvent[];
  timeZone?: string;
  /** Steps that will be predicted after the series' end. */
  horizon?: number;
}

/** What a forecast was learnt from. */
export interface TrainingSummary {
  /** Times of the first and the last observation, ms. */
  from: number;
  to: number;
  observed: number;
  /** Gaps that were filled in, observations. */
  missing: number;
  /** Left out on request, observations. */
  masked: number;
  /** Left out since they stand alone, observations. */
  spikes: number;
  /** When a new, lasting level began, ms: what lies before was learnt from as if it had been at that level. */
  levelShift?: number;
}

/** A series made ready for models. */
export interface PreparedTraining {
  training: Training;
  summary: TrainingSummary;
  /** Steps between the last training value and the series' end: missing observations there are forecast, not filled. */
  trailing: number;
  /** Per step of the horizon, which step after the last training value it is; the local clock may skip or repeat some. */
  ahead: Int32Array;
  bounds: Bounds;
  effects: EventEffect[];
  notices: Notice[];
}

/** At most this many of the latest observations are learnt from. */
const maxTraining = 20_000;

/**
 * Masks ranges and events, cuts off missing ends, detects bounds and seasons, learns events' effects and fills gaps;
 * every such step is noted.
 * @throws ForecastError where fewer than three observations remain.
 */
export function prepareTraining(series: Series, options: PrepareOptions): PreparedTraining {
  const notices: Notice[] = [];
  const { step } = series;
  const { events = [], seasonLengths: asked = 'auto', horizon = 0 } = options;
  const { values: withEvents, masked } = maskRanges(series, options.masked ?? []);
  const { values: all } = maskRanges({ ...series, values: withEvents }, rangesOf(events));
  const { first, end } = usableSpan(all, notices);
  const values = all.subarray(first, end);
  const spikes = takeOutSpikes(values, { ...options, step });
  const bounds = options.bounds === undefined || options.bounds === 'auto' ? detectBounds(values) : options.bounds;
  const start = series.start + first * step;
  const last = series.start + (end - 1) * step;
  const trailing = all.length - end;
  const count = trailing + horizon;
  const changes = options.timeZone ? clockChanges(options.timeZone, start, last + count * step) : [];
  const local = changes.length > 0 ? onLocalClock(values, { start, step }, changes) : values;
  const seasonLengths = chooseSeasons(local, { asked, step, notices });
  const data = { values, withEvents: withEvents.subarray(first, end), start, step, seasonLengths };
  const effects = learnEventEffects(events, data);
  const { longestGap, ...filled } = fillGaps(local, seasonLengths[0]);
  const observed = countFinite(values);
  const missing = countMissing(series.values.subarray(first, end));
  const summary: TrainingSummary = { from: start, to: last, observed, missing, masked, spikes };
  noteLeftOut(summary, notices);
  noteEvents(events, { effects, notices });
  noteGaps({ missing, longestGap, count: values.length }, notices);
  const training = alignTraining({ ...filled, seasonLengths }, { step, summary, notices, asked });
  const ahead = localSteps({ last, step, count }, changes).subarray(trailing);
  return { training, summary, trailing, ahead, bounds, effects, notices };
}

function rangesOf(events: readonly CalendarEvent[]): TimeRange[] {
  return events.flatMap(({ ranges }) => ranges);
}

interface Alignment {
  step: number;
  summary: TrainingSummary;
  notices: Notice[];
  asked: readonly number[] | 'auto';
}

/** Brings what lies before a lasting level shift to the level after it; seasons show better then. */
function alignTraining(training: Training, { step, summary, notices, asked }: Alignment): Training {
  const calendar = calendarSeasonLengths(step, training.values.length);
  const seasonLengths = [...new Set([...calendar, ...training.seasonLengths])].sort((a, b) => a - b);
  const shift = measureLevelShift({ ...training, seasonLengths });
  if (shift === undefined) {
    return training;
  }
  summary.levelShift = summary.to - (training.values.length - 1 - shift.index) * step;
  const how =
    shift.kind === 'ratio' ? `by a factor of ${shift.size.toPrecision(3)}` : `by ${shift.size.toPrecision(3)}`;
  notices.push({
    severity: 'info',
    text: `The level changed ${how} at ${new Date(summary.levelShift).toISOString()}; what lies before was learnt from at the new level.`,
  });
  const values = alignLevel(training.values, shift);
  return { ...training, values, seasonLengths: chooseSeasons(values, { asked, step, notices: [] }) };
}

function countFinite(values: Float64Array): number {
  return values.reduce((count, value) => count + (Number.isFinite(value) ? 1 : 0), 0);
}

function countMissing(values: Float64Array): number {
  return values.length - countFinite(values);
}

/** From the first to after the last observation; the latest `maxTraining` at most. */
function usableSpan(all: Float64Array, notices: Notice[]): { first: number; end: number } {
  const observed = countFinite(all);
  if (observed < 3) {
    throw new ForecastError(
      'too-short',
      `The series has ${observed} usable ${observed === 1 ? 'point' : 'points'}; a forecast needs at least 3. Widen the time range.`
    );
  }
  let end = all.length;
  while (!Number.isFinite(all[end - 1])) {
    end--;
  }
  let first = Math.max(0, end - maxTraining);
  if (first > 0) {
    notices.push({ severity: 'info', text: `Only the latest ${maxTraining} of ${end} points were learnt from.` });
  }
  while (!Number.isFinite(all[first])) {
    first++;
  }
  return { first, end };
}

/** Makes lone spikes missing, so that they are neither learnt nor repeated; returns how many observations that is. */
function takeOutSpikes(
  values: Float64Array,
  { step, seasonLengths = 'auto' }: PrepareOptions & { step: number }
): number {
  const asked = seasonLengths === 'auto' ? [] : seasonLengths;
  const spikes = findIsolatedSpikes(values, [...calendarSeasonLengths(step, values.length), ...asked]);
  for (const index of spikes) {
    values[index] = NaN;
  }
  return spikes.length;
}

function noteLeftOut({ masked, spikes }: TrainingSummary, notices: Notice[]): void {
  if (masked > 0) {
    notices.push({ severity: 'info', text: `${masked} observations in masked time ranges were not learnt from.` });
  }
  if (spikes > 0) {
    const text = `${spikes} ${spikes === 1 ? 'observation' : 'observations'} in spikes that stand alone were not learnt from.`;
    notices.push({ severity: 'info', text });
  }
}

function noteEvents(
  events: readonly CalendarEvent[],
  { effects, notices }: { effects: EventEffect[]; notices: Notice[] }
): void {
  for (const { name } of events) {
    const known = effects.find((effect) => effect.name === name);
    const text = known
      ? `The effect of "${name}" was learnt from ${known.occurrences} past ${known.occurrences === 1 ? 'occurrence' : 'occurrences'}.`
      : `"${name}" has no occurrence in the history, so its effect is not known. Widen the time range.`;
    notices.push({ severity: 'info', text });
  }
}

function noteGaps(
  { missing, longestGap, count }: { missing: number; longestGap: number; count: number },
  notices: Notice[]
): void {
  if (missing > 0) {
    notices.push({
      severity: missing > count / 5 ? 'warning' : 'info',
      text: `${missing} of ${count} observations are missing and were filled in; the longest gap has ${longestGap}.`,
    });
  }
}
