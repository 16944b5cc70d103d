import { ForecastError } from '../error';
import { day } from './units';

/** A moment at which the local clock is put forward (`by` > 0) or back, ms. */
export interface ClockChange {
  time: number;
  by: number;
}

/**
 * The changes of the local clock of an IANA time zone in (from, to], ascending, to the second.
 * @throws ForecastError where the time zone is not known.
 */
export function clockChanges(timeZone: string, from: number, to: number): ClockChange[] {
  const offsetAt = createOffsetReader(timeZone);
  const changes: ClockChange[] = [];
  for (let start = from; start < to; start += day) {
    const end = Math.min(start + day, to);
    const by = offsetAt(end) - offsetAt(start);
    if (by !== 0) {
      changes.push({ time: bisect(start, end, (time) => offsetAt(time) === offsetAt(end)), by });
    }
  }
  return changes;
}

/** Change of the local clock from `reference` to `time`, ms: above 0 where it was put forward. */
function clockShift(changes: readonly ClockChange[], time: number, reference: number): number {
  const sum = (from: number, to: number) =>
    changes.reduce((total, change) => total + (change.time > from && change.time <= to ? change.by : 0), 0);
  return time < reference ? -sum(time, reference) : sum(reference, time);
}

/** Values on the local clock as it is at the last of them. */
export interface LocalValues {
  /** Equal distances back are equal local times; the last value is the last one given. NaN = missing. */
  values: Float64Array;
  /** Local step after the last value, from 0, of each of the steps that follow it. */
  steps: Int32Array;
}

/**
 * Values from time `start` to `last` on a local clock, given its changes, and where the `count` steps after them lie: the
 * hour that a clock skipped is missing, of an hour that it showed twice the later half stays. A change that is no whole
 * number of steps is passed over.
 */
export function alignToLocalClock(
  { values, start, last, step }: { values: Float64Array; start: number; last: number; step: number },
  { changes, count }: { changes: readonly ClockChange[]; count: number }
): LocalValues {
  const used = changes.filter(({ by }) => Number.isInteger(by / step));
  const shiftAt = (time: number) => Math.round(clockShift(used, time, last) / step);
  return {
    values: used.length > 0 ? moveSteps(values, (i) => shiftAt(start + i * step)) : values,
    steps: Int32Array.from({ length: count }, (_, i) => Math.max(0, i + shiftAt(last + (i + 1) * step))),
  };
}

/** The values, each moved by a number of steps; the last one is not moved. */
function moveSteps(values: Float64Array, shiftAt: (index: number) => number): Float64Array {
  const first = shiftAt(0);
  const moved = new Float64Array(values.length - first).fill(NaN);
  for (let i = 0; i < values.length; i++) {
    const index = i + shiftAt(i) - first;
    if (index >= 0 && index < moved.length) {
      moved[index] = values[i];
    }
  }
  return moved;
}

/** Milliseconds that local time of an IANA time zone is ahead of UTC. @throws ForecastError where it is not known. */
export function createOffsetReader(timeZone: string): (time: number) => number {
  const format = createTimeFormat(timeZone);
  return (time) => {
    const seconds = Math.floor(time / 1000) * 1000;
    const part = new Map(format.formatToParts(seconds).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
    const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    return local - seconds;
  };
}

function createTimeFormat(timeZone: string): Intl.DateTimeFormat {
  const number = 'numeric';
  const parts = { year: number, month: number, day: number, hour: number, minute: number, second: number } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  } catch {
    throw new ForecastError('option.time-zone', { timeZone });
  }
}

/** The first second after `from`, up to `to`, for which `holds` is true; it must stay true from there on. */
function bisect(from: number, to: number, holds: (time: number) => boolean): number {
  let low = from;
  let high = to;
  while (high - low > 1000) {
    const middle = Math.round((low + high) / 2000) * 1000;
    if (middle <= low || middle >= high) {
      break;
    }
    [low, high] = holds(middle) ? [low, middle] : [middle, high];
  }
  return high;
}
