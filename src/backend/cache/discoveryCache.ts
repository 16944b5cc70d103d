import type { Discovery } from '../../insight';
import { createSharedTask, type SharedTask } from './sharedTask';

/** What discovery found, kept for a short while: pages and panels ask for it all at once. */
export interface DiscoveryCache {
  /**
   * The discovery of `key`; of callers at the same time, only the first one looks, and the look ends once all of them have gone.
   * @throws the signal's reason when its caller goes.
   */
  get(key: string, discover: (signal: AbortSignal) => Promise<Discovery>, signal: AbortSignal): Promise<Discovery>;
}

const mostEntries = 64;

interface Entry {
  look: SharedTask<Discovery>;
  found?: Discovery;
  /** ms; Infinity while it is under way. */
  until: number;
}

/** `lifetimeMs` is how long a discovery holds; one that is not whole, since a source failed, is soon looked for again. */
export function createDiscoveryCache({
  now,
  lifetimeMs = 60_000,
  brokenMs = 5_000,
}: {
  now: () => number;
  lifetimeMs?: number;
  brokenMs?: number;
}): DiscoveryCache {
  const entries = new Map<string, Entry>();

  async function join(key: string, entry: Entry, signal: AbortSignal): Promise<Discovery> {
    try {
      const found = await entry.look.join(signal);
      if (entry.found === undefined) {
        const isBroken = found.failures.some(({ isLasting }) => !isLasting);
        Object.assign(entry, { found, until: now() + (isBroken ? brokenMs : lifetimeMs) });
      }
      return found;
    } catch (error) {
      if (!signal.aborted && entries.get(key) === entry) {
        entries.delete(key);
      }
      throw error;
    }
  }

  return {
    async get(key, discover, signal) {
      entries.forEach(({ until }, known) => until <= now() && entries.delete(known));
      const known = entries.get(key);
      if (known?.found) {
        return known.found;
      }
      if (known && !known.look.abandoned()) {
        return join(key, known, signal);
      }
      const [oldest] = entries.keys();
      if (entries.size >= mostEntries && oldest !== undefined) {
        entries.delete(oldest);
      }
      signal.throwIfAborted();
      const entry: Entry = { look: createSharedTask(discover), until: Infinity };
      entries.set(key, entry);
      return join(key, entry, signal);
    },
  };
}
