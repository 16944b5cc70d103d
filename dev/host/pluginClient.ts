import { Client, credentials, Metadata, type MethodDefinition, type ServiceError } from '@grpc/grpc-js';
import {
  controllerService,
  dataService,
  diagnosticsService,
  resourceService,
} from '../../src/backend/protocol/grpc/definitions';
import { pluginv2 } from '../../src/backend/protocol/wire/protobuf';
import { dataSourceType, type Frame } from '../../src/queries';
import { decodeFrame } from './decodeFrame';

/** A data source instance as Grafana would keep it. */
export interface Instance {
  uid: string;
  name: string;
  jsonData: Record<string, unknown>;
  secureJsonData?: Record<string, string>;
  /** Changes with every save. */
  lastUpdatedMs: number;
  /** Default 1. */
  orgId?: number;
  /** Who calls; by default somebody with all rights. */
  user?: PluginUser;
}

export interface CallOptions {
  headers?: Record<string, string>;
  /** Cancels the call when it aborts. */
  signal?: AbortSignal;
}

/** A user as Grafana tells a plugin of it. */
export interface PluginUser {
  login: string;
  name: string;
  /** In the organisation: 'Viewer', 'Editor', 'Admin' or 'None'. */
  role: string;
}

export interface ClientQuery {
  refId: string;
  /** Range of the panel, ms. */
  from: number;
  to: number;
  intervalMs: number;
  maxDataPoints?: number;
  /** The query model as saved. */
  model: Record<string, unknown>;
}

export type QueryAnswer = { frames: Frame[] } | { frames: Frame[]; error: string; status: number };

export interface HealthAnswer {
  ok: boolean;
  message: string;
  details?: Record<string, unknown>;
}

/** One call of a resource: the path below `resources/`, without its query. */
export interface ResourceCall {
  method: string;
  path: string;
  /** As in `a=1&b=2`; empty where there is none. */
  query: string;
  body: Uint8Array;
}

export interface ResourceAnswer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** Grafana's side of the plugin protocol. */
export interface PluginClient {
  /** Answers by refId. */
  queryData(
    instance: Instance,
    queries: ClientQuery[],
    headers?: Record<string, string>
  ): Promise<Map<string, QueryAnswer>>;
  /** The answer as it comes over the wire, by refId: for measuring the process without our own decoding. */
  queryBytes(
    instance: Instance,
    queries: ClientQuery[],
    options?: CallOptions
  ): Promise<Record<string, pluginv2.IDataResponse>>;
  checkHealth(instance: Instance): Promise<HealthAnswer>;
  callResource(instance: Instance, call: ResourceCall): Promise<ResourceAnswer>;
  collectMetrics(): Promise<string>;
  shutdown(): Promise<void>;
  close(): void;
}

const callTimeout = 120_000;

/** Connects to a plugin process at a gRPC target. */
export function createPluginClient(target: string): PluginClient {
  const { call, stream, close } = createCaller(target);
  const query = async (instance: Instance, queries: ClientQuery[], { headers = {}, signal }: CallOptions = {}) => {
    const request = { pluginContext: createContext(instance), headers, queries: queries.map(toDataQuery) };
    return (await call(dataService.queryData, request, signal)).responses ?? {};
  };
  return {
    queryData: async (instance, queries, headers) => {
      const responses = await query(instance, queries, { headers });
      return new Map(Object.entries(responses).map(([refId, response]) => [refId, toAnswer(response)]));
    },
    queryBytes: query,
    checkHealth: async (instance) => {
      const answer = await call(diagnosticsService.checkHealth, { pluginContext: createContext(instance) });
      const details = Buffer.from(answer.jsonDetails ?? []).toString();
      const ok = answer.status === pluginv2.CheckHealthResponse.HealthStatus.OK;
      return { ok, message: answer.message ?? '', details: details === '' ? undefined : JSON.parse(details) };
    },
    callResource: async (instance, { method, path, query, body }) => {
      const url = query === '' ? path : `${path}?${query}`;
      const headers = { 'Content-Type': { values: ['application/json'] } };
      const pluginContext = createContext(instance);
      return joinParts(await stream(resourceService.callResource, { pluginContext, method, path, url, headers, body }));
    },
    collectMetrics: async () => {
      const { metrics } = await call(diagnosticsService.collectMetrics, {
        pluginContext: { pluginId: dataSourceType },
      });
      return Buffer.from(metrics?.prometheus ?? []).toString();
    },
    shutdown: async () => {
      await call(controllerService.shutdown, {});
    },
    close,
  };
}

