import { quantile, week, type Series } from '../../engine';

/** What counts as usual: all but the highest twentieth. */
const usual = 0.95;

/** The usual highest of the last seven days, or the usual lowest where the danger is below; NaN where nothing is known of these. */
export function findBusy({ step, values }: Series, harm: 'up' | 'down' | 'both'): number {
  const newest = values.subarray(-Math.max(1, Math.round(week / step)));
  return quantile(newest, harm === 'down' ? 1 - usual : usual);
}
