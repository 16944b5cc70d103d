import { minute, type Series } from '../../engine';

/** Prometheus itself repeats the last sample for so long, ms. */
const prometheusLookback = 5 * minute;
/** Rows that may be late or missing at the end of a series that is there. */
const maxLateSteps = 3;
/** A silence counts as the end of a series where by chance fewer of its silences are as long. */
const maxChance = 1e-4;

/**
 * Whether a series has ended before `time` (ms): its last value is older than five minutes, three steps, and such silences
 * as a series has that is there only now and then. False where it has no value at all; values after `time` do not count.
 */
export function hasEnded(series: Series, time: number): boolean {
  const { start, step, values } = series;
  const last = findLastObserved(values, Math.floor((time - start) / step));
  if (last < 0) {
    return false;
  }
  const silence = time - (start + last * step);
  return silence > Math.max(prometheusLookback, maxLateSteps * step) && isRare(silence / step, values, last);
}

/** Whether a series has a value from `from` to `cutoff` (ms), or had not yet ended at `from`; one without values has none. */
export function isInRange(series: Series, { from, cutoff }: { from: number; cutoff: number }): boolean {
  const { start, step, values } = series;
  const last = findLastObserved(values, Math.floor((cutoff - start) / step));
  return last >= 0 && (start + last * step >= from || !hasEnded(series, from));
}

/** Index of the last finite value up to `end`, or -1. */
function findLastObserved(values: Float64Array, end: number): number {
  let last = Math.min(end, values.length - 1);
  while (last >= 0 && !Number.isFinite(values[last])) {
    last--;
  }
  return last;
}

/** Whether so many steps without a value are rare, given how often there was one between the first and the last. */
function isRare(steps: number, values: Float64Array, last: number): boolean {
  const first = values.findIndex(Number.isFinite);
  let observed = 0;
  for (let i = first; i <= last; i++) {
    observed += Number.isFinite(values[i]) ? 1 : 0;
  }
  return (1 - observed / (last - first + 1)) ** steps < maxChance;
}
