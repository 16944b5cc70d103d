import { availableParallelism } from 'node:os';
import { cancelled, closed, PoolError, type Pool } from './pool';
import { splitTask, type Slice } from './slice';
import { createSlot } from './slot';
import { createFairQueue } from './fairQueue';

export interface PoolOptions {
  /** The worker's module: see worker.ts. */
  entry: string | URL;
  /** Default `defaultWorkers()`. */
  workers?: number;
  /** Slices that may wait; a task that would exceed it is refused. Default 4096. */
  maxQueued?: number;
  /** How long a cancelled slice may go on before its worker is stopped, ms. Default 5000. */
  graceMs?: number;
}

/** Leaves one core to the protocol and to Grafana. */
export function defaultWorkers(): number {
  return Math.max(1, Math.min(4, availableParallelism() - 1));
}

/** A pool of worker threads, each started when it is first needed and replaced after a crash. */
export function createPool({ entry, workers = defaultWorkers(), maxQueued = 4096, graceMs = 5000 }: PoolOptions): Pool {
  const turns = createFairQueue<Slice>();
  const slots = Array.from({ length: workers }, () => createSlot(entry, graceMs));
  const idle = [...slots];
  let open = true;

  const dispatch = () => {
    while (idle.length > 0) {
      const slice = turns.next();
      if (!slice) {
        return;
      }
      const [slot] = idle.splice(-1);
      void slot
        .run(slice.task, slice.signal)
        .then(slice.resolve, (reason) => slice.reject(open ? reason : closed()))
        .then(() => {
          idle.push(slot);
          dispatch();
        });
    }
  };

  return {
    async run(task, _caller, signal) {
      if (!open) {
        throw closed();
      }
      if (signal.aborted) {
        throw cancelled();
      }
      const slices = splitTask(task, signal);
      refuseBeyond(maxQueued, turns.size, slices.length);
      const takeBack = turns.add(slices);
      dispatch();
      try {
        const results = await unlessAborted(Promise.all(slices.map((slice) => slice.done)), signal);
        return results.flat();
      } finally {
        takeBack();
      }
    },
    stats: () => ({ workers, queued: turns.size, running: workers - idle.length }),
    async close() {
      open = false;
      for (let slice = turns.next(); slice; slice = turns.next()) {
        slice.reject(closed());
      }
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}

function refuseBeyond(maxQueued: number, queued: number, more: number): void {
  if (queued + more > maxQueued) {
    throw new PoolError(
      'busy',
      `${queued} computations wait already and ${more} more would pass the limit of ${maxQueued}. Try again in a moment, narrow the query, or refresh less often.`
    );
  }
}

/** Settles as `work` does, or at once when the signal aborts. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(cancelled());
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
