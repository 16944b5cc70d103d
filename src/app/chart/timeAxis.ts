import { dateTimeFormat, dateTimeForTimeZone, systemDateFormats } from '@grafana/data';
import { day, minute, type TimeRange } from '../../engine';
import { chooseTicks } from '../../ui/chart';
import type { ChartAxis } from './axes';

/** An axis of times, ms, with round ones of the user's time zone. */
export function timeAxis({ from, to }: TimeRange): ChartAxis {
  const offset = dateTimeForTimeZone(undefined, from).utcOffset() * minute;
  const { day: date, hour: hours, minute: time } = systemDateFormats.interval;
  const format = to - from > 4 * day ? date : to - from > day ? hours : time;
  return { from, to, ticks: chooseTicks({ from, to }, offset), format: (tick) => dateTimeFormat(tick, { format }) };
}
