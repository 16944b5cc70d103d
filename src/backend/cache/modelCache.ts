import type { AnomalyResult, ForecastResult, Series } from '../../engine';
import type { Compute, Outcome } from '../../pipeline';
import type { Job, Pool } from '../workers';
import { createLru } from './lru';
import { hashSeries } from './hashSeries';

/** Results of the engine by the data they were made of: equal data and options, equal answer. */
export interface ModelCache {
  /** The engine over the pool, with results remembered for one organisation. */
  forOrg(orgId: number, maxBytes: number): Compute;
  stats(): { hits: number; misses: number; bytes: number };
}

type Result = Outcome<ForecastResult | AnomalyResult>;

/** A cache before `pool`; its bound is the largest that any data source asked for. */
export function createModelCache(pool: Pool): ModelCache {
  const lru = createLru<Result>({ maxBytes: 0, sizeOf });
  let hits = 0;
  let misses = 0;

  async function compute(job: Job, orgId: number, signal: AbortSignal): Promise<Result[]> {
    const prefix = `${orgId} ${job.kind} ${JSON.stringify(job.options)} `;
    const keys = job.series.map((series) => prefix + hashSeries(series));
    const results = keys.map((key) => lru.get(key));
    const missing = keys.flatMap((_, i) => (results[i] ? [] : [i]));
    hits += keys.length - missing.length;
    misses += missing.length;
    if (missing.length > 0) {
      const computed: Result[] = await pool.run({ ...job, series: missing.map((i) => job.series[i]) } as Job, signal);
      missing.forEach((i, at) => {
        results[i] = computed[at];
        lru.set(keys[i], computed[at]);
      });
    }
    return results as Result[];
  }

  return {
    forOrg(orgId, maxBytes) {
      lru.grow(maxBytes);
      return {
        forecast: (series: Series[], options, signal) =>
          compute({ kind: 'forecast', series, options }, orgId, signal) as Promise<Array<Outcome<ForecastResult>>>,
        anomalies: (series: Series[], options, signal) =>
          compute({ kind: 'anomalies', series, options }, orgId, signal) as Promise<Array<Outcome<AnomalyResult>>>,
      };
    },
    stats: () => ({ hits, misses, bytes: lru.stats().bytes }),
  };
}

const overhead = 1024;

function sizeOf(result: Result): number {
  if (!result.ok) {
    return overhead;
  }
  if ('expected' in result.value) {
    return overhead + result.value.expected.length * (4 * 8 + 1);
  }
  const { point, intervals } = result.value.forecast;
  return overhead + point.length * 8 * (1 + 2 * intervals.length);
}
