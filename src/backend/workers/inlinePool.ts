import { runEngineTask } from '../../queries';
import { cancelled, closed, type Pool } from './pool';

/** A pool without threads: each task is done at once by the caller's own thread. */
export function createInlinePool(): Pool {
  let open = true;
  return {
    async run(task, _caller, signal) {
      if (!open) {
        throw closed();
      }
      if (signal.aborted) {
        throw cancelled();
      }
      return runEngineTask(task);
    },
    stats: () => ({ workers: 0, queued: 0, running: 0 }),
    async close() {
      open = false;
    },
  };
}
