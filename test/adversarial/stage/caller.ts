import { Client, credentials, Metadata, type ClientUnaryCall, type MethodDefinition } from '@grpc/grpc-js';
import type { Instance } from '../../../dev/host/pluginClient';
import {
  controllerService,
  dataService,
  diagnosticsService,
  resourceService,
} from '../../../src/backend/protocol/grpc/definitions';
import { pluginv2 } from '../../../src/backend/protocol/wire/protobuf';
import { dataSourceType } from '../../../src/queries';

/** Who calls, for whom: all that Grafana says of a request beside its content. */
export interface Caller {
  instance: Instance;
  /** Default 1. */
  orgId?: number;
  /** Default Admin; null for a request without a user. */
  role?: string | null;
  /** Default scheduler for alert rules. */
  login?: string;
  grafanaConfig?: Record<string, string>;
  headers?: Record<string, string>;
  /** jsonData as bytes, where it is no JSON of an object. */
  rawSettings?: string;
}

export interface CallQuery {
  refId: string;
  from: number;
  to: number;
  intervalMs?: number;
  /** A query model, or the text that is sent in its place. */
  model: object | string;
}

export interface CallOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
}

export interface ResourceAnswer {
  status: number;
  body: string;
}

export type QueryAnswers = Record<string, pluginv2.IDataResponse>;

/** A connection of a host that says whatever it wants. */
export interface Wire {
  query(caller: Caller, queries: CallQuery[], options?: CallOptions): Promise<QueryAnswers>;
  health(caller: Caller, options?: CallOptions): Promise<{ ok: boolean; text: string }>;
  resource(caller: Caller, call: ResourceCall, options?: CallOptions): Promise<ResourceAnswer>;
  metrics(): Promise<string>;
  shutdown(): Promise<void>;
  close(): void;
}

export interface ResourceCall {
  path: string;
  method?: string;
  /** Behind the path, without its question mark. */
  query?: string;
  /** A body, or the text that is sent in its place. */
  body?: unknown;
  headers?: Record<string, string>;
}

const defaultTimeoutMs = 60_000;

/** Connects to a plugin process; connections with another `name` share no transport. */
export function connect(target: string, name = 'host'): Wire {
  const client = new Client(target, credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
    'grpc.primary_user_agent': name,
    'grpc.use_local_subchannel_pool': 1,
  });
  return {
    query: async (caller, queries, options) => {
      const { headers = {} } = caller;
      const request = { pluginContext: createContext(caller), headers, queries: queries.map(toDataQuery) };
      return (await callOnce(client, dataService.queryData, { request, ...options })).responses ?? {};
    },
    health: async (caller, options) => {
      const request = { pluginContext: createContext(caller), headers: caller.headers ?? {} };
      const answer = await callOnce(client, diagnosticsService.checkHealth, { request, ...options });
      const text = `${answer.message ?? ''}\n${Buffer.from(answer.jsonDetails ?? []).toString()}`;
      return { ok: answer.status === pluginv2.CheckHealthResponse.HealthStatus.OK, text };
    },
    resource: (caller, call, options) => callResource(client, caller, { ...call, ...options }),
    metrics: async () => {
      const request = { pluginContext: { pluginId: dataSourceType } };
      const { metrics } = await callOnce(client, diagnosticsService.collectMetrics, { request });
      return Buffer.from(metrics?.prometheus ?? []).toString();
    },
    shutdown: async () => {
      await callOnce(client, controllerService.shutdown, { request: {} });
    },
    close: () => client.close(),
  };
}

function createContext({ instance, orgId = 1, role = 'Admin', login = 'someone', ...rest }: Caller) {
  return {
    orgId,
    pluginId: dataSourceType,
    ...(role !== null && { user: { login, name: login, role } }),
    dataSourceInstanceSettings: {
      uid: instance.uid,
      name: instance.name,
      jsonData: Buffer.from(rest.rawSettings ?? JSON.stringify(instance.jsonData)),
      decryptedSecureJsonData: instance.secureJsonData ?? {},
      lastUpdatedMS: instance.lastUpdatedMs,
    },
    grafanaConfig: rest.grafanaConfig ?? {},
  };
}

function toDataQuery({ refId, from, to, intervalMs = 300_000, model }: CallQuery) {
  const json = typeof model === 'string' ? model : JSON.stringify({ ...model, refId, intervalMs });
  return {
    refId,
    maxDataPoints: 1000,
    intervalMS: intervalMs,
    timeRange: { fromEpochMS: from, toEpochMS: to },
    json: Buffer.from(json),
  };
}

interface Sent<Request> extends CallOptions {
  request: Request;
}

function callOnce<Request, Answer>(
  client: Client,
  { path, requestSerialize, responseDeserialize }: MethodDefinition<Request, Answer>,
  { request, signal, timeoutMs = defaultTimeoutMs }: Sent<Request>
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { deadline: Date.now() + timeoutMs };
    const call: ClientUnaryCall = client.makeUnaryRequest(
      path,
      requestSerialize,
      responseDeserialize,
      request,
      new Metadata(),
      options,
      (error, answer) => (answer === undefined ? reject(error) : resolve(answer))
    );
    signal?.addEventListener('abort', () => call.cancel(), { once: true });
  });
}

type SentResource = ResourceCall & CallOptions;

function callResource(client: Client, caller: Caller, sent: SentResource): Promise<ResourceAnswer> {
  const { path, method = sent.body === undefined ? 'GET' : 'POST', query = '', body = '', headers = {} } = sent;
  const values = { 'Content-Type': 'application/json', ...caller.headers, ...headers };
  const request = {
    pluginContext: createContext(caller),
    path,
    method,
    url: query === '' ? path : `${path}?${query}`,
    headers: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { values: [value] }])),
    body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)),
  };
  const service = resourceService.callResource;
  return new Promise((resolve, reject) => {
    const parts: pluginv2.ICallResourceResponse[] = [];
    const options = { deadline: Date.now() + (sent.timeoutMs ?? defaultTimeoutMs) };
    const call = client
      .makeServerStreamRequest(
        service.path,
        service.requestSerialize,
        service.responseDeserialize,
        request,
        new Metadata(),
        options
      )
      .on('data', (part: pluginv2.ICallResourceResponse) => parts.push(part))
      .on('error', reject)
      .on('end', () => resolve(joinParts(parts)));
    sent.signal?.addEventListener('abort', () => call.cancel(), { once: true });
  });
}

function joinParts(parts: pluginv2.ICallResourceResponse[]): ResourceAnswer {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part.body ?? [])));
  return { status: parts[0]?.code ?? 0, body: body.toString() };
}
