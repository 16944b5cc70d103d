import { day, hour, minute, type TimeRange } from '../../../src/engine';
import { timesBetween, type ScrapedSeries } from './createPrometheus';
import { createRandom, type Random } from './random';

/** What an incident looks like in a signal: the value at a time of the day, [0, 1), and how far the incident has come on, [0, 1]. */
interface Signal {
  value(dayShare: number, depth: number, random: Random): number;
  /** Until the incident is there in full, and until it has passed, ms. */
  onset: number;
}

const rhythm = (dayShare: number) => 1 + 0.4 * Math.sin(2 * Math.PI * dayShare);
/** Rates over two minutes. */
const ramp = 2 * minute;

/** Signals of a shop with what befalls them. */
export const signals = {
  /** 0.2 % of payments fail, 30 % in the incident. */
  'payment errors': {
    value: (_, depth, random) => (random.count(2) / 1000) * (1 - depth) + 0.3 * depth,
    onset: ramp,
  },
  /** 50 ms by day and night, 300 ms in the incident. */
  'slow p99': {
    value: (dayShare, depth, random) => (0.05 + 0.005 * rhythm(dayShare)) * (1 + 0.03 * random.normal()) + 0.25 * depth,
    onset: ramp,
  },
  /** 50 requests a second around the day, three in four stay away in the incident. */
  'missing traffic': {
    value: (dayShare, depth, random) => 50 * rhythm(dayShare) * (1 - 0.75 * depth) * (1 + 0.03 * random.normal()),
    onset: ramp,
  },
  /** Half a gigabyte, twice that at the end of the incident: it grows all the while. */
  leak: {
    value: (dayShare, depth, random) => (5e8 + 4e7 * rhythm(dayShare)) * (1 + 0.01 * random.normal()) + 5e8 * depth,
    onset: 40 * minute,
  },
} satisfies Record<string, Signal>;

export type SignalName = keyof typeof signals;

/** How long before `end` two equal incidents begin. */
export const distances = { 'an hour apart': hour, 'two days apart': 2 * day } as const;
export type Distance = keyof typeof distances;

/** A signal as it was scraped each minute, and its incidents; ms. */
export interface Recurring {
  series: ScrapedSeries;
  incidents: [TimeRange, TimeRange];
}

/** A signal over six days, with two equal incidents of twenty minutes, or as long as they take to come, the second shortly before `end`. */
export function createRecurring(
  name: SignalName,
  distance: Distance,
  { seed, end }: { seed: number; end: number }
): Recurring {
  const signal: Signal = signals[name];
  const random = createRandom(seed);
  const length = Math.max(20 * minute, signal.onset);
  const last = { from: end - 30 * minute - length, to: end - 30 * minute };
  const first = { from: last.from - distances[distance], to: last.to - distances[distance] };
  const depth = (time: number) =>
    Math.max(
      0,
      ...[first, last].map(({ from, to }) => Math.min(1, (time - from) / signal.onset, 1 + (to - time) / ramp))
    );
  const times = timesBetween(end - 6 * day, end, minute);
  const values = new Map(times.map((time) => [time, signal.value((time % day) / day, depth(time), random)]));
  const value = (time: number) => values.get(time) ?? NaN;
  return { series: { labels: { service: 'shop' }, times, value }, incidents: [first, last] };
}
