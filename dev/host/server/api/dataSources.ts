import { toText, toNumber } from '../../../../src/schema';
import { parseDuration } from '../../../../src/queries';
import type { ClientQuery, Instance, PluginUser } from '../../pluginClient';
import { frameJson } from './frameJson';
import { ok, HttpError, type Answer, type Call, type Routes } from '../http';
import { readUser } from '../user';
import type { KeptPlugin } from '../keepPlugin';
import { checkMetrics, isMetricKind, queryMetrics, readMetricsApi } from './metricSource';
import type { DataSourceConfig } from '../provisioning';

/** A data source with what changes at every save. */
export interface StoredDataSource extends DataSourceConfig {
  lastUpdatedMs: number;
}

export interface DataSourceOptions {
  configs: DataSourceConfig[];
  plugin: KeptPlugin;
  /** What the plugin's own process shows when it asks this server. */
  token: string;
}

interface QueryResult {
  status: number;
  frames?: unknown[];
  error?: string;
}

/** The data sources of this server, and Grafana's calls that concern them. */
export function createDataSources({ configs, plugin, token }: DataSourceOptions) {
  const stored = new Map<string, StoredDataSource>(
    configs.map((config) => [config.uid, { ...config, lastUpdatedMs: Date.now() }])
  );
  const find = (uid: string): StoredDataSource => {
    const found = stored.get(uid);
    if (!found) {
      throw new HttpError(404, 'Data source not found');
    }
    return found;
  };
  const context = { find, plugin, token };
  const routes: Routes = {
    'POST /api/ds/query': (call) => authorized(call, token) ?? queryAll(call, context),
    'GET /api/datasources': () => ok([...stored.values()].map(describeSettings)),
    'GET /api/datasources/uid/:uid': ({ params }) => ok(describeSettings(find(params.uid))),
    'PUT /api/datasources/uid/:uid': (call) => ok(save(call, stored, find(call.params.uid))),
    'GET /api/datasources/uid/:uid/health': (call) => authorized(call, token) ?? checkHealth(call, context),
    'GET /api/datasources/uid/:uid/resources/*': (call) => callResource(call, context),
    'POST /api/datasources/uid/:uid/resources/*': (call) => callResource(call, context),
  };
  return { routes, list: () => [...stored.values()] };
}

interface Context {
  find(uid: string): StoredDataSource;
  plugin: KeptPlugin;
  token: string;
}

/** A caller that shows a token must show the right one; the browser's pages show none. */
function authorized({ headers }: Call, token: string): Answer | undefined {
  const shown = headers.authorization;
  return shown === undefined || shown === `Bearer ${token}`
    ? undefined
    : { status: 401, body: { message: 'Invalid API key' } };
}

/** As Grafana gives it: of secrets only their names. */
function describeSettings({ lastUpdatedMs, secureJsonData = {}, ...config }: StoredDataSource) {
  const secureJsonFields = Object.fromEntries(Object.keys(secureJsonData).map((key) => [key, true]));
  return { access: 'proxy', readOnly: false, jsonData: {}, ...config, version: lastUpdatedMs, secureJsonFields };
}

function save(call: Call, stored: Map<string, StoredDataSource>, before: StoredDataSource) {
  const { jsonData, secureJsonData = {} } = call.json() as Partial<DataSourceConfig>;
  const secrets = { ...before.secureJsonData, ...secureJsonData };
  const after = {
    ...before,
    jsonData: jsonData ?? before.jsonData,
    secureJsonData: secrets,
    lastUpdatedMs: Date.now(),
  };
  stored.set(before.uid, after);
  return { message: 'Datasource updated', name: after.name, datasource: describeSettings(after) };
}

