import type { Layout } from '../options';
import type { ChartSeries } from './chartSeries';

/** The charts and the series in each: one per series, or one per unit, since an axis has one unit. */
export function groupSeries(series: readonly ChartSeries[], layout: Layout): ChartSeries[][] {
  if (layout === 'multiples') {
    return series.map((one) => [one]);
  }
  const groups = new Map<string, ChartSeries[]>();
  for (const one of series) {
    const unit = one.field.config.unit ?? '';
    const group = groups.get(unit);
    if (group) {
      group.push(one);
    } else {
      groups.set(unit, [one]);
    }
  }
  return [...groups.values()];
}

/** A small chart is no smaller. */
const least = { width: 260, height: 130 };
const gap = 8;

/** As many columns as fit, and rows that fill the height unless they would be too low. */
export function layoutGrid(count: number, { width, height }: { width: number; height: number }) {
  const columns = Math.max(1, Math.min(count, Math.floor(width / least.width)));
  const rows = Math.max(1, Math.ceil(count / columns));
  const room = columns > 1 ? gap : 0;
  const fits = Math.floor(height / rows);
  return {
    columns,
    width: Math.floor(width / columns) - room,
    height: rows === 1 ? fits : Math.max(least.height, fits),
  };
}
