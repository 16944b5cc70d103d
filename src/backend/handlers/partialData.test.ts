import type { Frame } from '../../frames';
import { createSecrets } from '../secrets';
import { createInlinePool } from '../workers';
import { createSettingsReader, expandIcsInline } from '../settings';
import type { DataResponse, PluginContext } from '../protocol/wire/messages';
import { json, startUpstream, type Received, type Upstream } from '../../../test/support/backend/startUpstream';
import { createHandlers } from '.';

const minute = 60_000;
const step = 5 * minute;
const begin = Math.floor(Date.UTC(2026, 4, 20, 12) / step) * step;
const signal = new AbortController().signal;

let upstream: Upstream | undefined;
afterEach(() => upstream?.stop());

type Said = Record<string, unknown>;

/** Two shards of 32.9 each; while something is said of it, only one of them answers. */
function answerSum(form: URLSearchParams, said: Said) {
  // Loki is asked in nanoseconds.
  const seconds = (name: string) => Number(form.get(name)) / (Number(form.get(name)) > 1e12 ? 1e9 : 1);
  const [start, end, each] = ['start', 'end', 'step'].map(seconds);
  const value = Object.keys(said).length > 0 ? '32.9' : '65.8';
  const values = Array.from({ length: Math.floor((end - start) / each) + 1 }, (_, i) => [start + i * each, value]);
  const data = { resultType: 'matrix', result: [{ metric: { job: 'shop' }, values }] };
  return { status: 'success', ...said, data };
}

function open(answer: (request: Received) => unknown, kind: 'prometheus' | 'loki' = 'prometheus') {
  const clock = { now: begin };
  const handlers = createHandlers({
    pool: createInlinePool(),
    settings: createSettingsReader({ now: () => clock.now, expandIcs: expandIcsInline }),
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
    now: () => clock.now,
    secrets: createSecrets(),
  });
  const start = async () => {
    upstream = await startUpstream((response, request) => json(response, answer(request)));
  };
  const ask = async (model: object = {}, headers: Record<string, string> = {}): Promise<DataResponse> => {
    const sources = [{ uid: 's', kind, name: 'Shop', url: upstream?.url }];
    const dataSource = { uid: 'own', name: 'F', url: '', jsonData: { sources }, secureJsonData: {}, lastUpdatedMs: 1 };
    const user = { login: 'admin', name: '', email: '', role: 'Admin' };
    const context: PluginContext = { orgId: 1, pluginId: 'p', user, dataSource, grafanaConfig: {} };
    const query = {
      queryType: 'forecast',
      source: { uid: 's' },
      query: { expr: 'sum(x)' },
      step: '5m',
      training: '1d',
    };
    const asked = {
      refId: 'A',
      queryType: '',
      maxDataPoints: 100,
      intervalMs: minute,
      from: clock.now - 60 * minute,
      to: clock.now,
      model: { ...query, ...model },
    };
    const answers = await handlers.queryData({ context, headers, queries: [asked] }, signal);
    return answers.get('A')!;
  };
  return { clock, start, ask };
}

const alert = { FromAlert: 'true' };
const texts = ({ frames }: DataResponse) => frames.flatMap(({ meta }) => meta?.notices ?? []).map(({ text }) => text);
const values = ({ frames }: DataResponse) =>
  frames.flatMap(({ fields }: Frame) => fields.find(({ name }) => name === 'value')?.values[0] ?? []);
const openSum = (said: () => Said, kind?: 'loki') =>
  open(({ body }) => answerSum(new URLSearchParams(body), said()), kind);

