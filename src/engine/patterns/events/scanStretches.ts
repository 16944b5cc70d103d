import { day, hour, week } from '../../series/units';
import type { Series } from '../../types';
import { createSizeRecord, type SizeRecord } from './sizeRecord';

/** The past is so long before a stretch says anything. */
const minPast = 0.75 * day;
/** Lines of a stretch with many, at least. */
const minLines = 3;
/** Stretches are single rows and so many together; few lines are looked for in the longest alone. */
const stretchRows = [1, 3, 12];
/** A single value counts for mean and dispersion as at most so many standard deviations, and their square. */
const maxExcess = 5;
const maxSquare = maxExcess ** 2;
/** A stretch is learnt so long after it was: what goes on is not yet the past. */
const learnDelay = hour;

/**
 * 1 at each row that ends a stretch with more lines than expected, -1 with fewer, by a ratio beyond any before it, so far that chance makes it
 * at most `falseAlarmsPerWeek` times a week: what a detector of single values needs many rows to be sure of is seen here early.
 * `expected` are lines expected of each row, NaN where that is not known.
 */
export function scanStretches(counts: Series, expected: Float64Array, falseAlarmsPerWeek: number): Int8Array {
  const marks = new Int8Array(counts.values.length);
  const spread = findSpread(counts.values, expected);
  const perWeek = falseAlarmsPerWeek / (stretchRows.length + 1);
  for (const rows of stretchRows) {
    const isLongest = rows === stretchRows[stretchRows.length - 1];
    scanRatios(counts, { expected, spread, rows, perWeek, isLongest }, marks);
  }
  return marks;
}

interface StretchOptions {
  expected: Float64Array;
  spread: ReturnType<typeof findSpread>;
  rows: number;
  perWeek: number;
  isLongest: boolean;
}

function scanRatios(
  { step, values }: Series,
  { expected, spread, rows, perWeek, isLongest }: StretchOptions,
  marks: Int8Array
): void {
  const many = createLateRecord(rows, step);
  const few = createLateRecord(rows, step);
  const needed = Math.log(Math.max(1, week / (rows * step) / perWeek));
  let [lines, usual, known] = [0, 0, 0];
  const addRow = (row: number, sign: number) => {
    const isKnown = row >= 0 && Number.isFinite(values[row]) && Number.isFinite(expected[row]);
    lines += isKnown ? sign * values[row] : 0;
    usual += isKnown ? sign * expected[row] : 0;
    return isKnown ? 1 : 0;
  };
  for (let row = 0; row < values.length; row++) {
    addRow(row - rows, -1);
    known += addRow(row, 1);
    const weeks = known * step >= minPast ? (known * step) / week : 0;
    // One line more on both sides: of few lines chance makes any ratio.
    const ratio = (lines + 1) / (Math.max(0, usual) + 1);
    const certain = needed * spread.dispersion[row];
    if (
      many.exceeds(ratio, { row, weeks, perWeek }) &&
      lines >= minLines &&
      findCertainty(lines, Math.max(usual, rows * spread.mean[row])) >= certain
    ) {
      marks[row] = 1;
    }
    if (
      isLongest &&
      few.exceeds(1 / ratio, { row, weeks, perWeek }) &&
      lines < usual &&
      findCertainty(lines, usual) >= certain
    ) {
      marks[row] = -1;
    }
  }
}

/** The mean lines of a row until then, and how much more they differ from what is expected than a Poisson process would; 1 = not. */
function findSpread(values: Float64Array, expected: Float64Array): { mean: Float64Array; dispersion: Float64Array } {
  const mean = new Float64Array(values.length);
  const dispersion = new Float64Array(values.length);
  let [squares, lines, known] = [0, 0, 0];
  values.forEach((value, row) => {
    if (Number.isFinite(value) && Number.isFinite(expected[row])) {
      squares += Math.min((value - expected[row]) ** 2, maxSquare * (expected[row] + 1));
      lines += Math.min(value, expected[row] + maxExcess * Math.sqrt(expected[row] + 1));
      known++;
    }
    mean[row] = lines / (known + 1);
    dispersion[row] = Math.max(1, squares / (lines + 1));
  });
  return { mean, dispersion };
}

/** Minus the logarithm of how likely so many lines, or even more or fewer, are at most by chance (Chernoff's bound of the Poisson distribution). */
function findCertainty(lines: number, usual: number): number {
  const mean = Math.max(usual, 1e-9);
  return lines === 0 ? mean : mean - lines + lines * Math.log(lines / mean);
}

/** A record of the largest ratio of each stretch, which learns it late. */
function createLateRecord(rows: number, step: number) {
  const record: SizeRecord = createSizeRecord();
  const pending: number[] = [];
  let peak = 0;
  return {
    exceeds(ratio: number, { row, weeks, perWeek }: { row: number; weeks: number; perWeek: number }): boolean {
      const isBeyond = weeks > 0 && ratio > record.findLimit(weeks, perWeek);
      peak = Math.max(peak, ratio);
      if ((row + 1) % rows === 0) {
        pending.push(peak);
        peak = 0;
      }
      if (pending.length * rows * step > learnDelay + rows * step) {
        record.learn(pending.shift() ?? 0);
      }
      return isBeyond;
    },
  };
}
