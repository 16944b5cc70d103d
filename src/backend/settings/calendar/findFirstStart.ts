import type ICAL from 'ical.js';
import { day } from '../../../engine';
import { toMs } from './toMs';

/** Parts of a day after which rules of a frequency below a week come round. */
const partsOfDay: Readonly<Record<string, number>> = { DAILY: 1, HOURLY: 24, MINUTELY: 1440 };

/**
 * Where to begin so that no occurrence that lasts until `from` (ms) or later is missed: the event's own start, moved ahead by
 * whole periods of its rules. A rule with COUNT is counted from its start, and those by month or year are few.
 */
export function findFirstStart(event: ICAL.Event, from: number): ICAL.Time {
  const rules = listRules(event);
  const period = rules.map(findPeriodDays).reduce(findCommonMultiple, 1);
  // A day more than the event lasts: clocks are put forward and back.
  const reach = toMs(event.endDate) - toMs(event.startDate) + day;
  const periods = Math.floor((from - reach - toMs(event.startDate)) / (period * day));
  if (rules.length === 0 || !(periods > 0)) {
    return event.startDate;
  }
  const start = event.startDate.clone();
  start.adjust(periods * period, 0, 0, 0);
  return start;
}

/** The rules that an event recurs by. */
export function listRules(event: ICAL.Event): ICAL.Recur[] {
  return event.component.getAllProperties('rrule').map((rule) => rule.getFirstValue() as ICAL.Recur);
}

/** Days after which the rule repeats itself whatever its other parts demand; NaN where it does not. */
function findPeriodDays({ freq, interval, count }: ICAL.Recur): number {
  if (count) {
    return NaN;
  }
  if (freq === 'WEEKLY') {
    return 7 * interval;
  }
  const parts = partsOfDay[freq] ?? NaN;
  return findCommonMultiple(interval, parts) / parts;
}

/** The least one of two whole numbers; NaN where one of them is. */
function findCommonMultiple(a: number, b: number): number {
  let [divisor, rest] = [a, b];
  while (rest > 0) {
    [divisor, rest] = [rest, divisor % rest];
  }
  return (a / divisor) * b;
}
