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

/** Grafana's provisioning API of alert rules over a store in memory. Rules are kept, and never evaluated: nothing fires, and nothing is silenced. */
export function alertingRoutes(groups: ProvisionedGroup[]): Routes {
  const grafana = fakeGrafana();
  groups.forEach((provisioned) => provision(grafana, provisioned));
  const answer = (call: Call): Promise<Answer> => grafana.request(toGrafanaCall(call));
  return {
    'GET /api/folders': () => ok([...grafana.folders].map(([uid, title]) => ({ uid, title }))),
    'GET /api/alertmanager/grafana/api/v2/alerts': () => ok([]),
    'GET /api/alertmanager/grafana/api/v2/silences': () => ok([]),
    'GET /api/ruler/grafana/api/v1/rules': () => ok(listNamespaces(grafana)),
    'GET /api/prometheus/grafana/api/v1/rules': ({ query }) => ok(listStates(grafana, query)),
    // As in a Grafana that nobody has set up: a policy, and nowhere that it leads to.
    [`GET ${api}/contact-points`]: () => ok([]),
    [`GET ${api}/policies`]: () => ok({ receiver: 'empty', group_by: ['grafana_folder', 'alertname'] }),
    [`GET ${api}/alert-rules`]: () => ok([...grafana.rules.values()]),
    ...Object.fromEntries(answered.map((route) => [route, answer])),
  };
}

/** The rules as Grafana's ruler gives them: by the titles of their folders, in groups. */
function listNamespaces({ folders, rules, intervals }: FakeGrafana) {
  const namespaces = new Map<string, Map<string, StoredRule[]>>();
  for (const rule of rules.values()) {
    const title = folders.get(rule.folderUID) ?? rule.folderUID;
    const groups = namespaces.get(title) ?? new Map<string, StoredRule[]>();
    groups.set(rule.ruleGroup, [...(groups.get(rule.ruleGroup) ?? []), rule]);
    namespaces.set(title, groups);
  }
  const entries = [...namespaces].map(([title, groups]) => {
    const listed = [...groups].map(([name, own]) => {
      const interval = intervals.get(`${own[0].folderUID}/${name}`) ?? 60;
      return { name, interval: `${interval}s`, rules: own.map(toRulerRule) };
    });
    return [title, listed] as const;
  });
  return Object.fromEntries(entries);
}

/** The rules as Grafana's state API gives them, in pages of groups: they were never evaluated. */
function listStates(grafana: FakeGrafana, query: URLSearchParams) {
  const all = Object.entries(listNamespaces(grafana)).flatMap(([file, groups]) =>
    groups.map(({ name, rules }) => ({ name, file, rules: rules.map(toState) }))
  );
  const first = Number(query.get('group_next_token') ?? 0);
  const next = first + Number(query.get('group_limit') ?? all.length);
  const data = { groups: all.slice(first, next), ...(next < all.length && { groupNextToken: String(next) }) };
  return { status: 'success', data };
}

function toState({ grafana_alert: { uid, title, is_paused: isPaused, provenance } }: ReturnType<typeof toRulerRule>) {
  const never = '0001-01-01T00:00:00Z';
  return {
    uid,
    name: title,
    type: 'alerting',
    health: 'ok',
    lastEvaluation: never,
    evaluationTime: 0,
    isPaused,
    provenance,
  };
}

function toRulerRule({ title, uid, condition, data, folderUID, ruleGroup, provenance, ...rule }: StoredRule) {
  const { noDataState, execErrState, isPaused, labels, annotations, keep_firing_for } = rule;
  return {
    for: rule.for,
    keep_firing_for,
    labels,
    annotations,
    grafana_alert: {
      title,
      uid,
      condition,
      data,
      namespace_uid: folderUID,
      rule_group: ruleGroup,
      no_data_state: noDataState,
      exec_err_state: execErrState,
      is_paused: isPaused === true,
      provenance,
    },
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
