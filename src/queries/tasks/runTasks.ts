import { createMessage } from '../../texts';
import type { Outcome, TaskType, Tasks } from '../engineTask';
import { listBeside } from '../beside/listBeside';
import { hasEnded } from '../history/ended';
import { fitShareWeights, weighShares } from '../shares/shareWeights';
import type { HistorySeries } from '../history/series';
import type { Results, RunDeps, SeriesContext, SeriesQueryType } from '../queryType';

/** The tasks that the output of a query is made of. */
export function listTasks(type: SeriesQueryType, { query, output }: SeriesContext): Tasks<SeriesContext> {
  return type.tasks?.(output) ?? { [query.queryType]: type.task };
}

type TaskDeps = Pick<RunDeps, 'executor' | 'signal'> & { history: HistorySeries[]; longer?: HistorySeries[] };

/** Runs these tasks over all series; per series, in the order given, what each said. */
export async function runTasks(
  tasks: Tasks<SeriesContext>,
  context: SeriesContext,
  deps: TaskDeps
): Promise<Results[]> {
  const parts = await Promise.all(
    Object.entries(tasks).map(async ([type, task]) => {
      const outcomes = await runTask({ type, task }, context, deps);
      return outcomes.map((outcome) => ({ [type]: outcome }));
    })
  );
  return deps.history.map((_, i) => Object.assign({}, ...parts.map((outcomes) => outcomes[i])));
}

/** One outcome per series: the engine's, or that the series has ended. */
async function runTask(
  { type, task }: { type: string; task: TaskType<SeriesContext> },
  context: SeriesContext,
  { history, longer, executor, signal }: TaskDeps
): Promise<Array<Outcome<unknown>>> {
  const isAnswered = ({ series }: HistorySeries) => !task.needsPresent || !hasEnded(series, context.plan.cutoff);
  const answered = history.filter(isAnswered).map((one) => ({ one, weights: task.unweigh && fitShareWeights(one) }));
  const series = answered.map(({ one, weights }) => {
    const rows = weights ? weighShares(one.series, weights) : one.series;
    return task.selectRows?.(rows, context) ?? rows;
  });
  const { longCycles, coldStart } = context.query;
  const isHelped = task.readsBeside && (longCycles === 'auto' || coldStart === 'auto');
  const beside =
    isHelped &&
    listBeside(
      answered.map(({ one }, i) => ({ one, rows: series[i] })),
      { longer },
      { peers: coldStart === 'auto' }
    );
  const work = { type, stage: 'answer', series, options: task.options(context), ...(beside && { beside }) } as const;
  const outcomes = answered.length > 0 || history.length === 0 ? await executor.run(work, signal) : [];
  const bySeries = new Map(
    answered.map(({ one, weights }, i): [HistorySeries, Outcome<unknown>] => {
      const outcome = outcomes[i];
      const value = outcome.ok && weights ? task.unweigh?.(outcome.value, weights, one.series) : undefined;
      return [one, value === undefined ? outcome : { ok: true, value }];
    })
  );
  const ended = createMessage('history.ended', {});
  return history.map((one): Outcome<unknown> => bySeries.get(one) ?? { ok: false, message: ended });
}
