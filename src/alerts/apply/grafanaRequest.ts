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

const provisioning = '/api/v1/provisioning';

/** Addresses of Grafana's HTTP API; names are percent-encoded. */
export const paths = {
  folders: '/api/folders',
  folder: (uid: string) => `/api/folders/${encodeURIComponent(uid)}`,
  foldersTitled: (title: string) => `/api/search?type=dash-folder&query=${encodeURIComponent(title)}`,
  group: (folderUid: string, name: string) =>
    `${provisioning}/folder/${encodeURIComponent(folderUid)}/rule-groups/${encodeURIComponent(name)}`,
  rules: `${provisioning}/alert-rules`,
  rule: (uid: string) => `${provisioning}/alert-rules/${encodeURIComponent(uid)}`,
};
