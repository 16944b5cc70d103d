import type { BackendSrv, BackendSrvRequest, FetchResponse } from '@grafana/runtime';
import { defer, lastValueFrom, type Observable } from 'rxjs';

type Options = Partial<BackendSrvRequest>;

/** Later requests of an id end earlier ones, as with Grafana. */
const running = new Map<string, AbortController>();

/** Grafana's HTTP client, over this host's API. */
export const backendSrv: BackendSrv = {
  get: (...[url, params, requestId, options]) => body({ ...options, url, params, requestId }),
  delete: (url, data, options) => body({ ...options, url, data, method: 'DELETE' }),
  post: (url, data, options) => body({ ...options, url, data, method: 'POST' }),
  patch: (url, data, options) => body({ ...options, url, data, method: 'PATCH' }),
  put: (url, data, options) => body({ ...options, url, data, method: 'PUT' }),
  request: (options) => body(options),
  datasourceRequest: <T>(options: BackendSrvRequest) => lastValueFrom(request<T>(options)),
  fetch: (options) => request(options),
  chunked: () => {
    throw new Error('This stand-in for Grafana does not answer in chunks.');
  },
};

const body = async <T>(options: Options & { url: string }) => (await lastValueFrom(request<T>(options))).data;

function request<T>(options: BackendSrvRequest): Observable<FetchResponse<T>> {
  return defer(() => send<T>(options));
}

async function send<T>(config: BackendSrvRequest): Promise<FetchResponse<T>> {
  const { url, method = 'GET', data, headers, requestId } = config;
  const address = `/${url.replace(/^\//, '')}${buildQuery(config)}`;
  const json: Record<string, string> = data === undefined ? {} : { 'Content-Type': 'application/json' };
  const response = await fetch(address, {
    method,
    headers: { ...json, ...headers },
    body: data === undefined ? undefined : JSON.stringify(data),
    signal: config.abortSignal ?? combineSignals(requestId),
  }).catch((error: Error) => {
    throw failure(config, { status: -1, data: { message: error.message }, cancelled: error.name === 'AbortError' });
  });
  const content = parse(await response.text());
  if (!response.ok) {
    throw failure(config, { status: response.status, statusText: response.statusText, data: content });
  }
  const { status, statusText, ok, redirected, type } = response;
  return {
    data: content as T,
    status,
    statusText,
    ok,
    headers: response.headers,
    redirected,
    type,
    url: address,
    config,
  };
}

function buildQuery({ url, params = {} }: BackendSrvRequest): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    (Array.isArray(value) ? value : [value]).filter((one) => one !== undefined).map((one) => [name, String(one)])
  );
  return pairs.length === 0 ? '' : `${url.includes('?') ? '&' : '?'}${new URLSearchParams(pairs)}`;
}

function combineSignals(requestId: string | undefined): AbortSignal | undefined {
  if (requestId === undefined) {
    return undefined;
  }
  running.get(requestId)?.abort();
  const controller = new AbortController();
  running.set(requestId, controller);
  return controller.signal;
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return text;
  }
}

interface Failure {
  status: number;
  statusText?: string;
  data: unknown;
  cancelled?: boolean;
}

/** What Grafana rejects with. Nothing pops up for it: pages show what they asked for in vain. */
function failure(config: BackendSrvRequest, published: Failure) {
  const message = (published.data as { message?: string })?.message ?? published.statusText ?? '';
  return { ...published, message, config };
}
