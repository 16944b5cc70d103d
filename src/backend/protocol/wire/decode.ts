import { isMapping } from '../../../schema';
import type {
  DataQuery,
  DataSourceInstance,
  HealthRequest,
  PluginContext,
  QueryDataRequest,
  ResourceRequest,
} from './messages';
import type { pluginv2 } from './protobuf';

// Wire -> plain messages. Absent fields take protobuf's defaults.

type Json = Record<string, unknown>;

export function queryDataRequest(wire: pluginv2.QueryDataRequest.$Properties): QueryDataRequest {
  return {
    context: pluginContext(wire.pluginContext),
    headers: wire.headers ?? {},
    queries: (wire.queries ?? []).map(dataQuery),
  };
}

export function resourceRequest(wire: pluginv2.CallResourceRequest.$Properties): ResourceRequest {
  const headers = Object.entries(wire.headers ?? {});
  return {
    context: pluginContext(wire.pluginContext),
    path: (wire.path ?? '').replace(/^\/+/, ''),
    method: wire.method || 'GET',
    url: wire.url ?? '',
    headers: Object.fromEntries(headers.map(([name, list]) => [name, list.values ?? []])),
    body: wire.body ?? new Uint8Array(),
  };
}

export function healthRequest(wire: pluginv2.CheckHealthRequest.$Properties): HealthRequest {
  return { context: pluginContext(wire.pluginContext), headers: wire.headers ?? {} };
}

function dataQuery(wire: pluginv2.DataQuery.$Properties): DataQuery {
  return {
    refId: wire.refId ?? '',
    queryType: wire.queryType ?? '',
    maxDataPoints: wire.maxDataPoints ?? 0,
    intervalMs: wire.intervalMS ?? 0,
    from: wire.timeRange?.fromEpochMS ?? 0,
    to: wire.timeRange?.toEpochMS ?? 0,
    model: parseObject(wire.json),
  };
}

function pluginContext(wire: pluginv2.PluginContext.$Properties | null | undefined): PluginContext {
  return {
    orgId: wire?.orgId ?? 0,
    pluginId: wire?.pluginId ?? '',
    user: wire?.user ? user(wire.user) : undefined,
    dataSource: wire?.dataSourceInstanceSettings ? dataSource(wire.dataSourceInstanceSettings) : undefined,
    grafanaConfig: wire?.grafanaConfig ?? {},
  };
}

function user(wire: pluginv2.User.$Properties): PluginContext['user'] {
  return { login: wire.login ?? '', name: wire.name ?? '', email: wire.email ?? '', role: wire.role ?? '' };
}

function dataSource(wire: pluginv2.DataSourceInstanceSettings.$Properties): DataSourceInstance {
  return {
    uid: wire.uid ?? '',
    name: wire.name ?? '',
    url: wire.url ?? '',
    jsonData: parseObject(wire.jsonData) ?? {},
    secureJsonData: wire.decryptedSecureJsonData ?? {},
    lastUpdatedMs: wire.lastUpdatedMS ?? 0,
  };
}

/** undefined where the bytes are not a JSON object. */
function parseObject(bytes: Uint8Array | null | undefined): Json | undefined {
  try {
    const parsed: unknown = JSON.parse(new TextDecoder().decode(bytes ?? undefined));
    return isMapping(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
