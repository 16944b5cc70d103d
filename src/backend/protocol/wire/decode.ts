import { createMessage, type Message } from '../../../texts';
import {
  maxAddressLength,
  maxHeadersLength,
  maxQueries,
  maxQueryBytes,
  maxRefIdLength,
  maxSettingsBytes,
} from './limits';
import type {
  DataQuery,
  DataSourceInstance,
  HealthRequest,
  PluginContext,
  QueryDataRequest,
  ResourceRequest,
} from './messages';
import type { pluginv2 } from './protobuf';
import { readObject } from './readObject';

// Wire -> plain messages. Absent fields take protobuf's defaults; what breaks a limit is left out, and a refusal says so.

export function queryDataRequest(wire: pluginv2.QueryDataRequest.$Properties): QueryDataRequest {
  const queries = wire.queries ?? [];
  const tooMany = createMessage('limit.queries', { count: queries.length, max: maxQueries });
  return {
    ...contextAndHeaders(wire.pluginContext, wire.headers ?? {}),
    queries: queries.map((query, i) =>
      i < maxQueries ? dataQuery(query) : { ...dataQuery({ ...query, json: undefined }), refusal: tooMany }
    ),
  };
}

export function resourceRequest(wire: pluginv2.CallResourceRequest.$Properties): ResourceRequest {
  const headers = Object.entries(wire.headers ?? {});
  const address = { path: wire.path ?? '', url: wire.url ?? '', method: wire.method || 'GET' };
  const refusal = Object.entries(address)
    .map(([name, text]) => describeExcess(name, text, maxAddressLength[name as keyof typeof address]))
    .find((found) => found !== undefined);
  const read = refusal ? { path: '', url: '', method: '' } : address;
  return {
    ...contextAndHeaders(
      wire.pluginContext,
      Object.fromEntries(headers.map(([name, list]) => [name, list.values ?? []]))
    ),
    ...read,
    path: read.path.replace(/^\/+/, ''),
    body: wire.body ?? new Uint8Array(),
    ...(refusal && { refusal }),
  };
}

export function healthRequest(wire: pluginv2.CheckHealthRequest.$Properties): HealthRequest {
  return contextAndHeaders(wire.pluginContext, wire.headers ?? {});
}

function dataQuery(wire: pluginv2.DataQuery.$Properties): DataQuery {
  const limits = { maxBytes: maxQueryBytes, tooLong: 'limit.query', tooDeep: 'limit.query-depth' } as const;
  const { value: model, refusal } = readObject(wire.json, limits);
  const refused = describeExcess('refId', wire.refId ?? '', maxRefIdLength) ?? refusal;
  return {
    refId: wire.refId ?? '',
    queryType: wire.queryType ?? '',
    maxDataPoints: wire.maxDataPoints ?? 0,
    intervalMs: wire.intervalMS ?? 0,
    from: wire.timeRange?.fromEpochMS ?? 0,
    to: wire.timeRange?.toEpochMS ?? 0,
    model,
    ...(refused && { refusal: refused }),
  };
}

/** Headers are read for credentials and flags: where they are too long, none is. */
function contextAndHeaders<Value extends string | string[]>(
  wire: pluginv2.PluginContext.$Properties | null | undefined,
  headers: Record<string, Value>
): { context: PluginContext; headers: Record<string, Value> } {
  const texts = Object.entries(headers).flat(2);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  if (length <= maxHeadersLength) {
    return { context: pluginContext(wire), headers };
  }
  const refusal = createMessage('limit.headers', { length, max: maxHeadersLength });
  return { context: { ...pluginContext(wire), refusal }, headers: {} };
}

function pluginContext(wire: pluginv2.PluginContext.$Properties | null | undefined): PluginContext {
  const settings = wire?.dataSourceInstanceSettings;
  const limits = { maxBytes: maxSettingsBytes, tooLong: 'limit.settings', tooDeep: 'limit.settings-depth' } as const;
  const { value: jsonData = {}, refusal } = readObject(settings?.jsonData, limits);
  return {
    orgId: wire?.orgId ?? 0,
    pluginId: wire?.pluginId ?? '',
    user: wire?.user ? user(wire.user) : undefined,
    dataSource: settings ? dataSource(settings, jsonData) : undefined,
    grafanaConfig: wire?.grafanaConfig ?? {},
    ...(refusal && { refusal }),
  };
}

function user(wire: pluginv2.User.$Properties): PluginContext['user'] {
  return { login: wire.login ?? '', name: wire.name ?? '', email: wire.email ?? '', role: wire.role ?? '' };
}

function dataSource(
  wire: pluginv2.DataSourceInstanceSettings.$Properties,
  jsonData: Record<string, unknown>
): DataSourceInstance {
  return {
    uid: wire.uid ?? '',
    name: wire.name ?? '',
    url: wire.url ?? '',
    jsonData,
    secureJsonData: wire.decryptedSecureJsonData ?? {},
    lastUpdatedMs: wire.lastUpdatedMS ?? 0,
  };
}

function describeExcess(field: string, text: string, max: number): Message | undefined {
  return text.length > max ? createMessage('limit.text', { field, length: text.length, max }) : undefined;
}
