import type { ShortMemory } from '../../incidents';
import { createSharedTask, type SharedTask } from './sharedTask';

/** What was worked out a moment ago, by whose it is. */
export interface ShortMemories {
  open(scope: string): ShortMemory;
}

/** Of all data sources together; the oldest are forgotten. */
const maxEntries = 256;

interface Entry {
  task: SharedTask<unknown>;
  /** ms; Infinity while it is under way. */
  until: number;
  value?: { is: unknown };
}

/** Empty memories; `now` is the present in ms. */
export function createShortMemories({ now }: { now: () => number }): ShortMemories {
  const entries = new Map<string, Entry>();

  function find(key: string): Entry | undefined {
    entries.forEach(({ until }, known) => until <= now() && entries.delete(known));
    const entry = entries.get(key);
    return entry && (entry.value || !entry.task.abandoned()) ? entry : undefined;
  }

  function begin(key: string, work: (signal: AbortSignal) => Promise<unknown>): Entry {
    const [oldest] = entries.keys();
    entries.delete(key);
    if (entries.size >= maxEntries && oldest !== undefined) {
      entries.delete(oldest);
    }
    const entry: Entry = { task: createSharedTask(work), until: Infinity };
    entries.set(key, entry);
    return entry;
  }

  return {
    open: (scope) => ({
      async get<Value>(
        name: string,
        work: (signal: AbortSignal) => Promise<Value>,
        { lifetime, signal }: { lifetime: number; signal: AbortSignal }
      ): Promise<Value> {
        signal.throwIfAborted();
        const key = `${scope} ${name}`;
        const entry = find(key) ?? begin(key, work);
        if (entry.value) {
          return entry.value.is as Value;
        }
        try {
          const is = await entry.task.join(signal);
          if (!entry.value) {
            Object.assign(entry, { value: { is }, until: now() + lifetime });
          }
          return is as Value;
        } catch (error) {
          if (!signal.aborted && entries.get(key) === entry) {
            entries.delete(key);
          }
          throw error;
        }
      },
    }),
  };
}
