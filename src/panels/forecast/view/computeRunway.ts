import { estimateRunway, type Forecast, hour, lastRecentValue } from '../../../engine';
import type { ChartSeries } from './chartSeries';

/** When a series reaches a limit. */
export type RunwayView =
  | { state: 'across' }
  | { state: 'reaches'; hours: number; earliest?: number; latest?: number; probability: number }
  /** Not expected within the forecast; with the probability of it all the same. */
  | { state: 'clear'; probability: number };

export interface Limit {
  value: number;
  crossing: 'above' | 'below';
}

/** The runway of a series' forecast towards a limit; undefined where nothing is forecast. */
export function computeRunway(series: ChartSeries, { value, crossing }: Limit): RunwayView | undefined {
  const ahead = sliceForecast(series);
  if (!ahead) {
    return undefined;
  }
  const last = lastRecentValue(series.value.slice(0, series.times.indexOf(ahead.start)));
  if (crossing === 'above' ? last >= value : last <= value) {
    return { state: 'across' };
  }
  const found = estimateRunway(ahead, { limit: value, direction: crossing });
  const from = ahead.start - ahead.step;
  const hoursAt = (time: number | undefined) => (time === undefined ? undefined : (time - from) / hour);
  const at = (probability: number) => found.crossing.find((one) => one.probability === probability)?.time;
  const hours = hoursAt(found.expected ?? at(0.5));
  const probability = Number.isNaN(found.probability) ? 0 : found.probability;
  return hours === undefined
    ? { state: 'clear', probability }
    : { state: 'reaches', hours, earliest: hoursAt(at(0.1)), latest: hoursAt(at(0.9)), probability };
}

/** The rows that have a forecast, as the engine takes them. */
function sliceForecast({ times, forecast, lower, upper, coverage }: ChartSeries): Forecast | undefined {
  const first = forecast?.findIndex((value) => value !== null && Number.isFinite(value)) ?? -1;
  if (!forecast || first < 0 || times.length - first < 2) {
    return undefined;
  }
  const column = (values: Array<number | null>) => Float64Array.from(values.slice(first), (value) => value ?? NaN);
  const intervals = lower && upper ? [{ coverage, lower: column(lower), upper: column(upper) }] : [];
  return { start: times[first], step: times[first + 1] - times[first], point: column(forecast), intervals };
}
