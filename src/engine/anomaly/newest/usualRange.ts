import { hour } from '../../series/units';
import type { Series } from '../../types';
import type { AnomalyColumns } from '../scanAnomalies';

/** The range that a grid expects of its series: columns, with the time of the first row and the step, ms. */
export type UsualRange = Pick<AnomalyColumns, 'expected' | 'lower' | 'upper'> & Pick<Series, 'start' | 'step'>;

/** What happened in so many different hours is usual. */
const usualHours = 6;
/** What goes on, or came just before, does not count among them: ms. */
const newestSpan = 6 * hour;

/**
 * The columns of `anomalies` of a series from the first row that was assessed on, made wider by how far values that were no
 * anomalies left them, on each side, in at least six hours before the newest six; not below 0 where no value is. A few
 * incidents do not widen it, whether they were found or not.
 */
export function widenRange(series: Series, anomalies: AnomalyColumns): UsualRange {
  const first = Math.max(0, anomalies.expected.findIndex(Number.isFinite));
  const { step } = series;
  const start = series.start + first * step;
  const values = series.values.subarray(first);
  const [expected, lower, upper] = [anomalies.expected, anomalies.lower, anomalies.upper].map((one) =>
    one.subarray(first)
  );
  const flag = anomalies.flag.subarray(first);
  const findHour = (row: number) => Math.floor((start + row * step) / hour);
  const settled = values.length - newestSpan / step;
  const known = (excess: number, row: number) => (row < settled && flag[row] === 0 && excess > 0 ? excess : 0);
  const below = findUsualExcess(
    lower.map((one, row) => known(one - values[row], row)),
    findHour
  );
  const above = findUsualExcess(
    upper.map((one, row) => known(values[row] - one, row)),
    findHour
  );
  const least = values.some((one) => one < 0) ? -Infinity : 0;
  return {
    ...{ start, step, expected },
    lower: lower.map((one) => Math.max(one - below, least)),
    upper: upper.map((one) => one + above),
  };
}

/** The excess that is reached in six hours. */
function findUsualExcess(excess: Float64Array, findHour: (row: number) => number): number {
  const first = findHour(0);
  const highest = new Float64Array(findHour(excess.length - 1) - first + 1);
  excess.forEach((one, row) => {
    const place = findHour(row) - first;
    highest[place] = Math.max(highest[place], one);
  });
  return highest.sort()[highest.length - usualHours] ?? 0;
}

/** The usual range at any time: the wider of its rows on both sides, the last row for what comes after it. */
export function findUsualRange({ start, step, lower, upper, expected }: UsualRange, time: number) {
  const place = Math.max(0, Math.min((time - start) / step, lower.length - 1));
  const [before, after] = [Math.floor(place), Math.ceil(place)];
  return {
    lower: Math.min(lower[before], lower[after]),
    upper: Math.max(upper[before], upper[after]),
    expected: expected[after],
  };
}
