import { minute } from '../../../../engine';
import { grafanaTokenKey } from '../../../../sources';
import {
  json,
  matrix,
  startUpstream,
  type Received,
  type Upstream,
} from '../../../../../test/support/backend/startUpstream';
import { memoryRecords, type MemoryRecords } from '../../../../../test/support/response/memoryRecords';
import { createHandlers } from '../..';
import type { PluginContext } from '../../../protocol/wire/messages';
import { createSecrets } from '../../../secrets';
import { createSettingsReader, expandIcsInline } from '../../../settings';
import { createInlinePool } from '../../../workers';

const now = Date.UTC(2026, 4, 20, 12);
const ignore = () => undefined;

/** A Grafana with annotations, a Prometheus whose errors are high, and an engine, over HTTP. */
interface Servers {
  records: MemoryRecords;
  grafana: Upstream;
  prometheus: Upstream;
  engine: Upstream;
}

let servers: Servers;
beforeEach(async () => {
  const records = memoryRecords();
  servers = {
    records,
    grafana: await startUpstream(
      (response, request) => void answerAsGrafana(records, request).then((body) => json(response, body))
    ),
    prometheus: await startUpstream((response, { body }) => json(response, answerAsPrometheus(body))),
    engine: await startUpstream((response) => json(response, {})),
  };
});
afterEach(async () => {
  await Promise.all([servers.grafana.stop(), servers.prometheus.stop(), servers.engine.stop()]);
});

async function answerAsGrafana(records: MemoryRecords, { method, url, body }: Received): Promise<unknown> {
  const { pathname, searchParams } = new URL(url, 'http://grafana');
  if (pathname !== '/api/annotations') {
    return [];
  }
  if (method === 'POST') {
    return { id: await records.create(JSON.parse(body)) };
  }
  const number = (name: string) => Number(searchParams.get(name));
  const tags = searchParams.getAll('tags');
  const found = await records.list({ from: number('from'), to: number('to'), limit: number('limit'), tags });
  return found.map(({ author: login, ...one }) => ({ ...one, login }));
}

/** Errors of payment, 5 at any time. */
function answerAsPrometheus(body: string) {
  const parameters = new URLSearchParams(body);
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number.parseFloat(parameters.get(name) ?? ''));
  const values: Array<[number, string]> = [];
  for (let time = start; time <= end && step > 0; time += step) {
    values.push([time, String(5 + (Math.round(time / step) % 2) / 10)]);
  }
  return matrix([{ metric: { service: 'payment' }, values }]);
}

const secretKeys = { [grafanaTokenKey]: 'glsa_hunter2', 'response.eda.hmac': 'hunter2' };

interface Change {
  role?: string;
  login?: string;
  body?: object;
  response?: object;
  secrets?: Record<string, string>;
}

const audited: unknown[] = [];
function open() {
  audited.length = 0;
  return createHandlers({
    settings: createSettingsReader({ now: () => now, expandIcs: expandIcsInline }),
    pool: createInlinePool(),
    log: { debug: ignore, info: (_, values) => audited.push(values), warn: ignore, error: ignore },
    secrets: createSecrets(),
    now: () => now,
  });
}

function createContext({ role = 'Admin', login = 'kim', response = {}, secrets = secretKeys }: Change): PluginContext {
  const trigger = {
    query: {
      queryType: 'forecast',
      output: 'forecast',
      source: { uid: 'p' },
      query: { expr: 'errors' },
      step: '5m',
      training: '1d',
    },
    above: 1,
  };
  const action = { id: 'restart', title: 'Restart', engine: 'eda', mode: 'approve', target: 'service', trigger };
  const engines = [{ id: 'eda', kind: 'webhook', url: servers.engine.url }];
  const jsonData = {
    grafanaUrl: servers.grafana.url,
    sources: [{ uid: 'p', kind: 'prometheus', url: servers.prometheus.url }],
    response: { engines, actions: [action], ...response },
  };
  return {
    orgId: 1,
    pluginId: 'foresight-predict-datasource',
    user: { login, name: '', email: '', role },
    dataSource: { uid: 'own', name: 'Foresight', url: '', jsonData, secureJsonData: secrets, lastUpdatedMs: 1 },
    grafanaConfig: {},
  };
}

async function call(handlers: ReturnType<typeof open>, resource: string, change: Change = {}) {
  const [method, path] = resource.split(' ');
  const context = createContext(change);
  const body = Buffer.from(JSON.stringify(change.body ?? {}));
  const { signal } = new AbortController();
  const answer = await handlers.callResource({ context, path, url: path, method, headers: {}, body }, signal);
  return { status: answer.status, body: JSON.parse(String(answer.body)) };
}

