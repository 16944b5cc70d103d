import { cutFitWindow } from '../../engine';
import {
  groupsOf,
  isWorthKeeping,
  learningJob,
  type Compute,
  type Job,
  type JobKind,
  type JobResult,
  type Outcome,
} from '../../queries';
import type { Pool } from '../workers';
import { bytesOf } from './bytesOf';
import { createLru } from './lru';
import { hashSeries } from './hashSeries';

/** Results of the engine by the data they were made of: equal data and options, equal answer. */
export interface ModelCache {
  /** The engine over the pool, with results remembered for one organisation. */
  forOrg(orgId: number, maxBytes: number): Compute;
  stats(): { hits: number; misses: number; bytes: number };
}

/** Outcomes of the series that were judged together. */
type Group = Array<Outcome<unknown>>;

/** A cache before `pool`; its bound is the largest that any data source asked for. */
export function createModelCache(pool: Pool): ModelCache {
  const lru = createLru<Group>({ maxBytes: 0, sizeOf: bytesOf });
  let hits = 0;
  let misses = 0;

  async function run(job: Job, orgId: number, signal: AbortSignal): Promise<Group> {
    const prefix = `${orgId} ${job.kind} ${JSON.stringify(job.options)} `;
    const groups = groupsOf(job).map((series) => ({ series, key: prefix + series.map(hashSeries).join() }));
    const known = groups.map(({ key }) => lru.get(key));
    const missing = groups.filter((_, i) => !known[i]);
    hits += groups.length - missing.length;
    misses += missing.length;
    if (missing.length === 0) {
      return known.flatMap((group) => group ?? []);
    }
    const series = missing.flatMap((group) => group.series);
    const asked = { ...job, series, learnt: await learn({ ...job, series }, orgId, signal) };
    const computed = await pool.run(asked, signal);
    const added = missing.map(({ series, key }) => {
      const group = computed.splice(0, series.length);
      if (isWorthKeeping(asked)) {
        lru.set(key, group);
      }
      return group;
    });
    return known.flatMap((group) => group ?? added.shift() ?? []);
  }

  /** What serves this job and later ones: learnt of the part of each series that will stay as it is for a while. */
  async function learn(job: Job, orgId: number, signal: AbortSignal): Promise<Group | undefined> {
    const learning = learningJob(job);
    const parts = job.series.map(cutFitWindow);
    const worthwhile = parts.some((part, i) => part.values.length < job.series[i].values.length);
    return learning && worthwhile ? run({ ...learning, series: parts }, orgId, signal) : undefined;
  }

  return {
    forOrg(orgId, maxBytes) {
      lru.grow(maxBytes);
      return {
        run: <Kind extends JobKind>(job: Job<Kind>, signal: AbortSignal) =>
          run(job, orgId, signal) as Promise<JobResult<Kind>>,
      };
    },
    stats: () => ({ hits, misses, bytes: lru.stats().bytes }),
  };
}
