import { createMessage, MessageError } from '../texts';
import { checkLength } from './duration';
import { type TimeRange } from '../engine';

const dateOnly = /^\d{4}-\d{2}-\d{2}$/;
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}.*(Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads an ISO 8601 time with its time zone, such as '2026-11-12T13:30Z', or a day in UTC, as ms.
 * @throws MessageError naming the text where it is none, lacks a time zone, or has more than 64 characters.
 */
export function parseTime(text: string): number {
  checkLength(text, 'Time');
  const time = readTime(text.trim());
  if (Number.isNaN(time)) {
    throw new MessageError(createMessage('value.time', { text }));
  }
  return time;
}

/**
 * Reads an ISO 8601 interval such as '2026-11-12T13:30Z/2026-11-12T18:30Z' or '2026-12-24/2026-12-27' (days in UTC).
 * @throws MessageError naming the text where it is none, lacks a time zone, does not end after it begins, or has more than 64
 * characters.
 */
export function parseTimeRange(text: string): TimeRange {
  checkLength(text, 'Time range');
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