/** Grafana answers 400 where any query failed, with the reason among the results. */
async function queryAll(call: Call, context: Context): Promise<Answer> {
  const { from, to, queries } = call.json();
  if (!Array.isArray(queries)) {
    throw new HttpError(400, 'The request has no list of queries.');
  }
  const range = { from: readTime(from, 'from'), to: readTime(to, 'to') };
  const results = await Promise.all(
    (queries as Array<Record<string, unknown>>).map(async (model) => {
      const query = toQuery(model, range);
      return [query.refId, await queryOne(query, context, readUser(call)).catch(failed)] as const;
    })
  );
  const status = results.some(([, { error }]) => error !== undefined) ? 400 : 200;
  return { status, body: { results: Object.fromEntries(results) } };
}

function toQuery(model: Record<string, unknown>, range: { from: number; to: number }): ClientQuery {
  return {
    ...range,
    refId: toText(model.refId ?? 'A'),
    intervalMs: toNumber(model.intervalMs) || 1000,
    maxDataPoints: toNumber(model.maxDataPoints) || undefined,
    model,
  };
}

async function queryOne(query: ClientQuery, { find, plugin, token }: Context, user: PluginUser): Promise<QueryResult> {
  const { uid } = (query.model.datasource ?? {}) as { uid?: string };
  const source = find(toText(uid));
  if (isMetricKind(source.type)) {
    return { status: 200, frames: (await queryMetrics(source, query)).map(frameJson) };
  }
  const instance = { ...describeInstance(source, token), user };
  const answer = (await (await process(plugin)).queryData(instance, [query])).get(query.refId);
  const frames = (answer?.frames ?? []).map((frame) => frameJson({ ...frame, refId: frame.refId || query.refId }));
  return answer && 'error' in answer ? { status: answer.status, error: answer.error, frames } : { status: 200, frames };
}

function failed(error: Error): QueryResult {
  return { status: error instanceof HttpError ? error.status : 500, error: error.message };
}

function readTime(value: unknown, field: string): number {
  const ms = toNumber(value);
  const [, sign, duration] = /^now(?:([-+])(\w+))?$/.exec(toText(value)) ?? [];
  if (Number.isFinite(ms) && value !== undefined) {
    return ms;
  }
  if (!/^now/.test(toText(value))) {
    throw new HttpError(400, `${field} is "${value}": write ms since 1970, or a time such as now-1h.`);
  }
  const distance = duration === undefined ? 0 : parseDuration(duration, field);
  return Date.now() + (sign === '-' ? -distance : distance);
}

async function checkHealth(call: Call, { find, plugin, token }: Context): Promise<Answer> {
  const source = find(call.params.uid);
  if (isMetricKind(source.type)) {
    return checkMetrics(source).then(
      (message) => ok({ status: 'OK', message }),
      (error: Error) => ({ status: 400, body: { status: 'ERROR', message: error.message } })
    );
  }
  const {
    ok: well,
    message,
    details,
  } = await (
    await process(plugin)
  ).checkHealth({
    ...describeInstance(source, token),
    user: readUser(call),
  });
  return { status: well ? 200 : 400, body: { status: well ? 'OK' : 'ERROR', message, details } };
}

async function callResource(call: Call, { find, plugin, token }: Context): Promise<Answer> {
  const source = find(call.params.uid);
  const { method, body, query, params } = call;
  if (isMetricKind(source.type)) {
    const form = method === 'POST' ? new URLSearchParams(body.toString()) : query;
    return ok(await readMetricsApi(source, params.rest, form));
  }
  const {
    status,
    headers,
    body: answer,
  } = await (
    await process(plugin)
  ).callResource(
    { ...describeInstance(source, token), user: readUser(call) },
    { method, path: params.rest, query: query.toString(), body }
  );
  return { status, body: answer, headers: { 'Content-Type': headers['content-type'] ?? 'application/json' } };
}

function describeInstance(
  { uid, name, jsonData = {}, secureJsonData = {}, lastUpdatedMs }: StoredDataSource,
  token: string
): Instance {
  return { uid, name, jsonData, secureJsonData: { grafanaToken: token, ...secureJsonData }, lastUpdatedMs };
}

async function process(plugin: KeptPlugin) {
  return plugin.current().catch((error: Error) => {
    throw new HttpError(503, `The plugin's process is not there: ${error.message}`);
  });
}
