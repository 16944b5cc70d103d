import { createPluginClient, type Instance } from './pluginClient';
import { createLog } from '../../src/backend/log';
import type { Handlers } from '../../src/backend/protocol/wire/messages';
import { serve, type Serving } from '../../src/backend/protocol/serve';
import { createSecrets } from '../../src/backend/secrets';

const handlers: Handlers = {
  queryData: async ({ context, headers, queries }) =>
    new Map(
      queries.map(({ refId, from, to, model }) => [
        refId,
        model?.fail
          ? { status: 400, frames: [], error: 'asked to fail', errorSource: 'downstream' }
          : {
              status: 200,
              frames: [
                {
                  name: JSON.stringify([context.dataSource?.uid, headers.FromAlert, from, to, model?.expr]),
                  fields: [],
                },
              ],
            },
      ])
    ),
  checkHealth: async ({ context }) => ({
    ok: true,
    message: 'fine',
    details: { token: context.dataSource?.secureJsonData.token },
  }),
  callResource: async ({ path, url, method, body }) => ({
    status: 201,
    body: JSON.stringify([path, url, method, Buffer.from(body).toString()]),
  }),
  collectMetrics: async () => 'up 1\n',
};
const instance: Instance = { uid: 'u', name: 'n', jsonData: {}, secureJsonData: { token: 't' }, lastUpdatedMs: 1 };

let serving: Serving;
let client: ReturnType<typeof createPluginClient>;
let shutdowns = 0;

beforeAll(async () => {
  const secrets = createSecrets();
  const log = createLog({ write: () => undefined, now: () => 0, secrets });
  serving = await serve(handlers, {
    log,
    secrets,
    env: {},
    platform: 'linux',
    onShutdown: () => (shutdowns += 1),
    onCall: () => undefined,
  });
  client = createPluginClient(`unix:${serving.address.address}`);
});
afterAll(() => {
  client.close();
  serving.close();
});

describe('createPluginClient', () => {
  test('sends instance, range, headers and model, and tells answers and errors by refId', async () => {
    const range = { from: 1767571200000, to: 1767574800000, intervalMs: 60_000 };
    const queries = [
      { refId: 'A', ...range, model: { expr: 'up' } },
      { refId: 'B', ...range, model: { fail: true } },
    ];
    const answers = await client.queryData(instance, queries, { FromAlert: 'true' });
    const name = JSON.stringify(['u', 'true', range.from, range.to, 'up']);
    expect(answers.get('A')).toEqual({ frames: [{ name, fields: [] }] });
    expect(answers.get('B')).toEqual({ frames: [], error: 'asked to fail', status: 400 });
  });

  test('reads health with details, and metrics', async () => {
    expect(await client.checkHealth(instance)).toEqual({
      ok: true,
      message: 'fine',
      details: { token: expect.any(String) },
    });
    expect(await client.collectMetrics()).toBe('up 1\n');
  });

  test('calls a resource and reads its answer', async () => {
    const call = { method: 'POST', path: 'a/b', query: 'c=1', body: Buffer.from('{}') };
    const { status, body } = await client.callResource(instance, call);
    expect(status).toBe(201);
    expect(JSON.parse(body.toString())).toEqual(['a/b', 'a/b?c=1', 'POST', '{}']);
  });

  test('asks for shutdown', async () => {
    await client.shutdown();
    expect(shutdowns).toBe(1);
  });

  test('a process that is gone is an error, not a hang', async () => {
    const nobody = createPluginClient('unix:/nowhere/socket');
    await expect(nobody.collectMetrics()).rejects.toThrow('UNAVAILABLE');
    nobody.close();
  });
});
