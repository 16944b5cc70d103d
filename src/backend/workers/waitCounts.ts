import { lanes, type Caller, type Lane } from './caller';
import type { LaneStats } from './pool';

type WaitStats = Pick<LaneStats, 'started' | 'waitedMs'>;

/** How long tasks of each lane waited before the first worker took them, since the pool was made. */
export interface WaitCounts<Work extends { readonly caller: Caller }> {
  /** The work waits from now on. */
  add(work: Work): void;
  /** A worker takes the work, not always for the first time. */
  start(work: Work): void;
  /** The work is over, whether it began or not. */
  remove(work: Work): void;
  read(lane: Lane): WaitStats;
}

/** `now` in ms. */
export function createWaitCounts<Work extends { readonly caller: Caller }>(now: () => number): WaitCounts<Work> {
  const waiting = new Map<Work, number>();
  const counts = new Map(lanes.map((lane): [Lane, WaitStats] => [lane, { started: 0, waitedMs: 0 }]));
  const read = (lane: Lane) => counts.get(lane) ?? { started: 0, waitedMs: 0 };
  return {
    add: (work) => void waiting.set(work, now()),
    start(work) {
      const since = waiting.get(work);
      if (since !== undefined) {
        const { lane } = work.caller;
        const { started, waitedMs } = read(lane);
        counts.set(lane, { started: started + 1, waitedMs: waitedMs + now() - since });
        waiting.delete(work);
      }
    },
    remove: (work) => void waiting.delete(work),
    read,
  };
}
