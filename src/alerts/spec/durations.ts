import { formatDuration, parseDuration } from '../../queries';

const zero = /^0(ms|[smhdwy])?$/;

/**
 * Milliseconds of a duration, 0 for '0s'.
 * @throws ForecastError naming `field` and the value where it is no duration.
 */
export function durationMs(text: string, field: string): number {
  return zero.test(text.trim()) ? 0 : parseDuration(text, field);
}

/** A duration in whole units, such as '1h30m' for '1.5h', which Prometheus would not read. */
export function plainDuration(text: string): string {
  return formatDuration(durationMs(text, 'Duration'));
}

/** Whole seconds of a duration, rounded up. */
export function durationSeconds(text: string): number {
  return Math.ceil(durationMs(text, 'Duration') / 1000);
}
