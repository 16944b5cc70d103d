import { parseDuration } from '../../../queries';
import type { ForecastOptions } from '../options';
import type { PlainSeries } from '../view/readFrames';
import type { Work } from './forecastSeries';

const fewest = 3;
const longest = 2000;

/**
 * What is to be computed of a series: its usual distance of rows, and the horizon in rows.
 * @throws Error where it is too short, or the horizon cannot be read.
 */
export function planWork(
  { times, values }: PlainSeries,
  options: Pick<ForecastOptions, 'horizon' | 'coverage' | 'falseAlarmsPerWeek'>
): Work {
  if (times.length < fewest) {
    throw new Error(`The series has ${times.length} points, which is too few to forecast. Widen the time range.`);
  }
  const step = usualStep(times);
  const length = times[times.length - 1] - times[0];
  const ahead = options.horizon === 'auto' ? length / 4 : parseDuration(options.horizon, 'Horizon');
  const { coverage, falseAlarmsPerWeek } = options;
  return {
    times: Float64Array.from(times),
    values: Float64Array.from(values, (value) => value ?? NaN),
    step,
    horizon: Math.min(Math.max(1, Math.round(ahead / step)), longest),
    coverage,
    falseAlarmsPerWeek,
  };
}

/** The median distance of neighbours: gaps and doubles do not move it. */
function usualStep(times: number[]): number {
  const distances = Float64Array.from({ length: times.length - 1 }, (_, i) => times[i + 1] - times[i])
    .filter((distance) => distance > 0)
    .sort();
  return distances[distances.length >> 1] ?? 60_000;
}
