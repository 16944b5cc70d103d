import { hour, type Series } from '../../../engine';
import { findLevels, findRows } from '../levels';

/** An anomaly is known by the observations that it was found in, which may be an hour apart. */
const maxEarlier = hour;
/** So many usual spreads away is plainly out of the ordinary. */
const plain = 3;

/**
 * When an incident that was seen to begin at `from` (ms) began in the series that it was seen in: the first of the plainly
 * unusual values that last until then without a gap. `from` where none is unusual then, or all were for more than an hour.
 */
export function findOnset(series: readonly Series[], from: number): number {
  return Math.min(from, ...series.map((one) => findBeginning(one, from)));
}

function findBeginning(series: Series, from: number): number {
  const { start, step, values } = series;
  const earliest = from - maxEarlier;
  const { usual, spread } = findLevels(series, findRows(series, { from: earliest, to: from }));
  const isUnusual = (i: number) => Math.abs(values[i] - usual) > plain * spread;
  let first = Math.ceil((from - start) / step);
  while (isUnusual(first) && start + first * step >= earliest) {
    first--;
  }
  const onset = start + (first + 1) * step;
  return onset > earliest ? onset : from;
}
