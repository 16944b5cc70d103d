import { chooseSeasons } from '../seasonality/chooseSeasons';
import { countFinite } from '../series/countFinite';
import { maskRanges } from '../series/maskRanges';
import { createNotice, type Noted } from '../message';
import type { CalendarEvent, Series } from '../types';
import { applyEventEffects, expectWithout, learnEventEffects, type EventData } from './eventEffects';
import { minTrainingPoints, selectObservations, type SelectionOptions } from './selectObservations';

/** Chosen on eleven public recordings with holidays, by those of the others: fewer or larger errors made single ones worse. */
const minOccurrences = 3;
/** Errors with the effect are at most this share of those without it. */
const maxErrorShare = 0.7;

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
  const trials = events.map((event) => {
    const trial = event.onTrial ? tryEvent(event, data) : undefined;
    return { event, count: trial?.count ?? 0, helps: trial === undefined || isHelpful(trial) };
  });
  return {
    value: trials.filter(({ helps }) => helps).map(({ event }) => event),
    notices: trials
      .filter(({ helps }) => !helps)
      .map(({ event: { name }, count }) => createNotice('info', 'training.event-no-help', { name, count })),
  };
}

/** What trying the past occurrences of an event said. */
export interface EventTrial {
  /** Occurrences that could be tried. */
  count: number;
  /** Those that the effect of the others made better. */
  better: number;
  /** Error with the effect over that without, over all. */
  errorShare: number;
}

/** Tries each past occurrence of an event by the effect that the others have. */
export function tryEvent(event: CalendarEvent, data: EventData): EventTrial {
  const trials = event.ranges.flatMap((range) => {
    const others = { ...event, ranges: event.ranges.filter((other) => other !== range) };
    const errors = compareErrors({ ...event, ranges: [range] }, others, data);
    return errors === undefined ? [] : [errors];
  });
  const sum = (pick: (errors: Errors) => number) => trials.reduce((total, errors) => total + pick(errors), 0);
  return {
    count: trials.length,
    better: sum((errors) => Number(errors.with < errors.without)),
    errorShare: sum((errors) => errors.with) / sum((errors) => errors.without),
  };
}

/** More of the occurrences are better than worse, by more than chance gives, and the errors clearly smaller. */
function isHelpful({ count, better, errorShare }: EventTrial): boolean {
  const worse = count - better;
  return count >= minOccurrences && better - worse >= Math.sqrt(count) && errorShare < maxErrorShare;
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
