import type { EngineTask, Executor, Outcome } from '../../queries';
import { createMessage, MessageError, type Message } from '../../texts';
import type { Caller, Lane } from './caller';

/** Where the engine's work is done. */
export interface Pool {
  /**
   * Resolves with one outcome per series. Series are only read, the last time when the promise settles.
   * @throws PoolError where the task was cancelled, took too long, the queue is full, a worker crashed or the pool is closed.
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
  /** Workers that may compute at once, without the one that rules alone use. */
  workers: number;
  lanes: Readonly<Record<Lane, LaneStats>>;
}

/** What a lane's work does now, and has done since the pool was made. */
export interface LaneStats {
  /** Series, or groups of those that are computed together, that wait for a worker. */
  waiting: number;
  /** Slices of tasks that a worker computes now. */
  running: number;
  /** Tasks that have begun, and how long they waited for that, all together. */
  started: number;
  waitedMs: number;
}

export type PoolErrorCode = 'cancelled' | 'busy' | 'crashed' | 'overdue' | 'closed';

/** A task was not done; the message says why and what to do. */
export class PoolError extends MessageError {
  readonly code: PoolErrorCode;

  constructor(code: PoolErrorCode, content: Message) {
    super(content);
    this.name = 'PoolError';
    this.code = code;
  }
}

export function cancelled(): PoolError {
  return new PoolError('cancelled', createMessage('failure.cancelled', {}));
}

export function closed(): PoolError {
  return new PoolError('closed', createMessage('pool.closed', {}));
}
