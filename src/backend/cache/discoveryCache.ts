import type { Discovery } from '../../insight';

/** What discovery found, kept for a short while: pages and panels ask for it all at once. */
export interface DiscoveryCache {
  /** The discovery of `key`; of callers at the same time, only the first one looks. */
  get(key: string, discover: () => Promise<Discovery>): Promise<Discovery>;
}

const mostEntries = 64;

interface Entry {
  found: Promise<Discovery>;
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

  function look(key: string, discover: () => Promise<Discovery>): Promise<Discovery> {
    const entry: Entry = { found: discover(), until: Infinity };
    entries.set(key, entry);
    entry.found.then(
      ({ failures }) => (entry.until = now() + (failures.length > 0 ? brokenMs : lifetimeMs)),
      () => entries.delete(key)
    );
    return entry.found;
  }

  return {
    get(key, discover) {
      entries.forEach(({ until }, known) => until <= now() && entries.delete(known));
      const known = entries.get(key);
      if (known) {
        return known.found;
      }
      const [oldest] = entries.keys();
      if (entries.size >= mostEntries && oldest !== undefined) {
        entries.delete(oldest);
      }
      return look(key, discover);
    },
  };
}
