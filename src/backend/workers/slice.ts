import { groupSeries, type EngineTask, type Outcome } from '../../queries';
import type { Caller } from './caller';
import type { Divisible } from './fairQueue';

type Outcomes = Array<Outcome<unknown>>;

/** A part of a task that a worker does in one go. */
export interface Slice {
  task: EngineTask;
  /** Takes the outcomes, and how long they took, ms. */
  complete(outcomes: Outcomes, ms: number): void;
}

/**
 * A task that is cut into slices as workers become free: one group of series at first, then as many as take about `sliceMs` by
 * what the last slice took. A group is what must be computed together, mostly one series.
 */
export interface SlicedTask extends Divisible<Slice> {
  readonly signal: AbortSignal;
  /** One outcome per series, when all slices are complete. */
  readonly done: Promise<Outcomes>;
  fail(reason: unknown): void;
}

export interface SliceOptions {
  caller: Caller;
  signal: AbortSignal;
  /** How many may share the task at once. */
  workers: number;
}

/** Short beside what a person notices, long beside handing a slice over. */
export const sliceMs = 50;

/** The task, with no slice cut off yet. */
export function sliceTask(task: EngineTask, { caller, signal, workers }: SliceOptions): SlicedTask {
  const groups = groupSeries(task);
  const parts: Outcomes[] = [];
  let cutTo = 0;
  let completed = 0;
  let groupMs = sliceMs;
  let settle: { resolve(outcomes: Outcomes): void; reject(reason: unknown): void } | undefined;
  const done = new Promise<Outcomes>((resolve, reject) => (settle = { resolve, reject }));
  const resolveWhenComplete = () => completed === groups.length && settle?.resolve(parts.flat());
  resolveWhenComplete();

  return {
    caller,
    signal,
    done,
    get waiting() {
      return groups.length - cutTo;
    },
    cut() {
      const from = cutTo;
      const share = Math.ceil((groups.length - from) / workers);
      const count = Math.max(1, Math.min(share, Math.floor(sliceMs / groupMs)));
      cutTo += count;
      const series = groups.slice(from, cutTo).flat();
      return {
        task: { ...task, series, fitted: task.fitted?.slice(from, cutTo), beside: task.beside?.slice(from, cutTo) },
        complete(outcomes, ms) {
          groupMs = ms / count;
          parts[from] = outcomes;
          completed += count;
          resolveWhenComplete();
        },
      };
    },
    fail: (reason) => settle?.reject(reason),
  };
}
