import { quantile, week, type Series } from '../../engine';

/** What counts as usual: all but the highest twentieth. */
const usual = 0.95;
/** Weeks that are compared. */
const maxWeeks = 8;

/** The usual highest of the last seven days, or the usual lowest where the danger is below; NaN where nothing is known of these. */
export function findBusy({ step, values }: Series, harm: 'up' | 'down' | 'both'): number {
  const newest = values.subarray(-Math.max(1, Math.round(week / step)));
  return quantile(newest, harm === 'down' ? 1 - usual : usual);
}

/** How the same changed from each week to the next; none where there is one week alone. */
export function listChanges({ start, step, values }: Series, harm: 'up' | 'down' | 'both'): number[] {
  const length = Math.max(1, Math.round(week / step));
  const weeks: number[] = [];
  for (let end = values.length; end - length / 2 >= 0 && weeks.length < maxWeeks; end -= length) {
    weeks.push(findBusy({ start, step, values: values.subarray(0, end) }, harm));
  }
  return weeks.slice(1).flatMap((before, i) => (Number.isFinite(weeks[i] - before) ? [weeks[i] - before] : []));
}

/** How far the next week may be from this one, as a standard deviation: the root mean square of changes, wider where few are known; NaN for none. */
export function measureChange(changes: readonly number[]): number {
  const squares = changes.reduce((sum, change) => sum + change * change, 0) / changes.length;
  return Math.sqrt(squares) * (1 + 1 / changes.length);
}
