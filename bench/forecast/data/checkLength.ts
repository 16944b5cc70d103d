import type { NamedSeries } from './readSeries';

/**
 * Refuses a folder whose series are all shorter than `least` observations.
 * @throws Error with the length of the longest one.
 */
export function checkLength(folder: string, series: readonly NamedSeries[], least: number): void {
  const longest = series.reduce((most, one) => Math.max(most, one.series.values.length), 0);
  if (longest < least) {
    throw new Error(
      `The ${series.length} series in ${folder} are too short: the longest has ${longest} observations, and ${least} are needed.`
    );
  }
}
