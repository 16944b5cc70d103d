/** What a cache did so far and what it holds. */
export interface LruStats {
  entries: number;
  bytes: number;
  maxBytes: number;
  evictions: number;
}

/** For whom an entry is kept, and how many bytes of theirs are kept at most. */
export interface Owner {
  /** Equal for the same data source of the same organisation. */
  id: string;
  maxBytes: number;
}

/**
 * A map that forgets entries when their bytes exceed a bound: those of one owner beyond the owner's, least recently used first,
 * and beyond the bound of all those of the owner that holds most. Nobody's entries make room for those of somebody who holds more.
 */
export interface Lru<V> {
  /** The value, which becomes its owner's most recently used. */
  get(key: string): V | undefined;
  /** Replaces a value of the same key; a value larger than a whole bound is not kept. */
  set(key: string, value: V, owner: Owner): void;
  delete(key: string): void;
  /** Forgets entries until at most this share of the bytes is left. */
  shrink(share: number): void;
  stats(): LruStats;
}

interface LruOptions<V> {
  /** Of all owners together. */
  maxBytes: number;
  /** Bytes of a value; asked once, when it is set. */
  sizeOf: (value: V) => number;
}

interface Entry<V> {
  value: V;
  bytes: number;
  holding: Holding<V>;
}

/** What one owner holds. A Map keeps the order of insertion: the first key is the least recently used. */
interface Holding<V> {
  id: string;
  bytes: number;
  entries: Map<string, Entry<V>>;
}

export function createLru<V>({ maxBytes, sizeOf }: LruOptions<V>): Lru<V> {
  const all = new Map<string, Entry<V>>();
  const holdings = new Map<string, Holding<V>>();
  let bytes = 0;
  let evictions = 0;

  const remove = (key: string) => {
    const entry = all.get(key);
    if (!entry) {
      return;
    }
    const { holding } = entry;
    all.delete(key);
    holding.entries.delete(key);
    holding.bytes -= entry.bytes;
    bytes -= entry.bytes;
    if (holding.entries.size === 0) {
      holdings.delete(holding.id);
    }
  };
  const evictFrom = (holding: Holding<V>) => {
    const [oldest] = holding.entries.keys();
    remove(oldest);
    evictions++;
  };
  const evictAbove = (bound: number) => {
    while (bytes > bound) {
      evictFrom(findLargest(holdings));
    }
  };

  return {
    get(key) {
      const entry = all.get(key);
      entry?.holding.entries.delete(key);
      entry?.holding.entries.set(key, entry);
      return entry?.value;
    },
    set(key, value, owner) {
      remove(key);
      const size = sizeOf(value) + 2 * key.length;
      if (size > Math.min(maxBytes, owner.maxBytes)) {
        return;
      }
      const holding = openHolding(holdings, owner.id);
      const entry = { value, bytes: size, holding };
      all.set(key, entry);
      holding.entries.set(key, entry);
      holding.bytes += size;
      bytes += size;
      while (holding.bytes > owner.maxBytes) {
        evictFrom(holding);
      }
      evictAbove(maxBytes);
    },
    delete: remove,
    shrink: (share) => evictAbove(bytes * share),
    stats: () => ({ entries: all.size, bytes, maxBytes, evictions }),
  };
}

function openHolding<V>(holdings: Map<string, Holding<V>>, id: string): Holding<V> {
  const holding = holdings.get(id) ?? { id, bytes: 0, entries: new Map<string, Entry<V>>() };
  holdings.set(id, holding);
  return holding;
}

/** There are few owners beside entries. */
function findLargest<V>(holdings: ReadonlyMap<string, Holding<V>>): Holding<V> {
  return [...holdings.values()].reduce((largest, one) => (one.bytes > largest.bytes ? one : largest));
}
