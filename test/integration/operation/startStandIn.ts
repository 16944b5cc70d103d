import type { AddressInfo } from 'node:net';
import { alertingRoutes } from '../../../dev/host/server/api/alerting';
import { annotationRoutes } from '../../../dev/host/server/api/annotations';
import { dashboardRoutes } from '../../../dev/host/server/api/dashboards';
import { guardRoutes, readPermissions } from '../../../dev/host/server/api/permissions';
import { listen } from '../../../dev/host/server/http';
import type { Dashboard, ProvisionedGroup } from '../../../dev/host/server/provisioning';

/** What the stand-in holds. */
export interface StandInSetup {
  /** So many over failures of two services, or these. */
  rules: number | ProvisionedGroup[];
  dashboards: Dashboard[];
  /** Actions that the token lacks of those that plugin.json asks for. */
  without?: string[];
}

export interface StandIn {
  url: string;
  stop(): void;
}

const rulesPerGroup = 50;

/** The part of the stand-in for Grafana that says how it is set up: rules, dashboards, records, and what the token may. */
export async function startStandIn({ rules, dashboards, without = [] }: StandInSetup): Promise<StandIn> {
  const permissions = readPermissions('src/datasource/plugin.json').filter(({ action }) => !without.includes(action));
  const routes = {
    ...alertingRoutes(typeof rules === 'number' ? listGroups(rules) : rules),
    ...annotationRoutes(),
    ...dashboardRoutes(new Map(dashboards.map((one) => [one.uid, one]))),
  };
  const { server } = await listen(0, () => guardRoutes(routes, permissions));
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop };
}

/** Groups of rules over failures of one of two services each; every rule is another. */
function listGroups(count: number): ProvisionedGroup[] {
  return Array.from({ length: Math.ceil(count / rulesPerGroup) }, (_, group) => ({
    name: `group ${group}`,
    folder: `Folder ${group % 20}`,
    interval: '5m',
    rules: Array.from({ length: Math.min(rulesPerGroup, count - group * rulesPerGroup) }, (_, i) =>
      createRule(group * rulesPerGroup + i)
    ),
  }));
}

function createRule(i: number): ProvisionedGroup['rules'][number] {
  const expr = `sum(rate(http_requests_total{service="web", status="500"}[5m])) > ${i / 100}`;
  return {
    uid: `rule-${i}`,
    title: `Failures ${i}`,
    condition: 'A',
    for: '5m',
    noDataState: 'OK',
    execErrState: 'OK',
    labels: { severity: 'warning', team: 'shop' },
    annotations: { summary: 'web fails' },
    data: [
      {
        refId: 'A',
        queryType: '',
        datasourceUid: 'prom',
        relativeTimeRange: { from: 600, to: 0 },
        model: { refId: 'A', datasource: { type: 'prometheus', uid: 'prom' }, expr, instant: true },
      },
    ],
  };
}
