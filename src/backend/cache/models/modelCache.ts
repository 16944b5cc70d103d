import type { Series } from '../../../engine';
import { getWarmStart, groupSeries, isCacheable, type EngineTask, type Executor, type Outcome } from '../../../queries';
import type { Caller, Pool } from '../../workers';
import { measureBytes } from './measureBytes';
import { createLru, type Owner } from '../lru';
import { createSeriesHash } from './hashSeries';

/** Results of the engine by the data they were made of: equal data and options, equal answer. */
export interface ModelCache {
  /** The engine over the pool, with up to `maxBytes` of results remembered for the caller's data source in its organisation. */
  forCaller(caller: Caller, maxBytes: number): Executor;
  /** Forgets results until at most this share is left. */
  shrink(share: number): void;
  stats(): { hits: number; misses: number; bytes: number; evictions: number };
}

/** Who computes, and for whom the results are kept. */
interface Holder {
  caller: Caller;
  owner: Owner;
}

/** Outcomes of the series that were computed together. */
type Group = Array<Outcome<unknown>>;

/** A cache before `pool`, of at most `maxBytes` for all data sources together. */
export function createModelCache(pool: Pool, { maxBytes = Infinity } = {}): ModelCache {
  const lru = createLru<Group>({ maxBytes, sizeOf: measureBytes });
  const hashSeries = createSeriesHash();
  let hits = 0;
  let misses = 0;

  async function run(task: EngineTask, holder: Holder, signal: AbortSignal): Promise<Group> {
    const { caller, owner } = holder;
    const prefix = JSON.stringify([owner.id, task.type, task.stage, task.options]);
    const groups = listGroups(task).map((group) => ({ ...group, key: hashSeries(prefix, listAll(group)) }));
    const known = groups.map(({ key }) => lru.get(key));
    const missing = groups.filter((_, i) => !known[i]);
    hits += groups.length - missing.length;
    misses += missing.length;
    if (missing.length === 0) {
      return known.flatMap((group) => group ?? []);
    }
    const series = missing.flatMap((group) => group.series);
    const beside = task.beside && missing.flatMap((group) => group.beside ?? []);
    const warmStart = getWarmStart({ ...task, series, beside });
    const started = { ...task, series, beside, fitted: warmStart && (await run(warmStart, holder, signal)) };
    const computed = await pool.run(started, caller, signal);
    const added = missing.map(({ series, key }) => {
      const group = computed.splice(0, series.length);
      if (isCacheable(started)) {
        lru.set(key, group, owner);
      }
      return group;
    });
    return known.flatMap((group) => group ?? added.shift() ?? []);
  }

  return {
    forCaller(caller, maxBytes) {
      const owner = { id: JSON.stringify([caller.orgId, caller.dataSourceUid]), maxBytes };
      return { run: (task, signal) => run(task, { caller, owner }, signal) };
    },
    shrink: lru.shrink,
    stats: () => ({ hits, misses, bytes: lru.stats().bytes, evictions: lru.stats().evictions }),
  };
}

/** The series that are computed together, with what was read beside each. */
function listGroups(task: EngineTask): Array<Pick<EngineTask, 'series' | 'beside'>> {
  let next = 0;
  return groupSeries(task).map((series) => {
    const first = next;
    next += series.length;
    return { series, beside: task.beside?.slice(first, next) };
  });
}

/** Every series that a group's answer is made of. */
function listAll({ series, beside = [] }: Pick<EngineTask, 'series' | 'beside'>): Series[] {
  return [...series, ...beside.flatMap(({ long, peers = [] }) => (long ? [long, ...peers] : peers))];
}
