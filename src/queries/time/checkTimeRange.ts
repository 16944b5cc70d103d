import { createMessage, MessageError } from '../../texts';

/** The last time that a date can hold, ms. */
const maxTime = 8.64e15;

/**
 * Lets a range pass whose times, ms, lie between 1970 and the last that a date can hold.
 * @throws ForecastError for others: their rows would not be bounded by what a source can have.
 */
export function checkTimeRange({ from, to }: { from: number; to: number }): void {
  const isTime = (time: number) => time >= 0 && time <= maxTime;
  if (!isTime(from) || !isTime(to)) {
    throw new MessageError(createMessage('plan.time-range', { from, to }));
  }
}
