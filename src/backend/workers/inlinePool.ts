import { runJob, type Job, type JobKind } from '../../queries';
import { cancelled, closed, type Pool } from './pool';

/** A pool without threads: each job is done at once by the caller's own thread. */
export function createInlinePool(): Pool {
  let open = true;
  return {
    async run<Kind extends JobKind>(job: Job<Kind>, signal: AbortSignal) {
      if (!open) {
        throw closed();
      }
      if (signal.aborted) {
        throw cancelled();
      }
      return runJob(job);
    },
    stats: () => ({ workers: 0, queued: 0, running: 0 }),
    async close() {
      open = false;
    },
  };
}
