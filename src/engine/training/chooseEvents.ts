import { chooseSeasons } from '../seasonality/chooseSeasons';
import { countFinite } from '../series/countFinite';
import { maskRanges } from '../series/maskRanges';
import { createNotice, type Noted } from '../message';
import type { CalendarEvent, Series } from '../types';
import { applyEventEffects, expectWithout, learnEventEffects, type EventData } from './eventEffects';
import { minTrainingPoints, selectObservations, type SelectionOptions } from './selectObservations';

/** An effect is learnt of others than the one that tests it: one alone says nothing. */
const minOccurrences = 2;
/** Errors with the effect are at most this share of those without it. */
const maxErrorShare = 0.9;

/**
 * The events that a series takes: those on trial only where its past occurrences are forecast better with their effect than
 * without it, each by the effect that the others have. What is not taken is a time like any other.
 */
export function chooseEvents(series: Series, options: SelectionOptions): Noted<readonly CalendarEvent[]> {
  const { events = [], seasonLengths = 'auto' } = options;
  if (!events.some(({ onTrial }) => onTrial)) {
    return { value: events, notices: [] };
  }
  const without = {
    ...series,
    values: maskRanges(
      series,
      events.flatMap(({ ranges }) => ranges)
    ).values,
  };
  const masked = maskRanges(without, options.masked ?? []).values;
  if (countFinite(masked) < minTrainingPoints) {
    return { value: events.filter(({ onTrial }) => !onTrial), notices: [] };
  }
  const { value: observations } = selectObservations(series, options);
  const seasons = chooseSeasons(observations.values, { seasonLengths, step: series.step });
  const data = { ...observations, seasonLengths: seasons.value };
  const trials = events.map((event) => ({
    event,
    ...(event.onTrial ? tryEvent(event, data) : { count: 0, helps: true }),
  }));
  return {
    value: trials.filter(({ helps }) => helps).map(({ event }) => event),
    notices: trials
      .filter(({ helps }) => !helps)
      .map(({ event: { name }, count }) => createNotice('info', 'training.event-no-help', { name, count })),
  };
}

/** How many past occurrences there are, and whether each is expected better by the effect of the others. */
function tryEvent(event: CalendarEvent, data: EventData): { count: number; helps: boolean } {
  const trials = event.ranges.flatMap((range) => {
    const others = { ...event, ranges: event.ranges.filter((other) => other !== range) };
    const errors = compareErrors({ ...event, ranges: [range] }, others, data);
    return errors === undefined ? [] : [errors];
  });
  const sum = (pick: (errors: Errors) => number) => trials.reduce((total, errors) => total + pick(errors), 0);
  const better = sum((errors) => Number(errors.with < errors.without));
  const helps =
    trials.length >= minOccurrences &&
    2 * better > trials.length &&
    sum((errors) => errors.with) < maxErrorShare * sum((errors) => errors.without);
  return { count: trials.length, helps };
}

interface Errors {
  with: number;
  without: number;
}

/** Sums of absolute errors in one occurrence; undefined where it has no observation or the others no effect. */
function compareErrors(one: CalendarEvent, others: CalendarEvent, data: EventData): Errors | undefined {
  const { start, step, values, withEvents } = data;
  const [{ from, to }] = one.ranges;
  const first = Math.max(0, Math.ceil((from - start) / step));
  const last = Math.min(values.length, Math.ceil((to - start) / step));
  if (last <= first) {
    return undefined;
  }
  const effects = learnEventEffects([others], data);
  const without = Float64Array.from({ length: last - first }, (_, i) => expectWithout(data, first + i));
  const expected = applyEventEffects(without, { start: start + first * step, step }, { events: [one], effects });
  const errors = { with: 0, without: 0 };
  let count = 0;
  for (let i = 0; i < without.length; i++) {
    const observed = withEvents[first + i];
    if (Number.isFinite(observed) && Number.isFinite(without[i])) {
      errors.with += Math.abs(observed - expected[i]);
      errors.without += Math.abs(observed - without[i]);
      count++;
    }
  }
  return effects.length > 0 && count > 0 ? errors : undefined;
}
