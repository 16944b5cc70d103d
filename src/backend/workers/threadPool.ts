import { availableParallelism } from 'node:os';
import { createMessage } from '../../texts';
import { lanes, mapLanes, type Lane } from './caller';
import { createFairQueue, type FairQueue } from './fairQueue';
import { cancelled, closed, PoolError, type Pool } from './pool';
import { sliceMs, sliceTask, type Slice, type SlicedTask } from './slice';
import { createSlot, type Slot, type SlotLimits } from './slot';
import { createWaitCounts } from './waitCounts';

export interface PoolOptions extends Partial<SlotLimits> {
  /** The worker's module: see worker.ts. */
  entry: string | URL;
  /** Workers for all lanes, beside the one for rules. Default `defaultWorkers()`. */
  workers?: number;
  /** Series of one caller that may wait; a task that would exceed it is refused. Default 16,384. */
  maxQueued?: number;
}

const cancelGraceMs = 50;
const maxSliceMs = 60_000;
const notBulk = lanes.filter((lane) => lane !== 'bulk');
const onlyAlert: readonly Lane[] = ['alert'];

/** One for each core, since the main thread mostly waits, from 2 to 4: bulk work leaves one of them to others. */
export function defaultWorkers(): number {
  return Math.max(2, Math.min(4, availableParallelism()));
}

/**
 * A pool of worker threads, each started when it is first needed and replaced after it ended. Bulk work leaves one of them to
 * the other lanes, and rules have one more of their own.
 */
export function createPool(options: PoolOptions): Pool {
  const {
    entry,
    workers = defaultWorkers(),
    maxQueued = 16_384,
    graceMs = cancelGraceMs,
    maxMs = maxSliceMs,
  } = options;
  const queue = createFairQueue<Slice, SlicedTask>(sliceMs);
  const waits = createWaitCounts<SlicedTask>(() => performance.now());
  const slots = Array.from({ length: workers + 1 }, (_, i) => createSlot({ entry, graceMs, maxMs, yields: i > 0 }));
  const crew = createCrew(slots, queue, waits.start);
  const works = new Set<SlicedTask>();
  let open = true;

  return {
    async run(task, caller, signal) {
      if (!open || signal.aborted) {
        throw open ? cancelled() : closed();
      }
      const work = sliceTask(task, { caller, signal, workers });
      refuseBeyond(maxQueued, queue.measure(caller), work.waiting);
      queue.add(work);
      waits.add(work);
      works.add(work);
      crew.dispatch();
      try {
        return await unlessAborted(work.done, signal);
      } finally {
        queue.remove(work);
        waits.remove(work);
        works.delete(work);
      }
    },
    stats: () => ({ workers, lanes: mapLanes((lane) => ({ ...queue.count(lane), ...waits.read(lane) })) }),
    async close() {
      open = false;
      works.forEach((work) => {
        queue.remove(work);
        work.fail(closed());
      });
      await Promise.all(slots.map((slot) => slot.stop()));
    },
  };
}

/** Lets slots take slices off the queue as they become free; the first of them is that of rules. */
function createCrew(slots: Slot[], queue: FairQueue<Slice, SlicedTask>, onTake: (work: SlicedTask) => void) {
  const [alertSlot, ...others] = slots;
  const idle = new Set(slots);
  const maxBulk = Math.max(1, others.length - 1);

  const listAllowed = (slot: Slot): readonly Lane[] => {
    if (slot === alertSlot) {
      return onlyAlert;
    }
    return queue.count('bulk').running < maxBulk ? lanes : notBulk;
  };
  const dispatch = () => {
    // Rules use their own first; of the others the one that computed last is warm.
    for (const slot of new Set([alertSlot, ...[...idle].reverse()])) {
      const turn = idle.has(slot) ? queue.next(listAllowed(slot)) : undefined;
      if (turn) {
        idle.delete(slot);
        onTake(turn.work);
        void runSlice(slot, turn.work, turn.piece);
      }
    }
  };
  const runSlice = async (slot: Slot, work: SlicedTask, slice: Slice) => {
    const began = performance.now();
    try {
      const outcomes = await slot.run(slice.task, work.signal);
      slice.complete(outcomes, performance.now() - began);
    } catch (error) {
      work.fail(error);
    }
    queue.settle(work, performance.now() - began);
    idle.add(slot);
    dispatch();
  };
  return { dispatch };
}

function refuseBeyond(maxQueued: number, queued: number, more: number): void {
  if (queued + more > maxQueued) {
    throw new PoolError('busy', createMessage('pool.busy', { queued, more, limit: maxQueued }));
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
