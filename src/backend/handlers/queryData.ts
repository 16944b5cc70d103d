import { createMessage, MessageError, pickLanguage, type Language } from '../../texts';
import { SourceError, type Frame, type RunRequest } from '../../queries';
import type { Log } from '../log';
import type { DataQuery, DataResponse, QueryDataRequest, QueryDataResponse } from '../protocol/wire/messages';
import type { SettingsReader } from '../settings';
import { isBulkQuery, runQuery } from '../../registry';
import type { Lane } from '../workers';
import { describeFailure } from './describeFailure';
import { openRun, type OpenRunDeps } from './openRun';
import { outliveCall } from './outliveCall';
import type { QueryMetrics } from './queryMetrics';

export interface QueryDataDeps extends OpenRunDeps {
  metrics: QueryMetrics;
  settings: SettingsReader;
  log: Log;
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
    const frames = await (isEvidence(query, request) ? runEvidence : runDataQuery)(query, request, deps);
    deps.metrics.observe('ok', deps.now() - began);
    return { frames, status: 200 };
  } catch (error) {
    const failure = describeFailure(error, deps.signal, findLanguage(query, request));
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

/** Whether a query is only told with an alert: then it is answered soon, and what takes longer goes on for the next evaluation. */
function isEvidence({ model }: DataQuery, { headers }: QueryDataRequest): boolean {
  return isFromAlerting(headers) && (model?.evidence ?? 'none') !== 'none';
}

async function runEvidence(query: DataQuery, request: QueryDataRequest, deps: QueryDataDeps): Promise<Frame[]> {
  const { signal, release } = outliveCall(deps.signal);
  try {
    return await runDataQuery(query, request, { ...deps, signal });
  } finally {
    release();
  }
}

async function runDataQuery(query: DataQuery, request: QueryDataRequest, deps: QueryDataDeps): Promise<Frame[]> {
  const refusal = request.context.refusal ?? query.refusal;
  if (refusal) {
    throw new MessageError(refusal);
  }
  if (!query.model) {
    throw new MessageError(createMessage('query.no-object', {}));
  }
  const { language: _, ...model } = query.model;
  const { orgId, grafanaConfig, dataSource } = request.context;
  if (!dataSource) {
    throw new SourceError('misconfigured', createMessage('query.no-data-source', {}), 400);
  }
  const settings = await deps.settings.read({ orgId, grafanaConfig, dataSource });
  const runRequest = {
    ...toRunRequest(query, request.headers, deps.now()),
    calendar: settings.calendar,
    language: findLanguage(query, request),
  };
  const caller = { lane: chooseLane(model, request.headers), orgId, dataSourceUid: dataSource.uid };
  const executor = deps.models.forCaller(caller, settings.limits.cacheBytes);
  const isAlerting = isFromAlerting(request.headers);
  const runDeps = openRun(settings, { context: request.context, executor, isAlerting }, deps);
  return runQuery(model, runRequest, runDeps);
}

/** The language that the editor states with each query; alert rules state none: then it is a setting. */
function findLanguage({ model }: DataQuery, { context }: QueryDataRequest): Language {
  const code = model?.language ?? context.dataSource?.jsonData.language;
  return pickLanguage(typeof code === 'string' ? code : undefined);
}

/** Only Grafana's alerting sets this header; that of expressions comes from any browser that sends it. */
function isFromAlerting(headers: Record<string, string>): boolean {
  return headers['FromAlert'] === 'true';
}

/** How urgent a query is. */
function chooseLane(model: Record<string, unknown>, headers: Record<string, string>): Lane {
  if (isBulkQuery(model)) {
    return 'bulk';
  }
  return isFromAlerting(headers) ? 'alert' : 'interactive';
}

function toRunRequest(query: DataQuery, headers: Record<string, string>, now: number): RunRequest {
  return {
    refId: query.refId,
    from: query.from,
    to: query.to,
    intervalMs: query.intervalMs,
    now,
    // Server-side expressions read frames as alert rules do.
    forAlert: isFromAlerting(headers) || headers['http_X-Grafana-From-Expr'] === 'true',
  };
}
