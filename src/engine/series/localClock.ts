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
  const offsetAt = offsetsOf(timeZone);
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

/** How far the local clock at `time` was put forward (> 0) or back against what it shows at `reference`, ms. */
export function clockShift(changes: readonly ClockChange[], time: number, reference: number): number {
  const sum = (from: number, to: number) =>
    changes.reduce((total, change) => total + (change.time > from && change.time <= to ? change.by : 0), 0);
  return time < reference ? -sum(time, reference) : sum(reference, time);
}

/**
 * The values moved so that equal distances back are equal times of the local clock as it is at the last one: the hour
 * that a clock skipped is missing, of an hour that it showed twice the later half stays. Values before a change that is no
 * whole number of steps stay where they are.
 */
export function onLocalClock(
  values: Float64Array,
  { start, step }: { start: number; step: number },
  changes: readonly ClockChange[]
): Float64Array {
  const last = start + (values.length - 1) * step;
  const used = changes.filter(({ by }) => Number.isInteger(by / step));
  const moved = (i: number) => i + Math.round(clockShift(used, start + i * step, last) / step);
  const first = moved(0);
  const local = new Float64Array(values.length - first).fill(NaN);
  for (let i = 0; i < values.length; i++) {
    const at = moved(i) - first;
    if (at >= 0 && at < local.length) {
      local[at] = values[i];
    }
  }
  return local;
}

/** Where each of the `count` steps after time `last` lies among the steps of the local clock as it is at `last`, from 0. */
export function localSteps(
  { last, step, count }: { last: number; step: number; count: number },
  changes: readonly ClockChange[]
): Int32Array {
  const used = changes.filter(({ by }) => Number.isInteger(by / step));
  return Int32Array.from({ length: count }, (_, i) =>
    Math.max(0, i + Math.round(clockShift(used, last + (i + 1) * step, last) / step))
  );
}

/** Milliseconds that local time is ahead of UTC. */
function offsetsOf(timeZone: string): (time: number) => number {
  const format = formatIn(timeZone);
  return (time) => {
    const seconds = Math.floor(time / 1000) * 1000;
    const part = new Map(format.formatToParts(seconds).map(({ type, value }) => [type, Number(value)]));
    const at = (type: Intl.DateTimeFormatPartTypes) => part.get(type) ?? 0;
    const local = Date.UTC(at('year'), at('month') - 1, at('day'), at('hour'), at('minute'), at('second'));
    return local - seconds;
  };
}

function formatIn(timeZone: string): Intl.DateTimeFormat {
  const number = 'numeric';
  const parts = { year: number, month: number, day: number, hour: number, minute: number, second: number } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', ...parts });
  } catch {
    throw new ForecastError(
      'invalid-time-zone',
      `The time zone is "${timeZone}", which is not known. Use an IANA name such as Europe/Berlin or Asia/Seoul.`
    );
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
