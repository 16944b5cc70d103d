/** What a cache did so far and what it holds. */
export interface LruStats {
  entries: number;
  bytes: number;
  maxBytes: number;
  evictions: number;
}

/** A map that forgets its least recently used entries when their bytes exceed a bound. */
export interface Lru<V> {
  /** The value, which becomes the most recently used. */
  get(key: string): V | undefined;
  /** Replaces a value of the same key; a value larger than the whole bound is not kept. */
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Raises the bound to `maxBytes`; never lowers it. */
  grow(maxBytes: number): void;
  stats(): LruStats;
}

interface LruOptions<V> {
  maxBytes: number;
  /** Bytes of a value; asked once, when it is set. */
  sizeOf: (value: V) => number;
}

export function createLru<V>({ maxBytes: initialMaxBytes, sizeOf }: LruOptions<V>): Lru<V> {
  // A Map keeps the order of insertion: the first key is the least recently used.
  const entries = new Map<string, { value: V; bytes: number }>();
  let maxBytes = initialMaxBytes;
  let bytes = 0;
  let evictions = 0;

  const remove = (key: string) => {
    bytes -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry) {
        entries.delete(key);
        entries.set(key, entry);
      }
      return entry?.value;
    },
    set(key, value) {
      remove(key);
      const size = sizeOf(value) + 2 * key.length;
      if (size > maxBytes) {
        return;
      }
      entries.set(key, { value, bytes: size });
      bytes += size;
      for (const oldest of entries.keys()) {
        if (bytes <= maxBytes) {
          break;
        }
        remove(oldest);
        evictions++;
      }
    },
    delete: remove,
    grow(bound) {
      maxBytes = Math.max(maxBytes, bound);
    },
    stats: () => ({ entries: entries.size, bytes, maxBytes, evictions }),
  };
}
