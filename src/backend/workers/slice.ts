import { groupSeries, type EngineTask, type Outcome } from '../../queries';

type Outcomes = Array<Outcome<unknown>>;

/** A part of a task that a worker does in one go. */
export interface Slice {
  task: EngineTask;
  /** The signal of the whole task. */
  signal: AbortSignal;
  done: Promise<Outcomes>;
  resolve(result: Outcomes): void;
  reject(reason: unknown): void;
}

/** Groups per slice: few, so that cancelling is quick and long tasks leave room for short ones. */
const groupsPerSlice = 4;

export function splitTask(task: EngineTask, signal: AbortSignal): Slice[] {
  const groups = groupSeries(task);
  return Array.from({ length: Math.ceil(groups.length / groupsPerSlice) }, (_, i) => {
    const [from, to] = [i * groupsPerSlice, (i + 1) * groupsPerSlice];
    const series = groups.slice(from, to).flat();
    return createSlice({ ...task, series, fitted: task.fitted?.slice(from, to) }, signal);
  });
}

function createSlice(task: EngineTask, signal: AbortSignal): Slice {
  let settle: Pick<Slice, 'resolve' | 'reject'> | undefined;
  const done = new Promise<Outcomes>((resolve, reject) => (settle = { resolve, reject }));
  return {
    task,
    signal,
    done,
    resolve: (result) => settle?.resolve(result),
    reject: (reason) => settle?.reject(reason),
  };
}
