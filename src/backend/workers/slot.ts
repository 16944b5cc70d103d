import { errorMessage } from '../../engine';
import type { EngineTask, Outcome } from '../../queries';
import { createMessage } from '../../texts';
import { cancelled, PoolError } from './pool';
import { startThread, type Thread, type ThreadData } from './thread';

/** A place for one worker thread: starts it when needed, and anew after it ended. */
export interface Slot {
  /** @throws PoolError where the thread crashed, or was stopped since the task was cancelled or took too long. */
  run(task: EngineTask, signal: AbortSignal): Promise<Array<Outcome<unknown>>>;
  stop(): Promise<void>;
}

export interface SlotOptions extends SlotLimits, ThreadData {
  /** The worker's module. */
  entry: string | URL;
}

export interface SlotLimits {
  /** How long a cancelled task may go on: soon done, it leaves a warm thread; else the thread is stopped. */
  graceMs: number;
  /** How long any task may go on. */
  maxMs: number;
}

export function createSlot({ entry, graceMs, maxMs, yields }: SlotOptions): Slot {
  let thread: Thread | undefined;
  return {
    async run(task, signal) {
      const current = thread?.alive ? thread : startThread(entry, { yields });
      thread = current;
      let isOverdue = false;
      const stop = () => void current.stop();
      const timer = setTimeout(() => {
        isOverdue = true;
        stop();
      }, maxMs);
      const unwatch = onAbort(signal, () => setTimeout(stop, graceMs));
      try {
        return await current.run(task);
      } catch (error) {
        if (signal.aborted) {
          throw cancelled();
        }
        throw isOverdue ? overdue(maxMs) : crashed(error);
      } finally {
        clearTimeout(timer);
        unwatch();
      }
    },
    async stop() {
      await thread?.stop();
    },
  };
}

/** Starts a timer when the signal aborts; the function returned ends both. */
function onAbort(signal: AbortSignal, startTimer: () => NodeJS.Timeout): () => void {
  let timer: NodeJS.Timeout | undefined;
  const start = () => {
    timer = startTimer();
  };
  signal.addEventListener('abort', start, { once: true });
  return () => {
    signal.removeEventListener('abort', start);
    clearTimeout(timer);
  };
}

function overdue(maxMs: number): PoolError {
  return new PoolError('overdue', createMessage('pool.overdue', { span: { span: maxMs } }));
}

function crashed(error: unknown): PoolError {
  return new PoolError('crashed', createMessage('pool.crashed', { reason: errorMessage(error) }));
}