function createContext(instance: Instance) {
  return {
    orgId: instance.orgId ?? 1,
    pluginId: dataSourceType,
    user: instance.user ?? { login: 'demo', name: 'Demo', role: 'Admin' },
    dataSourceInstanceSettings: {
      uid: instance.uid,
      name: instance.name,
      jsonData: toJson(instance.jsonData),
      decryptedSecureJsonData: instance.secureJsonData ?? {},
      lastUpdatedMS: instance.lastUpdatedMs,
    },
    grafanaConfig: {},
  };
}

function toDataQuery({ refId, from, to, intervalMs, maxDataPoints = 1000, model }: ClientQuery) {
  return {
    refId,
    maxDataPoints,
    intervalMS: intervalMs,
    timeRange: { fromEpochMS: from, toEpochMS: to },
    json: toJson({ ...model, refId, intervalMs, maxDataPoints }),
    queryType: String(model.queryType ?? ''),
  };
}

function toAnswer(response: pluginv2.IDataResponse): QueryAnswer {
  const frames = (response.frames ?? []).map(decodeFrame);
  return response.error ? { frames, error: response.error, status: response.status ?? 500 } : { frames };
}

/** The first part has status and headers; each has a piece of the body. */
function joinParts(parts: pluginv2.ICallResourceResponse[]): ResourceAnswer {
  const headers = Object.entries(parts[0]?.headers ?? {}).map(([name, { values }]) => [
    name,
    (values ?? []).join(', '),
  ]);
  return {
    status: parts[0]?.code || 500,
    headers: Object.fromEntries(headers),
    body: Buffer.concat(parts.map(({ body }) => Buffer.from(body ?? []))),
  };
}

function toJson(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}

/** Calls methods with one answer, and with a stream of them. */
function createCaller(target: string) {
  const client = new Client(target, credentials.createInsecure(), {
    'grpc.max_receive_message_length': -1,
    'grpc.max_send_message_length': -1,
  });
  const call = <Request, Answer>(method: MethodDefinition<Request, Answer>, request: Request, signal?: AbortSignal) =>
    new Promise<Answer>((resolve, reject) => {
      const { path, requestSerialize, responseDeserialize } = method;
      const done = (error: ServiceError | null, answer?: Answer) =>
        answer === undefined ? reject(error ?? new Error(`${path} gave no answer.`)) : resolve(answer);
      const options = { deadline: Date.now() + callTimeout };
      const running = client.makeUnaryRequest(
        path,
        requestSerialize,
        responseDeserialize,
        request,
        new Metadata(),
        options,
        done
      );
      signal?.addEventListener('abort', () => running.cancel(), { once: true });
    });
  const stream = <Request, Answer>(method: MethodDefinition<Request, Answer>, request: Request) =>
    new Promise<Answer[]>((resolve, reject) => {
      const { path, requestSerialize, responseDeserialize } = method;
      const options = { deadline: Date.now() + callTimeout };
      const answers: Answer[] = [];
      client
        .makeServerStreamRequest(path, requestSerialize, responseDeserialize, request, new Metadata(), options)
        .on('data', (answer: Answer) => answers.push(answer))
        .on('error', reject)
        .on('end', () => resolve(answers));
    });
  return { call, stream, close: () => client.close() };
}
