import { week } from '../../series/units';

/** A pattern is rare where a smaller share of its rows has lines. */
const rareShare = 0.1;
/** How far above their mean sizes of batches are still usual, in standard deviations of their logarithms. */
const usualDeviations = 1.5;

/**
 * Follows the rows that a detector finds high, in their order: whether their lines, with those of the rows right before, are more than
 * chance makes `accepted` times a week. Where a run of such rows was beyond chance once, it stays so.
 */
export function createChance(
  values: Float64Array,
  { step, accepted }: { step: number; accepted: number }
): (row: number, lines: number) => boolean {
  const batches = countBatches(values);
  let run = { first: -2, last: -2, lines: 0, isCertain: false };
  return (row, added) => {
    if (row !== run.last + 1) {
      run = { first: row, last: row, lines: 0, isCertain: false };
    }
    const lines = run.lines + added;
    const isCertain =
      run.isCertain || isBeyond(batches(run.first), { lines, rows: row + 1 - run.first, step, accepted });
    run = { ...run, last: row, lines, isCertain };
    return isCertain;
  };
}

/** What a pattern was like before a row: how often it had lines, and how many at once. */
interface Batches {
  /** Share of rows with lines; above 0. */
  share: number;
  /** Lines in such a row at most, by and large: by their logarithms, which single floods hardly move. */
  size: number;
}

function countBatches(values: Float64Array): (row: number) => Batches {
  const sums = [0, 1, 2, 3].map(() => new Float64Array(values.length + 1));
  const [known, active, logs, squares] = sums;
  values.forEach((value, row) => {
    const log = value > 0 ? Math.log(value) : 0;
    [Number.isNaN(value) ? 0 : 1, value > 0 ? 1 : 0, log, log * log].forEach((one, i) => {
      sums[i][row + 1] = sums[i][row] + one;
    });
  });
  return (row) => {
    const mean = logs[row] / Math.max(1, active[row]);
    const variance = Math.max(0, squares[row] / Math.max(1, active[row]) - mean * mean);
    return {
      share: (active[row] + 1) / (known[row] + 1),
      size: Math.exp(mean + usualDeviations * Math.sqrt(variance)),
    };
  };
}

/**
 * Whether so many lines of a rare pattern, taken as batches that come by chance, come together less often than is accepted (Chernoff's
 * bound of the Poisson distribution): each of its lines is unusual, but not more than it is rare. Others are left to the detectors.
 */
function isBeyond(
  { share, size }: Batches,
  { lines, rows, step, accepted }: { lines: number; rows: number; step: number; accepted: number }
): boolean {
  if (share >= rareShare) {
    return true;
  }
  const expected = share * rows;
  const count = lines / size;
  const trials = week / (rows * step);
  return count > expected && expected - count + count * Math.log(count / expected) >= Math.log(trials / accepted);
}