test.each<[string, Said, string]>([
  ['Thanos', { warnings: ['receive series from Addr: 10.0.0.7:10901: unavailable'] }, 'unavailable'],
  ['Mimir', { warnings: ['the query result may be incomplete: 1 of 3 zones failed'] }, '1 of 3 zones failed'],
  ['Prometheus', { warnings: ['remote_read: remote server returned HTTP status 500'] }, 'remote_read'],
  ['VictoriaMetrics', { isPartial: true }, 'isPartial'],
])(
  '%s: a panel draws partial data with a notice, a rule has none, and both are right once it is whole',
  async (_, said, quoted) => {
    let now: Said = said;
    const { clock, start, ask } = openSum(() => now);
    await start();
    const panel = await ask();
    expect([values(panel), texts(panel)]).toEqual([
      [32.9],
      expect.arrayContaining([expect.stringMatching(new RegExp(`^Shop says that data is missing: .*${quoted}`))]),
    ]);
    const rule = await ask({}, alert);
    expect([rule.status, rule.frames.map(({ fields }) => fields)]).toEqual([200, [[]]]);
    expect(texts(rule)).toEqual([
      expect.stringContaining('Shop says that data is missing'),
      expect.stringMatching(/^No data, since the source says that data is missing/),
    ]);
    now = {};
    clock.now += minute;
    expect([values(await ask()), texts(await ask())]).toEqual([[65.8], []]);
    const [frame] = (await ask({}, alert)).frames;
    expect(frame.fields.find(({ name }) => name === 'forecast')?.values[0]).toBeCloseTo(65.8, 5);
  }
);

test('Loki: its warnings are partial data, too', async () => {
  const { start, ask } = openSum(() => ({ warnings: ['maximum number of series (500) reached'] }), 'loki');
  await start();
  expect((await ask({}, alert)).frames[0].fields).toEqual([]);
});

test('a rule may fail on partial data, or use it', async () => {
  const { start, ask } = openSum(() => ({ isPartial: true }));
  await start();
  expect(await ask({ partialData: 'error' }, alert)).toMatchObject({
    status: 502,
    errorSource: 'downstream',
    error:
      'The rule is not evaluated on partial data (partialData is error). Shop says that data is missing: isPartial',
  });
  const used = await ask({ partialData: 'use' }, alert);
  expect(used.frames[0].fields.find(({ name }) => name === 'forecast')?.values[0]).toBeCloseTo(32.9, 5);
  expect(texts(used)).toEqual([expect.stringContaining('Shop says that data is missing')]);
  expect(await ask({ partialData: 'maybe' }, alert)).toMatchObject({ status: 400 });
});

test('what Prometheus says of the expression is shown, and the data is used and kept', async () => {
  const said = { infos: ['PromQL info: metric might not be a counter: "x"'], warnings: ['PromQL warning: mixed'] };
  const { clock, start, ask } = openSum(() => said);
  await start();
  const rule = await ask({}, alert);
  expect(rule.frames[0].fields.length).toBeGreaterThan(1);
  expect(texts(rule)).toEqual([
    'Shop says: PromQL warning: mixed',
    'Shop says: PromQL info: metric might not be a counter: "x"',
  ]);
  const { body } = upstream!.received[0];
  clock.now += minute;
  await ask({}, alert);
  const spanOf = (text: string) =>
    Number(new URLSearchParams(text).get('end')) - Number(new URLSearchParams(text).get('start'));
  expect(spanOf(upstream!.received.at(-1)!.body)).toBeLessThan(spanOf(body) / 10);
});

test('the source of partial data is asked once in 45 seconds at most, however many ask', async () => {
  const { clock, start, ask } = openSum(() => ({ isPartial: true }));
  await start();
  for (let second = 0; second < 180; second += 5) {
    clock.now = begin + second * 1000;
    await Promise.all([ask(), ask({}, alert), ask({ partialData: 'use' }, alert)]);
  }
  expect(upstream!.received.length).toBeLessThanOrEqual(5);
});

test('notices say the same once, in the language of the reader', async () => {
  const { start, ask } = openSum(() => ({ warnings: ['store down', 'store down'] }));
  await start();
  expect(texts(await ask({ language: 'ko-KR' }))).toEqual(['Shop에 따르면 데이터가 누락되었습니다: store down']);
});
