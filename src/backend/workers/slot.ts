import { errorMessage } from '../../engine';
import type { EngineTask, Outcome } from '../../queries';
import { cancelled, PoolError } from './pool';
import { startThread, type Thread } from './thread';

/** A place for one worker thread: starts it when needed, and anew after it ended. */
export interface Slot {
  /** @throws PoolError where the thread crashed or was stopped. */
  run(task: EngineTask, signal: AbortSignal): Promise<Array<Outcome<unknown>>>;
  stop(): Promise<void>;
}

export function createSlot(entry: string | URL, graceMs: number): Slot {
  let thread: Thread | undefined;
  return {
    async run(task, signal) {
      const current = thread?.alive ? thread : startThread(entry);
      thread = current;
      const unwatch = stopWhenOverdue(current, signal, graceMs);
      try {
        return await current.run(task);
      } catch (error) {
        throw signal.aborted ? cancelled() : crashed(error);
      } finally {
        unwatch();
      }
    },
    async stop() {
      await thread?.stop();
    },
  };
}

/** A cancelled task that goes on for long is a thread lost to others: it is stopped, and replaced when next needed. */
function stopWhenOverdue(thread: Thread, signal: AbortSignal, graceMs: number): () => void {
  let timer: NodeJS.Timeout | undefined;
  const onAbort = () => {
    timer = setTimeout(() => void thread.stop(), graceMs);
    timer.unref();
  };
  signal.addEventListener('abort', onAbort, { once: true });
  return () => {
    signal.removeEventListener('abort', onAbort);
    clearTimeout(timer);
  };
}

function crashed(error: unknown): PoolError {
  const reason = errorMessage(error);
  return new PoolError(
    'crashed',
    `The worker that computed this query crashed (${reason}); it has been replaced. Try again; if it happens again, ask for fewer series or a shorter training window.`
  );
}
