import { errorMessage, ForecastError, type Series } from '../../engine';
import type { Message } from '../../texts';
import {
  splitSeries,
  type Beside,
  type EngineTask,
  type Outcome,
  type OutsideAnswer,
  type TaskRunner,
  type TaskType,
} from '../engineTask';
import type { SeriesContext } from '../queryType';
import { findTask } from '../registry';
import { OutsideModelError, type OutsideModel } from './outsideModel';

type FindTask = (type: string) => Pick<TaskType<SeriesContext>, 'load' | 'comparesSeries'>;

/** Runs the task here and now; a group that the engine refuses is an outcome of its series, never an exception. */
export function runEngineTask(task: EngineTask): Promise<Array<Outcome<unknown>>> {
  return runTask(task, findTask);
}

/** The same with a model from outside, which is given each series that it may help to forecast. */
export function runModelTask(task: EngineTask, model: OutsideModel | undefined): Promise<Array<Outcome<unknown>>> {
  return runTask(task, findTask, model);
}

/** The same with tasks that are not found in the registry: without it, a bundle has only these. */
export async function runTask(
  task: EngineTask,
  find: FindTask,
  model?: OutsideModel
): Promise<Array<Outcome<unknown>>> {
  const type = find(task.type);
  const { task: runner } = await type.load();
  const outcomes: Array<Outcome<unknown>> = [];
  for (const [i, group] of splitSeries(task.series, type).entries()) {
    const outside =
      model && (await predictOutside(runner, task, { series: group[0], beside: task.beside?.[i], model }));
    outcomes.push(...toOutcomes(group, () => runGroup(runner, task, { group, i, outside })));
  }
  return outcomes;
}

/** What the model says of a series; undefined where it is not asked, and why it has no say where it fails. */
async function predictOutside(
  runner: TaskRunner<unknown, unknown>,
  { stage, options }: EngineTask,
  { series, beside, model }: { series: Series; beside?: Beside; model: OutsideModel }
): Promise<OutsideAnswer | undefined> {
  if (stage !== 'answer' || !('each' in runner) || !runner.listRequests) {
    return undefined;
  }
  try {
    return await model.predict(runner.listRequests(series, options, beside));
  } catch (error) {
    // What the engine refuses, it refuses again, with its reason.
    return error instanceof OutsideModelError ? { fault: error.fault } : undefined;
  }
}

function runGroup(
  runner: TaskRunner<unknown, unknown>,
  { type, stage, options, fitted, beside }: EngineTask,
  { group, i, outside }: { group: Series[]; i: number; outside?: OutsideAnswer }
): unknown[] {
  if ('all' in runner) {
    return runner.all(group, options);
  }
  if (stage === 'answer') {
    const known = fitted?.[i];
    return [
      runner.each(group[0], options, { fitted: known?.ok ? known.value : undefined, beside: beside?.[i], outside }),
    ];
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
