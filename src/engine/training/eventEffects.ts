import type { CalendarEvent, TimeRange } from '../types';
import { neighbouringCycles } from '../series/fillGaps';

/** The effect of a kind of event on the values, by steps since it began; the last one holds for longer events. */
export interface EventEffect {
  name: string;
  /** Past occurrences that it was learnt from. */
  occurrences: number;
  /** 'ratio': values are multiplied, where none is negative; 'difference': values are shifted. */
  kind: 'ratio' | 'difference';
  profile: Float64Array;
}

/** Observations on a grid: `values` without the events, `withEvents` with them; NaN = missing. */
export interface EventData {
  values: Float64Array;
  withEvents: Float64Array;
  start: number;
  step: number;
  seasonLengths: readonly number[];
}

const maxRatio = 100;

/** The effect of every event that has past occurrences, from the same phases of the nearest cycles without events. */
export function learnEventEffects(events: readonly CalendarEvent[], data: EventData): EventEffect[] {
  return events.flatMap((event) => {
    const past = event.ranges.map((range) => findIndices(range, data)).filter(({ from, to }) => to > from);
    const profile = learnProfile(past, data);
    return profile === undefined ? [] : [{ name: event.name, occurrences: past.length, ...profile }];
  });
}

/** Predicted values with the effects of events, a new array; value i belongs to time `start + i * step`. */
export function applyEventEffects(
  predicted: Float64Array,
  { start, step }: { start: number; step: number },
  { events, effects }: { events: readonly CalendarEvent[]; effects: readonly EventEffect[] }
): Float64Array {
  const values = predicted.slice();
  for (const { kind, profile, name } of effects) {
    const ranges = events.filter((event) => event.name === name).flatMap((event) => event.ranges);
    for (const { from, to } of ranges) {
      const first = Math.max(0, Math.ceil((from - start) / step));
      for (let i = first; i < values.length && start + i * step < to; i++) {
        const since = Math.min(profile.length - 1, Math.round((start + i * step - from) / step));
        values[i] = kind === 'ratio' ? values[i] * profile[since] : values[i] + profile[since];
      }
    }
  }
  return values;
}

type Span = { from: number; to: number; offset: number };

/** Indices [from, to) of a time range inside the data, and how many steps of it lie before the data. */
function findIndices({ from, to }: TimeRange, { values, start, step }: EventData): Span {
  const first = Math.ceil((from - start) / step);
  return { from: Math.max(0, first), to: Math.min(values.length, Math.ceil((to - start) / step)), offset: -first };
}

function learnProfile(past: Span[], data: EventData): Pick<EventEffect, 'kind' | 'profile'> | undefined {
  const length = past.reduce((longest, { to, offset }) => Math.max(longest, to + offset), 0);
  const observed = new Float64Array(length);
  const expected = new Float64Array(length);
  const counts = new Float64Array(length);
  for (const { from, to, offset } of past) {
    for (let i = from; i < to; i++) {
      const neighbour = expectWithout(data, i);
      if (Number.isFinite(data.withEvents[i]) && Number.isFinite(neighbour)) {
        observed[i + offset] += data.withEvents[i];
        expected[i + offset] += neighbour;
        counts[i + offset]++;
      }
    }
  }
  return counts.some((count) => count > 0) ? smoothProfile({ observed, expected, counts }, data) : undefined;
}

/** The value to expect at an index without the event: that of the nearest weeks, else days, else the one before. */
export function expectWithout({ values, seasonLengths }: EventData, index: number): number {
  for (let k = seasonLengths.length - 1; k >= 0; k--) {
    const neighbour = neighbouringCycles(values, index, seasonLengths[k]);
    if (Number.isFinite(neighbour)) {
      return neighbour;
    }
  }
  let before = index;
  while (before >= 0 && !Number.isFinite(values[before])) {
    before--;
  }
  return before >= 0 ? values[before] : NaN;
}

type Sums = { observed: Float64Array; expected: Float64Array; counts: Float64Array };

/** Sums over an eighth of the event around each step, so that one noisy observation is no effect. */
function smoothProfile(sums: Sums, { withEvents }: EventData): Pick<EventEffect, 'kind' | 'profile'> {
  const { length } = sums.observed;
  const halfWindow = Math.max(1, Math.floor(length / 16));
  const within = (column: Float64Array, i: number) =>
    column.subarray(Math.max(0, i - halfWindow), i + halfWindow + 1).reduce((sum, value) => sum + value, 0);
  const ratio = withEvents.every((value) => !(value < 0)) && sums.expected.some((value) => value > 0);
  const profile = Float64Array.from({ length }, (_, i) => {
    const observed = within(sums.observed, i);
    const expected = within(sums.expected, i);
    if (ratio) {
      return expected > 0 ? Math.min(observed / expected, maxRatio) : 1;
    }
    return (observed - expected) / Math.max(1, within(sums.counts, i));
  });
  return { kind: ratio ? 'ratio' : 'difference', profile };
}
