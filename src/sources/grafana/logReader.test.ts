import { defaultLimits, type LogRequest, type SourceError } from '../../queries';
import { renderNotices } from '../../texts';
import { json, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';
import { maxLineLength } from '../logs/lineText';
import { createLogReader } from './logReader';

let upstream: Upstream;
afterEach(() => upstream.stop());

const from = 1_700_000_000_000;
const to = from + 3_600_000;
const loki = { expr: '{app="shop"} |= "x"', datasource: { type: 'loki', uid: 'elsewhere' } };
const reader = (limits = {}) =>
  createLogReader('log/s', {
    name: 'Shop',
    baseUrl: upstream.url,
    headers: { authorization: 'Bearer t0ken' },
    secrets: ['t0ken'],
    limits: { ...defaultLimits, ...limits },
  });
const request = (rest: Partial<LogRequest> = {}): LogRequest => ({
  query: loki,
  from,
  to,
  limit: 100,
  signal: new AbortController().signal,
  ...rest,
});
const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: SourceError) => `${error.code} ${error.message}`
  );
const field = (name: string, type: string, rest = {}) => ({ name, type, ...rest });
const frame = (fields: object[], values: unknown[][], { meta = {}, data = {} } = {}) => ({
  schema: { meta, fields },
  data: { values, ...data },
});
const answer = (...frames: unknown[]) => ({ results: { A: { status: 200, frames } } });
const asked = (i: number) => JSON.parse(upstream.received[i].body);

const dataplane = [
  field('labels', 'other'),
  field('timestamp', 'time'),
  field('body', 'string'),
  field('id', 'string'),
];
const legacy = [field('labels', 'other'), field('Time', 'time'), field('Line', 'string'), field('tsNs', 'string')];

test("Grafana's contract of log lines is read: times, texts, labels of the stream, level, bytes, notices", async () => {
  const stats = [
    { displayName: 'Summary: total bytes processed', unit: 'decbytes', value: 7_772 },
    { displayName: 'Summary: exec time', value: 1 },
  ];
  const meta = { type: 'log-lines', stats, notices: [{ severity: 'info', text: 'said by t0ken' }] };
  const labels = [
    { app: 'a', trace_id: 't1', detected_level: 'error', user: 'u1' },
    { app: 'a', trace_id: 't2', detected_level: 'error', user: 'u2' },
  ];
  const types = { app: 'I', trace_id: 'S', detected_level: 'S', user: 'P' };
  const fields = [...dataplane, field('labelTypes', 'other')];
  const values = [labels, [from + 1, from + 1], ['older', 'newer 🌙'], ['1', '2'], [types, types]];
  upstream = await startUpstream((response) =>
    json(response, answer(frame(fields, values, { meta, data: { nanos: [null, [1, 2], null, null, null] } })))
  );
  const { lines, notices, ...rest } = await reader().readLines(request());
  const own = { app: 'a', detected_level: 'error' };
  expect(lines).toEqual([
    { time: from + 1, text: 'newer 🌙', labels: own },
    { time: from + 1, text: 'older', labels: own },
  ]);
  expect(lines[0].labels).toBe(lines[1].labels);
  expect(rest).toEqual({ isCut: false, bytesScanned: 7_772, partial: false });
  expect(renderNotices(notices)[0].text).toContain('said by ***');
});

test("a Loki model is asked as Grafana's own editor would, for the newest lines", async () => {
  upstream = await startUpstream((response) => json(response, answer()));
  await reader().readLines(request({ query: { ...loki, refId: 'B', queryType: 'instant', hide: true, maxLines: 10 } }));
  expect(upstream.received[0]).toMatchObject({ method: 'POST', url: '/api/ds/query' });
  expect(asked(0)).toEqual({
    from: String(from),
    to: String(to),
    queries: [
      {
        expr: loki.expr,
        refId: 'A',
        hide: false,
        datasource: { uid: 'log/s', type: 'loki' },
        queryType: 'range',
        direction: 'backward',
        maxLines: 100,
        intervalMs: 60_000,
        maxDataPoints: 100,
      },
    ],
  });
});

test.each([
  ['victoriametrics-logs-datasource', { expr: 'error', queryType: 'hits' }, { queryType: 'instant', maxLines: 100 }],
  [
    'elasticsearch',
    { query: 'error', metrics: [{ type: 'count', id: '7' }], bucketAggs: [{ type: 'date_histogram' }] },
    { query: 'error', bucketAggs: [], metrics: [{ id: '1', type: 'logs', settings: { limit: '100', size: '100' } }] },
  ],
  ['some-other-logs', { rawQuery: 'select' }, { rawQuery: 'select', maxLines: 100 }],
])('a model of %s is made one of lines, and none counts by patterns', async (type, model, expected) => {
  upstream = await startUpstream((response) => json(response, answer()));
  const query = { ...model, datasource: { type } };
  expect((await reader().readLines(request({ query }))).lines).toEqual([]);
  expect(asked(0).queries[0]).toMatchObject({ ...expected, datasource: { uid: 'log/s', type } });
  expect(reader().hasPatternFilter(query)).toBe(false);
  expect(reader().hasPatternFilter(loki)).toBe(true);
  expect(await reader().readVolume(request({ query }))).toBeUndefined();
  expect(upstream.received).toHaveLength(1);
});

