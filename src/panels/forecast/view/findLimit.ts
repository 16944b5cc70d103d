import type { ForecastOptions } from '../options';
import type { ChartSeries } from './chartSeries';
import type { Limit } from './computeRunway';

/** The limit that matters: the option, else the first threshold above the base, else the series' own. */
export function findLimit(
  series: readonly ChartSeries[],
  { limit, crossing }: Pick<ForecastOptions, 'limit' | 'crossing'>
): Limit | undefined {
  const value = limit ?? readThreshold(series[0]) ?? sharedLimit(series);
  return value === undefined ? undefined : { value, crossing };
}

/** Percentages are of the field's own range, so that they are no values. */
function readThreshold(first: ChartSeries | undefined): number | undefined {
  const { thresholds } = first?.field.config ?? {};
  const isSet = first?.field.config.custom?.showThresholds === true && thresholds?.mode === 'absolute';
  return isSet ? thresholds.steps.find(({ value }) => Number.isFinite(value))?.value : undefined;
}

function sharedLimit(series: readonly ChartSeries[]): number | undefined {
  const limits = new Set(series.map(({ limit }) => limit));
  const [limit] = limits;
  return limits.size === 1 ? limit : undefined;
}
