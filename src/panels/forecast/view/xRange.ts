import type { ChartSeries } from './chartSeries';

/** The time axis: the dashboard's range, and behind it the future that is known of; ms. */
export function xRange(
  series: ReadonlyArray<Pick<ChartSeries, 'times' | 'forecast'>>,
  range: { from: number; to: number },
  showFuture: boolean
): [number, number] {
  let end = range.to;
  for (const { times, forecast } of showFuture ? series : []) {
    if (forecast && times.length > 0) {
      end = Math.max(end, times[times.length - 1]);
    }
  }
  return [range.from, end];
}
