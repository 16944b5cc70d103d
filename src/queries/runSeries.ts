import type { Outcome, TaskType } from './engineTask';
import type { HistorySeries } from './history/series';
import type { Plan, RunRequest } from './plan';
import { planSeriesQuery } from './planSeriesQuery';
import type { PredictiveQuery } from './query';
import type { RunDeps, SeriesQuery } from './queryType';
import { findSeriesQueryType, seriesQueryTypes, type SeriesOutput, type SeriesQueryTypeName } from './registry';
import { createRun } from './run';
import { listTasks, runTasks } from './tasks/runTasks';

// Apart from what reads queries: editors do that, and answer none.

/**
 * Decides step, training window, cutoff and horizon of one run.
 * @throws ForecastError where a duration or time is unreadable or absurd, the rows would exceed 50,000, or a runway has
 * no limit.
 */
export function planQuery(query: SeriesQuery, request: RunRequest): Plan {
  return planSeriesQuery(findSeriesQueryType(query.queryType), query, request);
}

/**
 * Answers one predictive query.
 * @throws ForecastError for a query that cannot be run, SourceError where its source does not answer.
 */
export const run = createRun(seriesQueryTypes);

type ResultOf<Type> = Type extends { task: TaskType<infer _Context, infer _Options, infer Result> } ? Result : never;

/** What the engine says of one series, by the query type whose task it is; absent where it was not asked. */
export type PredictiveResults = {
  [Name in SeriesQueryTypeName]?: Outcome<ResultOf<(typeof seriesQueryTypes)[Name]>>;
};

/** Asks the engine what an output of a query needs, per series in the order given. */
export async function analyseSeries(
  context: { query: PredictiveQuery; plan: Plan; output: SeriesOutput },
  history: HistorySeries[],
  { executor, signal, longer }: Pick<RunDeps, 'executor' | 'signal'> & { longer?: HistorySeries[] }
): Promise<PredictiveResults[]> {
  const tasks = listTasks(findSeriesQueryType(context.query.queryType), context);
  return runTasks(tasks, context, { history, longer, executor, signal });
}