/** What a panel shows: the decisions, by the names of their columns. */
async function readDecision(handlers: ReturnType<typeof open>, change: Change = {}) {
  const model = { refId: 'A', queryType: 'response', output: 'decisions' };
  const query = {
    refId: 'A',
    queryType: '',
    maxDataPoints: 100,
    intervalMs: minute,
    from: now - minute,
    to: now,
    model,
  };
  const request = { context: createContext(change), headers: {}, queries: [query] };
  const response = (await handlers.queryData(request, new AbortController().signal)).get('A');
  const fields = response?.frames[0]?.fields ?? [];
  return Object.fromEntries(fields.map(({ name, values }) => [name, values[0]]));
}

test('what a panel suggests is approved by who may, handed to the engine signed, and audited with the login', async () => {
  const handlers = open();
  const { Key: key, Verdict: verdict, Action: action, Target: target } = await readDecision(handlers);
  expect([verdict, action, target]).toEqual(['suggested', 'restart', 'payment']);
  const body = { action, target, key };
  expect(await call(handlers, 'POST response/approve', { body, role: 'Editor' })).toMatchObject({ status: 403 });
  expect(await call(handlers, 'POST response/approve', { body })).toMatchObject({
    status: 200,
    body: { outcome: 'handed-off', key, message: 'eda has accepted it.' },
  });
  const [{ headers, body: sent }, ...others] = servers.engine.received;
  expect(others).toEqual([]);
  expect(headers['x-grafana-alerting-signature']).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.parse(sent)).toMatchObject({ action: 'restart', target: 'payment', key, approvedBy: 'kim' });
  expect(audited).toContainEqual(
    expect.objectContaining({
      action: 'response.hand-off',
      outcome: 'allowed',
      actor: 'kim',
      target: 'restart on payment',
    })
  );
  const again = await call(handlers, 'POST response/approve', { body });
  expect([again.status, again.body.error]).toEqual([409, expect.stringContaining('Handed over already, by kim')]);
  expect(servers.engine.received).toHaveLength(1);
  expect(JSON.stringify([audited, again, servers.records.all])).not.toContain('hunter2');
}, 20_000);

test('the switch stops what is suggested, everybody sees it, and resuming lets it go on', async () => {
  const handlers = open();
  expect(await call(handlers, 'POST response/stop', { login: 'lee' })).toMatchObject({ status: 200 });
  const { Gate: gate, Reason: reason } = await readDecision(handlers);
  expect([gate, reason]).toEqual(['stopped', expect.stringContaining('lee')]);
  expect((await call(handlers, 'GET response/state', { role: 'Viewer' })).body).toEqual({
    stopped: { file: false, record: { at: now, by: 'lee' } },
    locks: [],
    roles: { response: 'Admin' },
  });
  expect(await call(handlers, 'POST response/resume')).toMatchObject({ status: 200 });
  expect((await call(handlers, 'GET response/state')).body.stopped).toEqual({ file: false });
  expect(audited.map((one) => (one as { action: string }).action)).toEqual(
    expect.arrayContaining(['response.stop', 'response.resume'])
  );
});

test('resuming says where the settings stop responses all the same', async () => {
  const { body } = await call(open(), 'POST response/resume', { response: { stopped: true } });
  expect(body.message).toContain('set response.stopped to false');
});

test('an action that is neither locked nor open has nothing to clear', async () => {
  const handlers = open();
  expect(await call(handlers, 'POST response/clear', { body: { action: 'restart' } })).toMatchObject({ status: 409 });
  await servers.records.create({
    time: now,
    text: '{"target":"payment","key":"k"}',
    tags: ['foresight', 'foresight-response', 'event:locked', 'action:restart', 'target:payment'],
  });
  expect((await call(handlers, 'GET response/state')).body.locks).toEqual([
    { action: 'restart', target: 'payment', key: 'k', since: now },
  ]);
  expect(await call(handlers, 'POST response/clear', { body: { action: 'restart' } })).toMatchObject({ status: 200 });
  expect((await call(handlers, 'GET response/state')).body.locks).toEqual([]);
});

test('without a token nothing is approved or stopped by a button, and this is said', async () => {
  const handlers = open();
  const secrets = { 'response.eda.hmac': 'hunter2' };
  const stop = await call(handlers, 'POST response/stop', { secrets });
  expect([stop.status, stop.body.error]).toEqual([409, expect.stringContaining('set response.stopped to true')]);
  const body = { action: 'restart', target: 'payment', key: 'k' };
  expect(await call(handlers, 'POST response/approve', { secrets, body })).toMatchObject({ status: 409 });
  expect((await call(handlers, 'GET response/state', { secrets })).body.problem).toContain('no token');
  expect(servers.engine.received).toEqual([]);
});

test('the catalogue is listed without addresses and secrets', async () => {
  const { body } = await call(open(), 'GET response/catalogue', { role: 'Viewer' });
  expect(body).toMatchObject({
    engines: [{ id: 'eda', kind: 'webhook', approves: false }],
    actions: [{ id: 'restart' }],
  });
  expect(JSON.stringify(body)).not.toMatch(/hunter2|127\.0\.0\.1/);
});
