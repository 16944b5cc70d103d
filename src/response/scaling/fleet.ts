/** Replicas that are there, those that do not serve yet by the time (ms) from which on they do, the earliest first. */
export interface Fleet {
  count: number;
  starting: ReadonlyArray<{ ready: number; count: number }>;
}

/** As many replicas as wanted: new ones serve from `ready` (ms) on; of those that go, the youngest go first. */
export function resizeFleet(fleet: Fleet, wanted: number, ready: number): Fleet {
  if (wanted >= fleet.count) {
    const added = wanted - fleet.count;
    return added === 0 ? fleet : { count: wanted, starting: [...fleet.starting, { ready, count: added }] };
  }
  const starting = [...fleet.starting];
  for (let gone = fleet.count - wanted; gone > 0 && starting.length > 0;) {
    const { ready: since, count } = starting[starting.length - 1];
    starting.splice(-1, 1, ...(count > gone ? [{ ready: since, count: count - gone }] : []));
    gone -= Math.min(gone, count);
  }
  return { count: wanted, starting };
}

/** The same fleet at a time (ms): what serves by then is no longer starting. */
export function startFleet({ count, starting }: Fleet, now: number): Fleet {
  return { count, starting: starting.filter(({ ready }) => ready > now) };
}

/** How many replicas serve. */
export function countServing({ count, starting }: Fleet): number {
  return starting.reduce((rest, batch) => rest - batch.count, count);
}
