import { day, median } from '../../../engine';

/**
 * Change of the level per day: the median slope (Theil, 1950; Sen, 1968) between the medians of the days, which neither
 * daily seasons nor single bad days move. NaN below two days with data. Times are ms, ascending.
 */
export function levelPerDay(times: Float64Array, values: Float64Array): number {
  const levels: Array<{ day: number; level: number }> = [];
  for (let from = 0; from < times.length;) {
    const end = times[from] + day;
    let to = from;
    while (to < times.length && times[to] < end) {
      to++;
    }
    levels.push({ day: times[from] / day, level: median(values.subarray(from, to)) });
    from = to;
  }
  const slopes = levels.flatMap((one, i) =>
    levels.slice(i + 1).map((other) => (other.level - one.level) / (other.day - one.day))
  );
  return median(Float64Array.from(slopes));
}
