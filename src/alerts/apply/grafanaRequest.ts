/** One call of Grafana's HTTP API. The path begins with a slash and is percent-encoded already. */
export interface GrafanaCall {
  method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  path: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** What Grafana answered: every status is an answer, and the body is parsed JSON, or text where it is none. */
export interface GrafanaAnswer {
  status: number;
  body: unknown;
}

/**
 * Sends a call as the user or service account that it was made for. Only an unreachable Grafana is an exception; the
 * message then names no credentials.
 */
export type GrafanaRequest = (call: GrafanaCall) => Promise<GrafanaAnswer>;
