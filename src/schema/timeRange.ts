import { createMessage, MessageError } from '../texts';
import { type TimeRange } from '../engine';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads an ISO 8601 time with its time zone, such as '2026-11-12T13:30Z', or a day in UTC, as ms.
 * @throws ForecastError naming the text where it is none or lacks a time zone.
 */
export function parseTime(text: string): number {
  const time = readTime(text.trim());
  if (Number.isNaN(time)) {
    throw new MessageError(createMessage('value.time', { text }));
  }
  return time;
}

/**
 * Reads an ISO 8601 interval such as '2026-11-12T13:30Z/2026-11-12T18:30Z' or '2026-12-24/2026-12-27' (days in UTC).
 * @throws ForecastError naming the text where it is none, lacks a time zone, or does not end after it begins.
 */
export function parseTimeRange(text: string): TimeRange {
  const parts = text.trim().split('/');
  const [from, to] = parts.map(readTime);
  if (parts.length !== 2 || !(from < to)) {
    throw new MessageError(createMessage('value.time-range', { text }));
  }
  return { from, to };
}

function readTime(text: string): number {
  return dateOnly.test(text) || withZone.test(text) ? Date.parse(text) : NaN;
}
