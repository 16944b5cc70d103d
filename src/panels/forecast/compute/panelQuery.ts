import { regularise } from '../../../engine';
import { formatDuration, type ReadHistory, type RunRequest } from '../../../queries';
import { findUserLanguage } from '../../../ui';
import type { ForecastOptions } from '../options';
import { chooseStep } from '../view/chooseStep';
import type { PlainSeries } from '../view/readFrames';

/** What of the panel's options is a query's. */
export type QueryOptions = Pick<ForecastOptions, 'horizon' | 'coverage' | 'falseAlarmsPerWeek'>;

/** Below this step, the least that 'auto' learns from (three days) has more rows than a query may read. */
const minAutoTrainingStepMs = 10_000;

/** The query that forecasts a series of the panel, at the usual distance of its points; the rest is the query's default. */
export function buildQuery(
  { times, query }: PlainSeries,
  { horizon, coverage, falseAlarmsPerWeek }: QueryOptions
): Record<string, unknown> {
  const step = chooseStep(times);
  const span = Math.max(3 * step, getLast(times) - times[0]);
  return {
    queryType: 'forecast',
    query,
    horizon: horizon.trim(),
    coverage,
    falseAlarmsPerWeek,
    step: formatDuration(step),
    training: step < minAutoTrainingStepMs ? formatDuration(span) : 'auto',
  };
}

/** When a panel's data came, and the end of its range, which may lie in the future; ms. */
export interface PanelTimes {
  now: number;
  to: number;
}

/** Its times: from the first point to the end of the range, or the last point where that is later. */
export function buildRequest({ times }: PlainSeries, { now, to }: PanelTimes): RunRequest {
  const step = chooseStep(times);
  const onGrid = (time: number) => Math.round(time / step) * step;
  const last = onGrid(getLast(times));
  return {
    refId: 'A',
    from: onGrid(times[0]),
    to: Math.max(to, last),
    // A point is moved onto the grid by half a step at most.
    now: Math.max(now, last),
    intervalMs: step,
    forAlert: false,
    language: findUserLanguage(),
  };
}

/** The panel's own data as history. */
export function createReadHistory({ name, field, times, values }: PlainSeries): ReadHistory {
  return async ({ from, to, step }) => {
    const grid = { start: from, step, count: Math.round((to - from) / step) + 1 };
    const numbers = Float64Array.from(values, (value) => value ?? NaN);
    const { series, duplicates, irregular } = regularise(Float64Array.from(times), numbers, grid);
    const { labels = {}, config } = field;
    return {
      series: [{ name, labels, unit: config.unit, series, duplicates, irregular }],
      skipped: [],
      cache: 'miss',
    };
  };
}

function getLast(times: readonly number[]): number {
  return times[times.length - 1];
}
