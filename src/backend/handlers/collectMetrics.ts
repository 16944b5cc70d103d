import type { AuditLog } from '../audit';
import type { HistoryCache } from '../cache/history/historyCache';
import type { ModelCache } from '../cache/models/modelCache';
import { lanes, type LaneStats, type Pool } from '../workers';
import type { QueryMetrics } from './queryMetrics';

export interface MetricSources {
  history: HistoryCache;
  models: ModelCache;
  pool: Pool;
  metrics: QueryMetrics;
  audit: Pick<AuditLog, 'stats'>;
}

interface Sample {
  labels?: Record<string, string>;
  value: number;
}

/** The process's own figures in Prometheus' text exposition format. */
export function collectMetrics({ history, models, pool, metrics, audit }: MetricSources): string {
  const cache = history.stats();
  const model = models.stats();
  const work = pool.stats();
  const queries = metrics.read();
  const byOutcome = [...queries.counts].map(([outcome, value]) => ({ labels: { outcome }, value }));
  const byLane = (field: keyof LaneStats, unit = 1): Sample[] =>
    lanes.map((lane) => ({ labels: { lane }, value: work.lanes[lane][field] / unit }));
  const audited = audit.stats();
  const one = (value: number): Sample[] => [{ value }];
  return [
    metric('queries_total counter', 'Queries answered, by outcome.', byOutcome),
    metric('query_seconds_total counter', 'Time spent on queries.', one(queries.seconds)),
    metric('history_cache_requests_total counter', 'Reads of history, by what the cache held.', [
      { labels: { result: 'hit' }, value: cache.hits },
      { labels: { result: 'partial' }, value: cache.partialHits },
      { labels: { result: 'miss' }, value: cache.misses },
    ]),
    metric('history_cache_evictions_total counter', 'Entries dropped for space.', one(cache.evictions)),
    metric('history_cache_bytes gauge', 'Bytes of cached history.', one(cache.bytes)),
    metric('history_cache_entries gauge', 'Cached queries.', one(cache.entries)),
    metric('upstream_requests_total counter', 'Requests sent to sources.', one(cache.upstreamRequests)),
    metric('upstream_points_total counter', 'Samples read from sources.', one(cache.upstreamPoints)),
    metric('model_cache_requests_total counter', 'Fits asked for, by whether the cache held them.', [
      { labels: { result: 'hit' }, value: model.hits },
      { labels: { result: 'miss' }, value: model.misses },
    ]),
    metric('model_cache_evictions_total counter', 'Results dropped for space.', one(model.evictions)),
    metric('model_cache_bytes gauge', 'Bytes of cached results.', one(model.bytes)),
    metric('workers gauge', 'Workers that fit models.', one(work.workers)),
    metric('worker_series_waiting gauge', 'Series that wait for a worker.', byLane('waiting')),
    metric('worker_slices_running gauge', 'Slices of work under way.', byLane('running')),
    metric('worker_tasks_total counter', 'Tasks that workers began.', byLane('started')),
    metric('worker_wait_seconds_total counter', 'Time that tasks waited to begin.', byLane('waitedMs', 1000)),
    metric(
      'audit_events_total counter',
      'Audited events, by how they ended.',
      [...audited.counts].map(([outcome, value]) => ({ labels: { outcome }, value }))
    ),
    metric('audit_events_queued gauge', 'Audit events that wait to be written to Loki.', one(audited.queued)),
    metric('audit_events_lost_total counter', 'Audit events that were not written to Loki.', one(audited.lost)),
    metric('resident_memory_bytes gauge', 'Resident memory of the process.', one(process.memoryUsage().rss)),
  ].join('');
}

/** `kind` is name and type, such as 'workers gauge'. */
function metric(kind: `${string} ${'counter' | 'gauge'}`, help: string, samples: Sample[]): string {
  const [name, type] = kind.split(' ');
  const full = `foresight_${name}`;
  const lines = samples.map(({ labels, value }) => {
    const text = Object.entries(labels ?? {}).map(([key, label]) => `${key}="${label}"`);
    return `${full}${text.length > 0 ? `{${text.join(',')}}` : ''} ${value}\n`;
  });
  return `# HELP ${full} ${help}\n# TYPE ${full} ${type}\n${lines.join('')}`;
}
