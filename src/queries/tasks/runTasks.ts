import type { Tasks } from '../engineTask';
import type { Results, RunDeps, SeriesContext, SeriesQueryType } from '../queryType';
import type { HistorySeries } from '../history/series';

/** The tasks that the output of a query is made of. */
export function listTasks(type: SeriesQueryType, { query, output }: SeriesContext): Tasks<SeriesContext> {
  return type.tasks?.(output) ?? { [query.queryType]: type.task };
}

/** Runs these tasks over all series; per series, in the order given, what each said. */
export async function runTasks(
  tasks: Tasks<SeriesContext>,
  context: SeriesContext,
  { history, executor, signal }: Pick<RunDeps, 'executor' | 'signal'> & { history: HistorySeries[] }
): Promise<Results[]> {
  const parts = await Promise.all(
    Object.entries(tasks).map(async ([type, task]) => {
      const series = history.map((one) => task.selectRows?.(one.series, context) ?? one.series);
      const options = task.options(context);
      const outcomes = await executor.run({ type, stage: 'answer', series, options }, signal);
      return outcomes.map((outcome) => ({ [type]: outcome }));
    })
  );
  return history.map((_, i) => Object.assign({}, ...parts.map((outcomes) => outcomes[i])));
}
