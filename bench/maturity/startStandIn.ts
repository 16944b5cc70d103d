import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { alertingRoutes } from '../../dev/host/server/api/alerting';
import { annotationRoutes } from '../../dev/host/server/api/annotations';
import { dashboardRoutes } from '../../dev/host/server/api/dashboards';
import { guardRoutes, readPermissions } from '../../dev/host/server/api/permissions';
import { listen } from '../../dev/host/server/http';
import type { Dashboard } from '../../dev/host/server/provisioning';

const root = path.join(__dirname, '..', '..');

/** A small Grafana in this process: its dashboards are those of provisioning/, it has no rules yet, and it keeps records. */
export async function startStandIn(): Promise<{ url: string; token: string; stop: () => void }> {
  const permissions = readPermissions(path.join(root, 'src', 'datasource', 'plugin.json'));
  const routes = { ...alertingRoutes([]), ...annotationRoutes(), ...dashboardRoutes(readDashboards()) };
  const { server, url } = await listen(0, () => guardRoutes(routes, permissions));
  return { url, token: 'bench', stop: () => server.close() };
}

function readDashboards(): Map<string, Dashboard> {
  const folder = path.join(root, 'provisioning', 'dashboards');
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const dashboards = files.map((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as Dashboard);
  return new Map(dashboards.map((one) => [one.uid, one]));
}
