import type { PluginProcess } from '../../pluginProcess';
import type { ClientQuery, Instance, ResourceCall } from '../../pluginClient';
import { createDataSources } from './dataSources';
import { listen } from '../http';

type Asked = Record<string, unknown> & { headers?: Record<string, string> };

const token = 'right';
const told: Array<{ instance: Instance; queries?: ClientQuery[]; call?: ResourceCall }> = [];

/** A plugin process that repeats what it was told. */
const process = {
  queryData: async (instance: Instance, queries: ClientQuery[]) => {
    told.push({ instance, queries });
    const [{ refId, model }] = queries;
    return new Map([
      [refId, model.fail ? { frames: [], error: 'no', status: 422 } : { frames: [{ name: 'f', fields: [] }] }],
    ]);
  },
  checkHealth: async (instance: Instance) => ({ ok: instance.jsonData.well === true, message: 'checked' }),
  callResource: async (instance: Instance, call: ResourceCall) => {
    told.push({ instance, call });
    return { status: 201, headers: { 'content-type': 'text/plain' }, body: Buffer.from('made') };
  },
} as unknown as PluginProcess;

async function open() {
  const plugin = { current: async () => process, stop: async () => undefined };
  const config = {
    uid: 'f',
    name: 'Foresight',
    type: 'foresight',
    jsonData: { well: false },
    secureJsonData: { key: 's3' },
  };
  const { server, url } = await listen(0, () => createDataSources({ configs: [config], plugin, token }).routes);
  const ask = async (method: string, path: string, { headers, ...content }: Asked = {}) => {
    const body = method === 'GET' ? undefined : JSON.stringify(content);
    const response = await fetch(`${url}${path}`, { method, headers, body });
    const text = await response.text();
    return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : undefined };
  };
  return { ask, close: () => server.close() };
}

let grafana: Awaited<ReturnType<typeof open>>;
beforeAll(async () => {
  grafana = await open();
});
afterAll(() => grafana.close());
beforeEach(() => (told.length = 0));

const queries = (...models: object[]) => ({
  from: '1000',
  to: '2000',
  queries: models.map((model, i) => ({ refId: String.fromCharCode(65 + i), datasource: { uid: 'f' }, ...model })),
});

test('each query is answered by itself, and one that fails makes the status 400', async () => {
  const { status, body } = await grafana.ask(
    'POST',
    '/api/ds/query',
    queries({}, { fail: true }, { datasource: { uid: 'x' } })
  );
  expect(status).toBe(400);
  expect(body.results).toMatchObject({
    A: { status: 200, frames: [{ schema: { refId: 'A' } }] },
    B: { status: 422, error: 'no' },
    C: { status: 404, error: 'Data source not found' },
  });
  expect(told[0].queries?.[0]).toMatchObject({ from: 1000, to: 2000, intervalMs: 1000 });
});

test('times relative to now are read, others refused', async () => {
  await grafana.ask('POST', '/api/ds/query', { ...queries({}), from: 'now-1h', to: 'now' });
  const [{ from, to }] = told[0].queries ?? [];
  expect((to ?? 0) - (from ?? 0)).toBeCloseTo(3_600_000, -3);
  expect(await grafana.ask('POST', '/api/ds/query', { ...queries({}), from: 'yesterday' })).toMatchObject({
    status: 400,
  });
});

test('a token that is shown must be the right one', async () => {
  const ask = (shown: string) =>
    grafana.ask('POST', '/api/ds/query', { ...queries({}), headers: { authorization: `Bearer ${shown}` } });
  expect([(await ask('wrong')).status, (await ask(token)).status]).toEqual([401, 200]);
});

test('the plugin gets the token for asking back; nobody else gets secrets', async () => {
  await grafana.ask('POST', '/api/ds/query', queries({}));
  expect(told[0].instance.secureJsonData).toEqual({ grafanaToken: token, key: 's3' });
  const { text, body } = await grafana.ask('GET', '/api/datasources/uid/f');
  expect(text).not.toContain('s3');
  expect(body.secureJsonFields).toEqual({ key: true });
});

test('a resource is called with path, query and body, and answers as it likes', async () => {
  const { status, text } = await grafana.ask('POST', '/api/datasources/uid/f/resources/a/b?c=1', { d: 2 });
  expect([status, text]).toEqual([201, 'made']);
  expect(told[0].call).toMatchObject({ method: 'POST', path: 'a/b', query: 'c=1', body: Buffer.from('{"d":2}') });
});

test('the plugin is told who calls: somebody with all rights, or with the role that the request names', async () => {
  const roleOf = async (named?: string) => {
    told.length = 0;
    const headers = named === undefined ? undefined : { 'x-stand-in-role': named };
    await grafana.ask('POST', '/api/datasources/uid/f/resources/a', { headers });
    await grafana.ask('POST', '/api/ds/query', { ...queries({}), headers });
    return told.map(({ instance }) => instance.user?.role);
  };
  expect(await roleOf()).toEqual(['Admin', 'Admin']);
  expect(await roleOf('Viewer')).toEqual(['Viewer', 'Viewer']);
  expect(await roleOf('Root')).toEqual(['Admin', 'Admin']);
});

test('settings that are saved reach the plugin, with a new time of change', async () => {
  expect(await grafana.ask('GET', '/api/datasources/uid/f/health')).toMatchObject({
    status: 400,
    body: { status: 'ERROR' },
  });
  await grafana.ask('PUT', '/api/datasources/uid/f', { jsonData: { well: true } });
  expect(await grafana.ask('GET', '/api/datasources/uid/f/health')).toMatchObject({
    status: 200,
    body: { message: 'checked' },
  });
});
