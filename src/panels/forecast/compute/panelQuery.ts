import { regularise } from '../../../engine';
import { formatDuration, type ReadHistory, type RunRequest } from '../../../queries';
import { findUserLanguage } from '../../../ui';
import type { ForecastOptions } from '../options';
import type { PlainSeries } from '../view/readFrames';

/** What of the panel's options is a query's. */
export type QueryOptions = Pick<ForecastOptions, 'horizon' | 'coverage' | 'falseAlarmsPerWeek'>;

const minStepMs = 1000;
/** Below this step, the least that 'auto' learns from (three days) has more rows than a query may read. */
const minAutoTrainingStepMs = 10_000;

/** The query that forecasts a series of the panel, at the usual distance of its points; the rest is the query's default. */
export function buildQuery(
  { times }: PlainSeries,
  { horizon, coverage, falseAlarmsPerWeek }: QueryOptions
): Record<string, unknown> {
  const step = chooseStep(times);
  const span = Math.max(3 * step, getLast(times) - times[0]);
  return {
    queryType: 'forecast',
    horizon: horizon.trim(),
    coverage,
    falseAlarmsPerWeek,
    step: formatDuration(step),
    training: step < minAutoTrainingStepMs ? formatDuration(span) : 'auto',
  };
}

/** Its times: the last point is the present. */
export function buildRequest({ times }: PlainSeries): RunRequest {
  const step = chooseStep(times);
  const onGrid = (time: number) => Math.round(time / step) * step;
  const now = onGrid(getLast(times));
  return {
    refId: 'A',
    from: onGrid(times[0]),
    to: now,
    now,
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

/** The median distance of neighbours, in whole seconds: gaps and doubles do not move it. */
function chooseStep(times: readonly number[]): number {
  const distances = Float64Array.from({ length: Math.max(0, times.length - 1) }, (_, i) => times[i + 1] - times[i])
    .filter((distance) => distance > 0)
    .sort();
  const usual = distances[distances.length >> 1] ?? 60_000;
  return Math.max(minStepMs, Math.round(usual / 1000) * 1000);
}

function getLast(times: readonly number[]): number {
  return times[times.length - 1];
}
