import { errorMessage, ForecastError, type Series } from '../../engine';
import type { Message } from '../../texts';
import { splitSeries, type EngineTask, type Outcome, type TaskRunner, type TaskType } from '../engineTask';
import type { SeriesContext } from '../queryType';
import { findTask } from '../registry';

type FindTask = (type: string) => Pick<TaskType<SeriesContext>, 'load' | 'comparesSeries'>;

/** Runs the task here and now; a group that the engine refuses is an outcome of its series, never an exception. */
export function runEngineTask(task: EngineTask): Promise<Array<Outcome<unknown>>> {
  return runTask(task, findTask);
}

/** The same with tasks that are not found in the registry: without it, a bundle has only these. */
export async function runTask(task: EngineTask, find: FindTask): Promise<Array<Outcome<unknown>>> {
  const type = find(task.type);
  const { task: runner } = await type.load();
  return splitSeries(task.series, type).flatMap((group, i) =>
    toOutcomes(group, () => runGroup(runner, task, { group, i }))
  );
}

function runGroup(
  runner: TaskRunner<unknown, unknown>,
  { type, stage, options, fitted, beside }: EngineTask,
  { group, i }: { group: Series[]; i: number }
): unknown[] {
  if ('all' in runner) {
    return runner.all(group, options);
  }
  if (stage === 'answer') {
    const known = fitted?.[i];
    return [runner.each(group[0], options, { fitted: known?.ok ? known.value : undefined, beside: beside?.[i] })];
  }
  if (!runner.fit) {
    throw new Error(`tasks of ${type} learn nothing apart`);
  }
  return [runner.fit(group[0], options, beside?.[i])];
}

function toOutcomes(group: Series[], work: () => unknown[]): Array<Outcome<unknown>> {
  try {
    return work().map((value) => ({ ok: true, value }));
  } catch (error) {
    const message = describeFailure(error);
    return group.map(() => ({ ok: false, message }));
  }
}

function describeFailure(error: unknown): Message {
  return error instanceof ForecastError
    ? { code: error.code, values: error.values }
    : { code: 'failure.engine', values: { reason: errorMessage(error) } };
}
