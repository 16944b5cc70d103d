import { day } from '../../../engine';
import { number } from '../../../schema';
import { createMessage, type Message } from '../../../texts';
import { HttpError } from './httpError';

const remedy = 'Send from and to as milliseconds, from before to.';
const time = number({}, `{field} is {value}. ${remedy}`);

/** Fields of a body with a span of time, ms. */
export const spanEntries = { from: time, to: time };

/** @throws HttpError where the span is empty, or longer than `maxMs`: `describeTooLong` says so of its days. */
export function checkSpan(
  { from, to }: { from: number; to: number },
  { maxMs, describeTooLong }: { maxMs: number; describeTooLong: (days: string) => Message }
): void {
  if (from >= to) {
    throw new HttpError(400, createMessage('request.range', { from, to }));
  }
  if (to - from > maxMs) {
    throw new HttpError(400, describeTooLong(((to - from) / day).toFixed(1)));
  }
}
