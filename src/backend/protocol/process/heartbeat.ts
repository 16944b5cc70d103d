/** What the process can begin to answer; the first stands for nothing yet. */
export const activities = ['none', 'QueryData', 'CallResource', 'CheckHealth', 'CollectMetrics'] as const;

export type Activity = (typeof activities)[number];

/** Signs of life of the main thread, in memory that it shares with the watchdog's. */
export interface Heartbeat {
  memory: SharedArrayBuffer;
  beat(): void;
  /** Notes what was begun last. */
  note(activity: Activity): void;
  read(): { beats: number; activity: Activity };
}

const [beatsAt, activityAt] = [0, 1];

/** Over memory that another thread made, or over memory of its own. */
export function createHeartbeat(memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)): Heartbeat {
  const cells = new Int32Array(memory);
  return {
    memory,
    beat: () => void Atomics.add(cells, beatsAt, 1),
    note: (activity) => void Atomics.store(cells, activityAt, activities.indexOf(activity)),
    read: () => ({
      beats: Atomics.load(cells, beatsAt),
      activity: activities[Atomics.load(cells, activityAt)] ?? 'none',
    }),
  };
}