test('pages before Grafana knew that contract are read, too, with exact times, each line once', async () => {
  const all = Array.from({ length: 12_000 }, (_, i) => ({
    ns: `${from + Math.floor(i / 40)}${String(i % 40).padStart(6, '0')}`,
    text: `line ${i}`,
  })).reverse();
  upstream = await startUpstream((response, { body }) => {
    const { to: end, queries } = JSON.parse(body);
    const page = all.filter(({ ns }) => Number(ns.slice(0, -6)) < Number(end)).slice(0, queries[0].maxLines);
    const column = <Value>(read: (line: (typeof all)[number]) => Value) => page.map(read);
    const values = [
      column(() => ({ app: 'a' })),
      column(({ ns }) => Number(ns.slice(0, -6))),
      column(({ text }) => text),
      column(({ ns }) => ns),
    ];
    json(response, answer(frame(legacy, values, { meta: { custom: { frameType: 'LabeledTimeValues' } } })));
  });
  const { lines, isCut } = await reader().readLines(request({ limit: 11_000 }));
  expect(isCut).toBe(true);
  expect(lines.map(({ text }) => text)).toEqual(all.slice(0, 11_000).map(({ text }) => text));
  expect(upstream.received).toHaveLength(3);
});

describe("Elasticsearch's documents", () => {
  const read = async (fields: object[], ...rows: unknown[][]) => {
    const columns = fields.map((_, i) => rows.map((row) => row[i]));
    upstream = await startUpstream((response) =>
      json(response, answer(frame(fields, columns, { meta: { preferredVisualisationType: 'logs' } })))
    );
    const query = { query: '*', datasource: { type: 'elasticsearch' } };
    return (await reader().readLines(request({ query }))).lines;
  };
  const time = field('@timestamp', 'time');
  const id = [field('_id', 'string'), field('_index', 'string')];

  test('have the text that the settings of the data source name, and other texts as labels', async () => {
    const fields = [time, field('line', 'string'), ...id, field('_source', 'string'), field('level', 'string')];
    const found = await read(
      [...fields, field('log', 'string')],
      [from, 'a text', 'i1', 'shop', '{}', 'error', 'x'],
      [from, null, 'i2', 'shop', '{}', null, null]
    );
    expect(found).toEqual([{ time: from, text: 'a text', labels: { _index: 'shop', log: 'x', level: 'error' } }]);
  });

  test('have a text of a usual name, or are lines as a whole', async () => {
    const fields = [time, ...id, field('_source', 'string'), field('host', 'string')];
    expect(await read([...fields, field('message', 'string')], [from, 'i', 'x', '{}', 'h1', 'hello'])).toMatchObject([
      { text: 'hello', labels: { _index: 'x', host: 'h1' } },
    ]);
    await upstream.stop();
    expect(await read(fields, [from, 'i', 'x', '{"a":1}', 'h1'])).toMatchObject([{ text: '{"a":1}' }]);
  });
});

test('long lines are cut while they arrive, and lines that are no text printed', async () => {
  const long = 'x'.repeat(5_000_000);
  const values = [
    [{}, {}],
    [from, from + 1],
    [long, '\0bin\u0001'],
    ['1', '2'],
  ];
  upstream = await startUpstream((response) => json(response, answer(frame(dataplane, values))));
  const { lines } = await reader().readLines(request());
  expect(lines.map(({ text }) => text)).toEqual(['bin', long.slice(0, maxLineLength)]);
});

test.each([
  [answer(frame([field('Time', 'time'), field('Value', 'number')], [[from], [1]])), /^not-lines/],
  [answer(frame([field('Value', 'number')], [[1]])), /^not-lines/],
  [answer(frame([field('Line', 'string')], [['a']])), /^malformed .*no time and no text/],
  [answer(frame(dataplane, [[{}], [null], ['a'], ['1']])), /^malformed .*a line has no time/],
  [answer(frame(legacy, [[{}], [from], ['a'], ['soon']])), /^malformed .*a line has no time/],
  [answer(frame(dataplane, [[{}, {}], [from], ['a'], ['1']])), /^malformed .*different lengths/],
  [{ results: { A: { error: 'parse error', status: 400 } } }, /^rejected .*parse error/],
  [{}, /^malformed .*no results/],
])('the answer %j is refused', async (body, message) => {
  upstream = await startUpstream((response) => json(response, body));
  expect(await failure(reader().readLines(request()))).toMatch(message);
});

test('a data source that Grafana does not have is named', async () => {
  upstream = await startUpstream((response) => json(response, { message: 'Data source not found' }, 404));
  expect(await failure(reader().readLines(request()))).toMatch(/^unknown-source .*log\/s/);
  expect(await reader().readVolume(request())).toBeUndefined();
});

test("what lies in Loki's streams is read through Grafana", async () => {
  upstream = await startUpstream((response) => json(response, { streams: 1, chunks: 2, bytes: 3, entries: 4 }));
  expect(await reader().readVolume(request())).toEqual({ streams: 1, bytes: 3, entries: 4 });
  const url = new URL(upstream.received[0].url, upstream.url);
  expect(url.pathname).toBe('/api/datasources/uid/log%2Fs/resources/index/stats');
  expect(url.searchParams.get('query')).toBe('{app="shop"}');
});

test('a variable of the whole range is refused: lines are read in parts', async () => {
  upstream = await startUpstream((response) => json(response, answer()));
  const query = { ...loki, expr: 'rate({a="b"}[$__range])' };
  expect(await failure(reader().readLines(request({ query })))).toMatch(/^rejected .*\$__range/);
});
