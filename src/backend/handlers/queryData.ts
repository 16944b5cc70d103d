import { ForecastError } from '../../engine';
import { run, SourceError, type RunRequest } from '../../pipeline';
import type { HistoryCache } from '../cache/historyCache';
import type { ModelCache } from '../cache/modelCache';
import type { Log } from '../log';
import type { DataQuery, DataResponse, QueryDataRequest, QueryDataResponse } from '../protocol/messages';
import { readSettings } from '../settings';
import { describeFailure } from './describeFailure';
import { historyReader } from './historyReader';
import type { QueryMetrics } from './queryMetrics';

export interface QueryDataDeps {
  history: HistoryCache;
  models: ModelCache;
  metrics: QueryMetrics;
  log: Log;
  now: () => number;
  signal: AbortSignal;
}

/** Answers every query by itself: one bad refId never fails its neighbours. */
export async function queryData(request: QueryDataRequest, deps: QueryDataDeps): Promise<QueryDataResponse> {
  const answers = await Promise.all(
    request.queries.map(async (query): Promise<[string, DataResponse]> => [
      query.refId,
      await answer(query, request, deps),
    ])
  );
  return new Map(answers);
}

async function answer(query: DataQuery, request: QueryDataRequest, deps: QueryDataDeps): Promise<DataResponse> {
  const began = deps.now();
  try {
    const frames = await runQuery(query, request, deps);
    deps.metrics.observe('ok', deps.now() - began);
    return { frames, status: 200 };
  } catch (error) {
    const failure = describeFailure(error, deps.signal);
    deps.metrics.observe(failure.outcome, deps.now() - began);
    const level = failure.outcome === 'plugin' ? 'error' : 'debug';
    const stack = failure.outcome === 'plugin' && error instanceof Error ? error.stack : undefined;
    deps.log[level]('query failed', { refId: query.refId, error: failure.message, stack });
    return {
      frames: [],
      status: failure.status,
      error: failure.message,
      errorSource: failure.outcome === 'plugin' ? 'plugin' : 'downstream',
    };
  }
}

function runQuery(query: DataQuery, request: QueryDataRequest, deps: QueryDataDeps) {
  if (!query.model) {
    throw new ForecastError(
      'invalid-query',
      'The query model is not a JSON object. Build the query anew in its editor.'
    );
  }
  const instance = request.context.dataSource;
  if (!instance) {
    throw new SourceError(
      'misconfigured',
      'The request names no data source. Query through a Foresight data source.',
      400
    );
  }
  const settings = readSettings(instance, request.context.grafanaConfig, deps.now());
  const { orgId } = request.context;
  const readHistory = historyReader(deps.history, { settings, instance, orgId });
  return run(
    query.model,
    { ...toRunRequest(query, request.headers, deps.now()), calendar: settings.calendar },
    {
      readHistory,
      compute: deps.models.forOrg(orgId, settings.limits.cacheBytes),
      signal: deps.signal,
    }
  );
}

function toRunRequest(query: DataQuery, headers: Record<string, string>, now: number): RunRequest {
  return {
    refId: query.refId,
    from: query.from,
    to: query.to,
    intervalMs: query.intervalMs,
    now,
    // Server-side expressions read frames as alert rules do.
    forAlert: headers['FromAlert'] === 'true' || headers['http_X-Grafana-From-Expr'] === 'true',
  };
}
