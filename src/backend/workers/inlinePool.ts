import { runEngineTask } from '../../queries';
import { mapLanes } from './caller';
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
    stats: () => ({ workers: 0, lanes: mapLanes(() => ({ waiting: 0, running: 0, started: 0, waitedMs: 0 })) }),
    async close() {
      open = false;
    },
  };
}
