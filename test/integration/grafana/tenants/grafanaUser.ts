/** Who asks Grafana, and in which organisation. */
export interface GrafanaUser {
  login: string;
  password: string;
  orgId: number;
}

export interface GrafanaAnswer {
  status: number;
  body: Record<string, unknown>;
}

/** A method and a path of Grafana's HTTP API, such as `GET /api/health`. */
export type GrafanaRoute = `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`;

/** Grafana's HTTP API as a user with a password sees it. */
export type CallGrafana = (user: GrafanaUser, route: GrafanaRoute, body?: unknown) => Promise<GrafanaAnswer>;

export function createGrafanaCall(baseUrl: string): CallGrafana {
  return async ({ login, password, orgId }, route, body) => {
    const [method, path] = route.split(' ');
    const response = await fetch(`${baseUrl}${path}`, {
      method,
      headers: {
        authorization: `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`,
        'content-type': 'application/json',
        'X-Grafana-Org-Id': String(orgId),
      },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, body: readJson(text) };
  };
}

function readJson(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
