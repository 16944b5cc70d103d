import type { LimitSettings } from '../../queries';

/** How one upstream is reached. */
export interface Connection {
  /** For people: what error messages call the source. */
  name: string;
  /** http(s) URL without credentials; requests go below its path. */
  baseUrl: string;
  headers: Record<string, string>;
  /** What must never be shown: occurrences in upstream messages are masked. */
  secrets: string[];
  /** PEM of the authority to trust instead of the system's. */
  caCert?: string;
  skipVerify?: boolean;
  limits: Required<LimitSettings>;
}

/** One request below a connection's base URL. */
export interface UpstreamRequest {
  path: string;
  method: 'GET' | 'POST';
  contentType?: string;
  body?: string;
  /** A status of 400 or more whose body is an answer, too. */
  alsoRead?: number;
  signal: AbortSignal;
}

/** `path` below the base URL's own path. */
export function upstreamUrl(connection: Connection, path: string): URL {
  const base = connection.baseUrl.endsWith('/') ? connection.baseUrl : `${connection.baseUrl}/`;
  return new URL(path.replace(/^\/+/, ''), base);
}
