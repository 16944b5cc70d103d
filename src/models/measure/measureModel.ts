import type { ModelQuality } from '../../engine';
import {
  analyseSeries,
  getValue,
  planQuery,
  readLongerWhere,
  readTaskHistory,
  listTasks,
  findSeriesQueryType,
  type PredictiveQuery,
  type RunDeps,
  type RunRequest,
  type SeriesQuery,
} from '../../queries';

/** The forecasts of one series of a query, made again. */
export interface MeasuredSeries {
  name: string;
  labels: Record<string, string>;
  unit?: string;
  quality: ModelQuality;
}

/** More series of one query are not measured. */
const maxSeries = 20;

/** A query's forecasts, and how many series were not measured. */
export interface MeasuredModel {
  series: MeasuredSeries[];
  leftOut: number;
}

/**
 * Measures the forecasts behind a query of the type modelQuality.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export async function measureModel(query: SeriesQuery, request: RunRequest, deps: RunDeps): Promise<MeasuredModel> {
  const plan = planQuery(query, request);
  const context = { query: query as PredictiveQuery, plan, output: 'scores' as const };
  const read = {
    query: query.query,
    source: query.source,
    from: plan.historyFrom,
    to: plan.cutoff,
    step: plan.step,
    signal: deps.signal,
  };
  const type = findSeriesQueryType(query.queryType);
  const history = await readTaskHistory(listTasks(type, context), read, deps);
  const some = history.series.slice(0, maxSeries);
  const longer = await readLongerWhere(type, context, { ...deps, request: read, history });
  const results = await analyseSeries(context, some, { ...deps, longer });
  return {
    series: some.flatMap(({ name, labels, unit }, i) => {
      const quality = getValue(results[i].modelQuality);
      return quality ? [{ name, labels, unit, quality }] : [];
    }),
    leftOut: history.series.length - some.length + history.skipped.length,
  };
}
