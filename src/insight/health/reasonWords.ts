import type { SignalKind } from '../discovery/signalRule';

export type SpanUnit = 'minute' | 'hour' | 'day';

/** The words that reasons are told with, in one language. All figures come written out, with their units. */
export interface ReasonWords {
  signals: Record<SignalKind, string>;
  /** A part of something, such as a mount point on a node. */
  place(parts: { name: string; part: string; subject: string }): string;
  above(parts: Band): string;
  below(parts: Band): string;
  /** No values come any more. */
  silent(parts: { name: string; span: string }): string;
  full(parts: { name: string; value: string; limit: string }): string;
  reaches(parts: { name: string; limit: string; span: string; percent: number }): string;
  /** Without a time: it is likely, but not to be told when. */
  reachesWithin(parts: { name: string; limit: string; percent: number }): string;
  /** Of the failures that an objective allows none are left. */
  spent(parts: { objective: string; window: string }): string;
  /** They will be used up at the present rate. */
  burns(parts: { objective: string; span: string; times: string }): string;
  span(count: number, unit: SpanUnit): string;
  moment: string;
}

interface Band {
  name: string;
  span: string;
  value: string;
  lower: string;
  upper: string;
}

export const englishWords: ReasonWords = {
  signals: {
    rate: 'request rate',
    errors: 'share of failed requests',
    duration: 'p99 duration',
    queue: 'queue',
    logs: 'log volume',
    logErrors: 'errors in logs',
    cpu: 'CPU',
    throttling: 'CPU throttling',
    memory: 'memory',
    disk: 'disk',
    network: 'dropped packets',
  },
  place: ({ name, part, subject }) => [name, part, subject && `on ${subject}`].filter((text) => text !== '').join(' '),
  above: ({ name, span, value, lower, upper }) =>
    `${name} above its band for ${span}: ${value}, expected ${lower} to ${upper}`,
  below: ({ name, span, value, lower, upper }) =>
    `${name} below its band for ${span}: ${value}, expected ${lower} to ${upper}`,
  silent: ({ name, span }) => `${name} has no values for ${span}`,
  full: ({ name, value, limit }) => `${name} at ${value} of ${limit}`,
  reaches: ({ name, limit, span, percent }) => `${name} reaches ${limit} in about ${span} (${percent} % sure)`,
  reachesWithin: ({ name, limit, percent }) => `${name} reaches ${limit} within the horizon (${percent} % sure)`,
  spent: ({ objective, window }) => `error budget of ${objective} over ${window} used up`,
  burns: ({ objective, span, times }) =>
    `error budget of ${objective} used up in about ${span}: spent ${times} times too fast`,
  span: (count, unit) => `${count} ${{ minute: 'min', hour: 'h', day: 'd' }[unit]}`,
  moment: 'under a minute',
};
