import type { Frame } from '../../../queries';
import type { Message } from '../../../texts';

/** The plugin protocol's messages as plain objects: handlers know these, and nothing of gRPC, protobuf or Arrow. */
export interface PluginContext {
  orgId: number;
  pluginId: string;
  user?: { login: string; name: string; email: string; role: string };
  dataSource?: DataSourceInstance;
  grafanaConfig: Record<string, string>;
  /** Why nothing can be answered: settings or headers that are longer or deeper than is read, and were left out. */
  refusal?: Message;
}

export interface DataSourceInstance {
  uid: string;
  name: string;
  url: string;
  /** Parsed JSON; {} where Grafana sent none. */
  jsonData: Record<string, unknown>;
  secureJsonData: Record<string, string>;
  /** Changes with every save of the settings. */
  lastUpdatedMs: number;
}

export interface DataQuery {
  refId: string;
  queryType: string;
  maxDataPoints: number;
  intervalMs: number;
  /** ms. */
  from: number;
  to: number;
  /** The whole query model; unparsable JSON arrives as undefined. */
  model: Record<string, unknown> | undefined;
  /** Why the query cannot be answered: a model that is longer or deeper than is read, and was left out. */
  refusal?: Message;
}

export interface QueryDataRequest {
  context: PluginContext;
  headers: Record<string, string>;
  queries: DataQuery[];
}

export type ErrorOrigin = 'plugin' | 'downstream';

export type DataResponse =
  { frames: Frame[]; status: 200 } | { frames: Frame[]; status: number; error: string; errorSource: ErrorOrigin };

/** Keyed by refId. */
export type QueryDataResponse = Map<string, DataResponse>;

export interface ResourceRequest {
  context: PluginContext;
  /** No leading slash. */
  path: string;
  method: string;
  /** path?query */
  url: string;
  headers: Record<string, string[]>;
  body: Uint8Array;
  /** Why the request cannot be answered: an address that is longer than is read, and was left out. */
  refusal?: Message;
}

export interface ResourceResponse {
  status: number;
  headers?: Record<string, string>;
  body: Uint8Array | string;
}

export interface HealthRequest {
  context: PluginContext;
  headers: Record<string, string>;
}

export interface HealthResponse {
  ok: boolean;
  message: string;
  /** Shown by Grafana under the message; `verboseMessage` is shown expanded. */
  details?: Record<string, unknown>;
}

/** One implementation per RPC; each stops its work when `signal` aborts (cancelled call, deadline, shutdown). */
export interface Handlers {
  queryData(request: QueryDataRequest, signal: AbortSignal): Promise<QueryDataResponse>;
  callResource(request: ResourceRequest, signal: AbortSignal): Promise<ResourceResponse>;
  checkHealth(request: HealthRequest, signal: AbortSignal): Promise<HealthResponse>;
  /** Prometheus text exposition format. */
  collectMetrics(): Promise<string>;
}
