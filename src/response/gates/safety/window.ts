import { createMessage } from '../../../texts';
import { weekdays } from '../../settings/actionSchema';
import type { TimeWindow } from '../../settings/action';
import { failed, passed, type Gate } from '../gate';

/** Day of the week (0 = Monday) and minute of the day in a time zone. */
function readClock(now: number, zone: string): { day: number; minute: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    weekday: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
  const day = weekdays.findIndex((one) => one === parts.get('weekday')?.toLowerCase());
  return { day, minute: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

/** Whether a time lies in a window; one over midnight belongs to the day on which it begins. */
export function isInWindow({ days, from, to, zone }: TimeWindow, now: number): boolean {
  const { day, minute } = readClock(now, zone);
  const isDay = (index: number) => days.includes(weekdays[(index + weekdays.length) % weekdays.length]);
  return from < to
    ? isDay(day) && minute >= from && minute < to
    : (isDay(day) && minute >= from) || (isDay(day - 1) && minute < to);
}

/** It is one of the times at which the action may be handed over. */
export const window: Gate = {
  needsCertainty: true,
  check({ action, now }) {
    return action.windows.length === 0 || action.windows.some((one) => isInWindow(one, now))
      ? passed(createMessage('response.in-window', {}))
      : failed(createMessage('response.outside-window', {}));
  },
};
