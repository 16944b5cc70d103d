import * as decode from './decode';
import { pluginv2 } from './protobuf';

/** What arrives after a message has been on the wire. */
const sent = <T>(type: { encode(m: T): { finish(): Uint8Array }; decode(bytes: Uint8Array): T }, message: T): T =>
  type.decode(type.encode(message).finish());

const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('decode', () => {
  test('a query request keeps its times, model, headers and settings', () => {
    const wire = new pluginv2.QueryDataRequest({
      headers: { FromAlert: 'true' },
      pluginContext: {
        orgId: 3,
        pluginId: 'foresight-predict-datasource',
        user: { login: 'ann', role: 'Editor' },
        grafanaConfig: { GF_APP_URL: 'http://localhost:3000/' },
        dataSourceInstanceSettings: {
          uid: 'u1',
          name: 'Foresight',
          jsonData: json({ sources: [] }),
          decryptedSecureJsonData: { grafanaToken: 't' },
          lastUpdatedMS: 1_735_689_600_123,
        },
      },
      queries: [
        {
          refId: 'A',
          queryType: 'forecast',
          maxDataPoints: 43_200,
          intervalMS: 1000,
          timeRange: { fromEpochMS: 1_735_689_600_123, toEpochMS: 4_102_444_800_000 },
          json: json({ version: 1 }),
        },
      ],
    });
    expect(decode.queryDataRequest(sent(pluginv2.QueryDataRequest, wire))).toEqual({
      headers: { FromAlert: 'true' },
      context: {
        orgId: 3,
        pluginId: 'foresight-predict-datasource',
        user: { login: 'ann', name: '', email: '', role: 'Editor' },
        grafanaConfig: { GF_APP_URL: 'http://localhost:3000/' },
        dataSource: {
          uid: 'u1',
          name: 'Foresight',
          url: '',
          jsonData: { sources: [] },
          secureJsonData: { grafanaToken: 't' },
          lastUpdatedMs: 1_735_689_600_123,
        },
      },
      queries: [
        {
          refId: 'A',
          queryType: 'forecast',
          maxDataPoints: 43_200,
          intervalMs: 1000,
          from: 1_735_689_600_123,
          to: 4_102_444_800_000,
          model: { version: 1 },
        },
      ],
    });
  });

  test('an empty request has defaults, and no user or data source', () => {
    expect(decode.queryDataRequest(sent(pluginv2.QueryDataRequest, new pluginv2.QueryDataRequest()))).toEqual({
      context: { orgId: 0, pluginId: '', user: undefined, dataSource: undefined, grafanaConfig: {} },
      headers: {},
      queries: [],
    });
  });

  test.each(['', 'not JSON', '[1]', 'null', '"text"'])('a model of %j is undefined', (text) => {
    const wire = new pluginv2.QueryDataRequest({ queries: [{ refId: 'A', json: Buffer.from(text) }] });
    expect(decode.queryDataRequest(wire).queries[0].model).toBeUndefined();
  });

  test('settings without jsonData have an empty object', () => {
    const wire = new pluginv2.CheckHealthRequest({ pluginContext: { dataSourceInstanceSettings: {} } });
    expect(decode.healthRequest(wire).context.dataSource?.jsonData).toEqual({});
  });

  test('a resource request has no leading slash, all header values, and a body', () => {
    const wire = new pluginv2.CallResourceRequest({
      path: '/sources',
      method: 'POST',
      url: 'sources?a=1',
      headers: { Accept: { values: ['a', 'b'] } },
      body: Buffer.from('x'),
    });
    expect(decode.resourceRequest(sent(pluginv2.CallResourceRequest, wire))).toMatchObject({
      path: 'sources',
      method: 'POST',
      url: 'sources?a=1',
      headers: { Accept: ['a', 'b'] },
      body: Buffer.from('x'),
    });
  });
});

describe('what breaks a limit', () => {
  const nested = Buffer.from('['.repeat(200_000));
  const context = (jsonData: Uint8Array) => ({ orgId: 1, dataSourceInstanceSettings: { uid: 'u1', jsonData } });
  const deep = (key: string) => Buffer.from(`{"${key}":${'['.repeat(64)}${']'.repeat(64)}}`);

  test('is refused of one query alone', () => {
    const queries = [
      { refId: 'A', json: json({ text: 'x'.repeat(256 * 1024) }) },
      { refId: 'B', json: deep('a') },
      { refId: 'C', json: nested },
      { refId: 'D', json: json({ version: 1 }) },
      { refId: 'E'.repeat(201), json: json({}) },
    ];
    const read = decode.queryDataRequest(new pluginv2.QueryDataRequest({ queries }));
    expect(read.queries.map(({ refusal }) => refusal?.code)).toEqual([
      'limit.query',
      'limit.query-depth',
      'limit.query-depth',
      undefined,
      'limit.text',
    ]);
    expect(read.queries[3].model).toEqual({ version: 1 });
  });

  test('is refused of the queries beyond the first five hundred', () => {
    const queries = Array.from({ length: 502 }, (_, i) => ({ refId: `Q${i}`, json: json({}) }));
    const read = decode.queryDataRequest(new pluginv2.QueryDataRequest({ queries }));
    expect(read.queries.filter(({ refusal }) => refusal).map(({ refId }) => refId)).toEqual(['Q500', 'Q501']);
  });

  test.each([
    ['settings', { pluginContext: context(json({ text: 'x'.repeat(8 * 1024 * 1024) })) }, 'limit.settings'],
    ['nested settings', { pluginContext: context(deep('a')) }, 'limit.settings-depth'],
    ['headers', { headers: { Cookie: 'x'.repeat(1024 * 1024) } }, 'limit.headers'],
  ])('of %s is refused, and left out', (_, wire, code) => {
    const { context: read, headers } = decode.healthRequest(new pluginv2.CheckHealthRequest(wire));
    expect(read.refusal?.code).toBe(code);
    expect([read.dataSource?.jsonData ?? {}, headers]).toEqual([{}, {}]);
  });

  test.each(['path', 'url', 'method'])('of the %s of a resource is refused, and left out', (name) => {
    const read = decode.resourceRequest(new pluginv2.CallResourceRequest({ [name]: '/'.repeat(200_000) }));
    expect(read.refusal).toMatchObject({ code: 'limit.text', values: { field: name, length: 200_000 } });
    expect([read.path, read.url, read.method]).toEqual(['', '', '']);
  });
});
