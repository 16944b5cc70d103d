import { createOffsetReader } from '../series/localClock';
import { day } from '../series/units';

/** Days of a local clock, counted from 1970-01-01. */
export type FindDay = (time: number) => number;

/** The local day of a time (ms), by the clock's offset at noon of its day in UTC: twice a year a day may begin an hour off. */
export function createDayFinder(timeZone = 'UTC'): FindDay {
  const offsetAt = timeZone === 'UTC' ? () => 0 : createOffsetReader(timeZone);
  const offsets = new Map<number, number>();
  return (time) => {
    const utcDay = Math.floor(time / day);
    const offset = offsets.get(utcDay) ?? offsetAt((utcDay + 0.5) * day);
    offsets.set(utcDay, offset);
    return Math.floor((time + offset) / day);
  };
}

/** Places within a month, from both of its ends: months differ in the middle, where nothing is paid or billed. */
export const monthPlaces = 31;
/** Days of a year; the last one is that of leap years. */
export const yearPlaces = 366;

/** The place of a day in its month: 0 to 14 from its begin, 15 to 30 so that the last day is 30. */
export function placeInMonth(dayNumber: number): number {
  const date = new Date(dayNumber * day);
  const dayOfMonth = date.getUTCDate();
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return dayOfMonth <= 15 ? dayOfMonth - 1 : monthPlaces - 1 - (length - dayOfMonth);
}

/** The place of a day in its year; 1 March is the same in each. */
export function placeInYear(dayNumber: number): number {
  const date = new Date(dayNumber * day);
  const sameYear = Date.UTC(2000, date.getUTCMonth(), date.getUTCDate());
  return Math.round((sameYear - Date.UTC(2000, 0, 1)) / day);
}
