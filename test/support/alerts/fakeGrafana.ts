import type { GrafanaAnswer, GrafanaCall, GrafanaRequest, StoredRule } from '../../../src/alerts/apply';

/** A Grafana that keeps folders and rules in memory, and answers as the real one does. */
export interface FakeGrafana {
  request: GrafanaRequest;
  folders: Map<string, string>;
  rules: Map<string, StoredRule>;
  intervals: Map<string, number>;
  /** Calls that wrote, such as 'PUT /api/folders'. */
  writes: string[];
  /** Answers instead of the real handling, or throws as a broken connection does. */
  failing: (call: GrafanaCall) => GrafanaAnswer | undefined;
}

const found = (body: unknown): GrafanaAnswer => ({ status: 200, body });
const missing: GrafanaAnswer = { status: 404, body: { message: 'not found' } };
const groupPath = /^\/api\/v1\/provisioning\/folder\/([^/]+)\/rule-groups\/([^/]+)$/;
const rulePath = /^\/api\/v1\/provisioning\/alert-rules\/?([^/]*)$/;
const folderPath = /^\/api\/folders\/?([^/]*)$/;

export function fakeGrafana(): FakeGrafana {
  const grafana: FakeGrafana = {
    folders: new Map(),
    rules: new Map(),
    intervals: new Map(),
    writes: [],
    failing: () => undefined,
    request: async (call) => {
      if (call.method !== 'GET') {
        grafana.writes.push(`${call.method} ${call.path}`);
      }
      return sendCopy(grafana.failing(call) ?? answer(grafana, sendCopy(call)));
    },
  };
  return grafana;
}

/** What a network makes of a value. */
const sendCopy = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

function answer(grafana: FakeGrafana, call: GrafanaCall): GrafanaAnswer {
  const [path] = call.path.split('?');
  const parts = (pattern: RegExp) => pattern.exec(path)?.slice(1).map(decodeURIComponent);
  const [group, rule, folder] = [parts(groupPath), parts(rulePath), parts(folderPath)];
  if (group) {
    return answerGroup(grafana, call, group);
  }
  if (rule) {
    return answerRule(grafana, call, rule[0]);
  }
  return folder ? answerFolder(grafana, call, folder[0]) : searchFolders(grafana, call);
}

const readProvenance = ({ headers }: GrafanaCall) => (headers?.['X-Disable-Provenance'] === undefined ? 'api' : '');

function answerGroup(grafana: FakeGrafana, call: GrafanaCall, [folderUid, title]: string[]): GrafanaAnswer {
  const key = `${folderUid}/${title}`;
  const members = [...grafana.rules.values()].filter((one) => one.folderUID === folderUid && one.ruleGroup === title);
  if (call.method === 'PUT') {
    const body = call.body as { interval: number; rules: StoredRule[] };
    members.forEach(({ uid }) => grafana.rules.delete(uid));
    body.rules.forEach((rule) => grafana.rules.set(rule.uid, { ...rule, provenance: readProvenance(call) }));
    grafana.intervals.set(key, body.interval);
    return found(body);
  }
  if (members.length === 0) {
    return missing;
  }
  if (call.method === 'DELETE') {
    members.forEach(({ uid }) => grafana.rules.delete(uid));
    return { status: 204, body: '' };
  }
  const rules = members.map(({ provenance: _, ...rule }) => rule);
  return found({ title, folderUid, interval: grafana.intervals.get(key), rules });
}

function answerRule(grafana: FakeGrafana, call: GrafanaCall, uid: string): GrafanaAnswer {
  if (call.method === 'PUT' || call.method === 'POST') {
    const rule = call.body as StoredRule;
    grafana.rules.set(rule.uid, { ...rule, provenance: readProvenance(call) });
    return { status: call.method === 'PUT' ? 200 : 201, body: rule };
  }
  if (call.method === 'DELETE') {
    grafana.rules.delete(uid);
    return { status: 204, body: '' };
  }
  const rule = grafana.rules.get(uid);
  return rule ? found(rule) : missing;
}

function answerFolder(grafana: FakeGrafana, call: GrafanaCall, uid: string): GrafanaAnswer {
  if (call.method === 'POST') {
    const folder = call.body as { uid: string; title: string };
    grafana.folders.set(folder.uid, folder.title);
    return found(folder);
  }
  const title = grafana.folders.get(uid);
  if (call.method === 'DELETE') {
    grafana.folders.delete(uid);
  }
  return title === undefined ? missing : found({ uid, title });
}

function searchFolders({ folders }: FakeGrafana, { path }: GrafanaCall): GrafanaAnswer {
  const query = new URLSearchParams(path.split('?')[1]).get('query') ?? '';
  return found([...folders].filter(([, title]) => title.includes(query)).map(([uid, title]) => ({ uid, title })));
}
