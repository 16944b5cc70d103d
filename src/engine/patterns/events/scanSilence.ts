import { day, hour, week } from '../../series/units';
import type { Series } from '../../types';
import { createSizeRecord } from './sizeRecord';

/**
 * A pattern lives for so long before its silence says anything, so that a baseline of a day is enough, and had so many pauses; so many
 * of these were at least half as long as the longest, for what comes in a few floods may be over at any time.
 */
const minLife = 0.75 * day;
const minPauses = 10;
const minLongPauses = 5;
/** Shorter silences are what lines need to arrive, in rows. */
const minSilentRows = 3;
/** The past is read by the hour of the day from so many days on; the mean of all hours counts as one more. */
const minProfileDays = 3;
/** The silence at each row: 1 = so long that it is no chance; and the last row with lines, -1 for none. */
export interface SilenceScan {
  isVanished: Uint8Array;
  lastRow: number;
}

/**
 * Where the counts of a pattern were zero for longer than chance makes them at most `falseAlarmsPerWeek` times a week, by what was
 * before each row alone. Pauses between rows with lines are measured in rows of usual activity, by the hour of the day as it was until
 * the day before. What is unknown (NaN) is no silence.
 */
export function scanSilence(counts: Series, falseAlarmsPerWeek: number): SilenceScan {
  const { start, step, values } = counts;
  const isVanished = new Uint8Array(values.length);
  const firstRow = values.findIndex((count) => count > 0);
  if (firstRow < 0) {
    return { isVanished, lastRow: -1 };
  }
  const toDay = (row: number) => Math.floor((start + row * step) / day);
  let watch = createWatch(counts, firstRow, firstRow);
  for (let row = firstRow; row < values.length; row++) {
    if (toDay(row) !== toDay(row - 1)) {
      watch = createWatch(counts, firstRow, row);
    }
    watch.advance(row);
    const { silence, lastRow, pauses } = watch.read();
    const life = (lastRow - firstRow) * step;
    const mayVanish = values[row] === 0 && row - lastRow >= minSilentRows;
    const { all, large } = pauses.count();
    if (mayVanish && life >= minLife && all >= minPauses && large >= minLongPauses) {
      isVanished[row] = silence > pauses.findLimit(life / week, falseAlarmsPerWeek) ? 1 : 0;
    }
  }
  return { isVanished, lastRow: watch.read().lastRow };
}

/** Follows the pauses of a pattern, from its first row with lines on; rows before `row` are read at once. */
function createWatch(counts: Series, firstRow: number, row: number) {
  const { start, step, values } = counts;
  const weights = weighHours(counts, firstRow, row);
  const pauses = createSizeRecord();
  let [lastRow, silence] = [firstRow, 0];
  const advance = (at: number) => {
    if (Number.isNaN(values[at])) {
      return;
    }
    silence += weights[Math.floor((start + at * step) / hour) % weights.length];
    if (values[at] > 0) {
      pauses.learn(silence);
      [lastRow, silence] = [at, 0];
    }
  };
  for (let at = firstRow; at < row; at++) {
    advance(at);
  }
  return { advance, read: () => ({ silence, lastRow, pauses }) };
}

/** How much a row of each hour of the day counts: the share of rows with lines then, relative to all. */
function weighHours({ start, step, values }: Series, from: number, to: number): Float64Array {
  const hours = 24;
  if ((to - from) * step < minProfileDays * day) {
    return new Float64Array(hours).fill(1);
  }
  const active = new Float64Array(hours);
  const known = new Float64Array(hours);
  for (let row = from; row < to; row++) {
    const at = Math.floor((start + row * step) / hour) % hours;
    active[at] += values[row] > 0 ? 1 : 0;
    known[at] += Number.isNaN(values[row]) ? 0 : 1;
  }
  const sum = (all: Float64Array) => all.reduce((total, one) => total + one, 0);
  const mean = sum(active) / sum(known);
  const prior = Math.max(1, hour / step);
  return active.map((count, at) => (count / mean + prior) / (known[at] + prior));
}
