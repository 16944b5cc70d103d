import { parseDuration } from '../../../../src/queries';
import type { GrafanaCall, StoredRule } from '../../../../src/alerts/apply';
import { fakeGrafana, type FakeGrafana } from '../../../../test/support/alerts/fakeGrafana';
import { ok, type Answer, type Call, type Routes } from '../http';
import type { ProvisionedGroup } from '../provisioning';

const api = '/api/v1/provisioning';
const group = `${api}/folder/:folder/rule-groups/:group`;
const answered = [
  ...['GET', 'PUT', 'DELETE'].map((method) => `${method} ${group}`),
  ...['GET', 'PUT', 'DELETE'].map((method) => `${method} ${api}/alert-rules/:uid`),
  `POST ${api}/alert-rules`,
  'POST /api/folders',
  'GET /api/folders/:uid',
  'DELETE /api/folders/:uid',
];

/** Grafana's provisioning API of alert rules over a store in memory. Rules are kept, and never evaluated. */
export function alertingRoutes(groups: ProvisionedGroup[]): Routes {
  const grafana = fakeGrafana();
  groups.forEach((provisioned) => provision(grafana, provisioned));
  const answer = (call: Call): Promise<Answer> => grafana.request(toGrafanaCall(call));
  return {
    'GET /api/folders': () => ok([...grafana.folders].map(([uid, title]) => ({ uid, title }))),
    [`GET ${api}/alert-rules`]: () => ok([...grafana.rules.values()]),
    ...Object.fromEntries(answered.map((route) => [route, answer])),
  };
}

function provision(
  { folders, rules, intervals }: FakeGrafana,
  { name, folder, interval, rules: list }: ProvisionedGroup
) {
  const uid = folder.toLowerCase().replace(/\W+/g, '-');
  folders.set(uid, folder);
  intervals.set(`${uid}/${name}`, parseDuration(interval, 'interval') / 1000);
  list.forEach((rule) =>
    rules.set(rule.uid, { ...rule, folderUID: uid, ruleGroup: name, provenance: 'file' } as unknown as StoredRule)
  );
}

function toGrafanaCall(call: Call): GrafanaCall {
  const editable = call.headers['x-disable-provenance'];
  return {
    method: call.method as GrafanaCall['method'],
    path: call.path,
    body: call.body.length > 0 ? call.json() : undefined,
    headers: editable === undefined ? undefined : { 'X-Disable-Provenance': editable },
  };
}
