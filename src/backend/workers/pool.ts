import type { EngineTask, Executor, Outcome } from '../../queries';
import type { Caller } from './caller';

/** Where the engine's work is done. */
export interface Pool {
  /**
   * Resolves with one outcome per series. Series are only read, the last time when the promise settles.
   * @throws PoolError where the task was cancelled, the queue is full, a worker crashed or the pool is closed.
   */
  run(task: EngineTask, caller: Caller, signal: AbortSignal): Promise<Array<Outcome<unknown>>>;
  stats(): PoolStats;
  close(): Promise<void>;
}

/** The engine over the pool, for one caller. */
export function createExecutor(pool: Pool, caller: Caller): Executor {
  return { run: (task, signal) => pool.run(task, caller, signal) };
}

export interface PoolStats {
  /** Workers that may compute at once. */
  workers: number;
  /** Slices of tasks that wait for a worker. */
  queued: number;
  /** Slices of tasks that a worker computes now. */
  running: number;
}

export type PoolErrorCode = 'cancelled' | 'busy' | 'crashed' | 'closed';

/** A task was not done; the message says why and what to do. */
export class PoolError extends Error {
  readonly code: PoolErrorCode;

  constructor(code: PoolErrorCode, message: string) {
    super(message);
    this.name = 'PoolError';
    this.code = code;
  }
}

export function cancelled(): PoolError {
  return new PoolError('cancelled', 'The computation was cancelled because its caller went away or ran out of time.');
}

export function closed(): PoolError {
  return new PoolError('closed', 'The computation was not started because the plugin is shutting down.');
}
