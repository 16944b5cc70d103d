import { getWarmStart, groupSeries, isCacheable, type EngineTask, type Executor, type Outcome } from '../../../queries';
import type { Caller, Pool } from '../../workers';
import { measureBytes } from './measureBytes';
import { createLru } from '../lru';
import { hashSeries } from './hashSeries';

/** Results of the engine by the data they were made of: equal data and options, equal answer. */
export interface ModelCache {
  /** The engine over the pool, with results remembered for the caller's organisation. */
  forCaller(caller: Caller, maxBytes: number): Executor;
  stats(): { hits: number; misses: number; bytes: number };
}

/** Outcomes of the series that were computed together. */
type Group = Array<Outcome<unknown>>;

/** A cache before `pool`; its bound is the largest that any data source asked for. */
export function createModelCache(pool: Pool): ModelCache {
  const lru = createLru<Group>({ maxBytes: 0, sizeOf: measureBytes });
  let hits = 0;
  let misses = 0;

  async function run(task: EngineTask, caller: Caller, signal: AbortSignal): Promise<Group> {
    const prefix = `${caller.orgId} ${task.type} ${task.stage} ${JSON.stringify(task.options)} `;
    const groups = groupSeries(task).map((series) => ({ series, key: prefix + series.map(hashSeries).join() }));
    const known = groups.map(({ key }) => lru.get(key));
    const missing = groups.filter((_, i) => !known[i]);
    hits += groups.length - missing.length;
    misses += missing.length;
    if (missing.length === 0) {
      return known.flatMap((group) => group ?? []);
    }
    const series = missing.flatMap((group) => group.series);
    const warmStart = getWarmStart({ ...task, series });
    const started = { ...task, series, fitted: warmStart && (await run(warmStart, caller, signal)) };
    const computed = await pool.run(started, caller, signal);
    const added = missing.map(({ series, key }) => {
      const group = computed.splice(0, series.length);
      if (isCacheable(started)) {
        lru.set(key, group);
      }
      return group;
    });
    return known.flatMap((group) => group ?? added.shift() ?? []);
  }

  return {
    forCaller(caller, maxBytes) {
      lru.grow(maxBytes);
      return { run: (task, signal) => run(task, caller, signal) };
    },
    stats: () => ({ hits, misses, bytes: lru.stats().bytes }),
  };
}
