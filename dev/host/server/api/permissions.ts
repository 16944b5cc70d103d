import { readFileSync } from 'node:fs';
import { HttpError, ok, type Handler, type Routes } from '../http';

/** Actions with their scopes, as plugins ask for them. */
export interface Permission {
  action: string;
  scope?: string;
}

/** What a service account needs for a call, as in Grafana; people may do everything here, and other calls need nothing. */
const needed: Readonly<Record<string, string>> = {
  'GET /api/annotations': 'annotations:read',
  'POST /api/annotations': 'annotations:create',
  'GET /api/alertmanager/grafana/api/v2/alerts': 'alert.instances:read',
  'GET /api/alertmanager/grafana/api/v2/silences': 'alert.instances:read',
  'GET /api/ruler/grafana/api/v1/rules': 'alert.rules:read',
  'GET /api/prometheus/grafana/api/v1/rules': 'alert.rules:read',
  'GET /api/dashboards/uid/:uid': 'dashboards:read',
  'GET /api/v1/provisioning/contact-points': 'alert.notifications.provisioning:read',
  'GET /api/v1/provisioning/policies': 'alert.notifications.provisioning:read',
};

/** What the plugin's service account is granted: what its plugin.json asks for. */
export function readPermissions(file: string): Permission[] {
  const { iam } = JSON.parse(readFileSync(file, 'utf8')) as { iam?: { permissions?: Permission[] } };
  return iam?.permissions ?? [];
}

/** The routes, as far as a service account with these permissions may use them, and one that lists these. */
export function guardRoutes(routes: Routes, permissions: readonly Permission[]): Routes {
  const granted = new Map<string, string[]>();
  permissions.forEach(({ action, scope = '' }) => granted.set(action, [...(granted.get(action) ?? []), scope]));
  const guarded = Object.entries(routes).map(([route, handler]): [string, Handler] => {
    const action = needed[route];
    return [route, action === undefined || granted.has(action) ? handler : refuseTokens(handler, action)];
  });
  const isSearchable = granted.has('dashboards:read');
  const search = routes['GET /api/search'];
  return {
    ...Object.fromEntries(guarded),
    // Grafana leaves out what may not be seen.
    ...(search && !isSearchable && { 'GET /api/search': (call) => (hasToken(call) ? ok([]) : search(call)) }),
    'GET /api/access-control/user/permissions': () => ok(Object.fromEntries(granted)),
  };
}

function refuseTokens(handler: Handler, action: string): Handler {
  return (call) => {
    if (hasToken(call)) {
      const message = "You'll need additional permissions to perform this action.";
      throw new HttpError(403, `${message} Permissions needed: ${action}`);
    }
    return handler(call);
  };
}

function hasToken({ headers }: Parameters<Handler>[0]): boolean {
  return headers.authorization?.startsWith('Bearer ') === true;
}
