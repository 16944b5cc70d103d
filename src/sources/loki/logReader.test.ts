import { defaultLimits, type LogRequest, type SourceError } from '../../queries';
import { renderNotices } from '../../texts';
import { answerLines, streams, type StoredLine } from '../../../test/support/backend/fakeLoki';
import { json, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';
import { maxLineLength } from '../logs/lineText';
import { createLogReader } from './logReader';

let upstream: Upstream;
afterEach(() => upstream.stop());

const from = 1_700_000_000_000;
const to = from + 3_600_000;
const reader = (limits = {}) =>
  createLogReader({
    name: 'Logs',
    baseUrl: upstream.url,
    headers: { authorization: 'Bearer t0ken' },
    secrets: ['t0ken'],
    limits: { ...defaultLimits, ...limits },
  });
const request = (rest: Partial<LogRequest> = {}): LogRequest => ({
  query: { expr: '{app="shop"}' },
  from,
  to,
  limit: 100,
  signal: new AbortController().signal,
  ...rest,
});
const read = (rest: Partial<LogRequest> = {}, limits = {}) => reader(limits).readLines(request(rest));
const failure = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: SourceError) => `${error.code} ${error.message}`
  );
const line = (ms: number, text: string, labels: Record<string, string> = { app: 'shop' }): StoredLine => ({
  ns: BigInt(from + ms) * 1_000_000n,
  text,
  labels,
});
const times = (count: number, ns: (i: number) => bigint) =>
  Array.from({ length: count }, (_, i) => ({ ns: ns(i), text: `line ${i}`, labels: { app: `a${i % 3}` } }));
const form = (i: number) => Object.fromEntries(new URLSearchParams(upstream.received[i].body));

test('the newest lines come first, with the labels of their streams and what the source went through', async () => {
  const lines = [line(0, 'first'), line(1, 'other', { app: 'a', pod: 'p' }), line(2, '결제 "실패" \\ 😀')];
  upstream = await startUpstream(answerLines(lines));
  expect(await read()).toEqual({
    lines: [
      { time: from + 2, text: '결제 "실패" \\ 😀', labels: { app: 'shop' } },
      { time: from + 1, text: 'other', labels: { app: 'a', pod: 'p' } },
      { time: from, text: 'first', labels: { app: 'shop' } },
    ],
    isCut: false,
    bytesScanned: 100,
    notices: [],
    partial: false,
  });
  expect(upstream.received[0]).toMatchObject({ method: 'POST', url: '/loki/api/v1/query_range' });
  expect(upstream.received[0].headers.authorization).toBe('Bearer t0ken');
  expect(form(0)).toEqual({
    query: '{app="shop"}',
    start: `${from}000000`,
    end: `${to}000000`,
    limit: '100',
    direction: 'backward',
  });
});

test('the first instant of the range is of it, and the last one is not', async () => {
  upstream = await startUpstream((response) => json(response, streams([line(-1, 'a'), line(0, 'b'), line(10, 'c')])));
  expect((await read({ to: from + 10 })).lines.map(({ text }) => text)).toEqual(['b']);
});

test('more lines than one answer may have are read in pages, each line once', async () => {
  const lines = times(12_000, (i) => BigInt(from) * 1_000_000n + BigInt(Math.floor(i / 4)));
  upstream = await startUpstream(answerLines(lines));
  const all = await read({ limit: 20_000 });
  expect([all.lines.length, all.isCut, all.bytesScanned]).toEqual([12_000, false, 300]);
  expect(new Set(all.lines.map(({ text }) => text)).size).toBe(12_000);
  const newest = await read({ limit: 7_001 });
  expect([newest.lines.length, newest.isCut]).toEqual([7_001, true]);
  expect(newest.lines).toEqual(all.lines.slice(0, 7_001));
});

test('a Loki that gives fewer lines at once is asked for fewer', async () => {
  const lines = times(3_000, (i) => BigInt(from + i) * 1_000_000n);
  upstream = await startUpstream(answerLines(lines, 700));
  expect((await read({ limit: 2_900 })).lines.map(({ time }) => time)).toEqual(
    Array.from({ length: 2_900 }, (_, i) => from + 2_999 - i)
  );
  expect(upstream.received.slice(0, 4).map((_, i) => form(i).limit)).toEqual(['2900', '1450', '725', '363']);
});

test('lines of one time that do not fit into a page end the reading, and it says that lines may be missing', async () => {
  const lines = times(2_000, () => BigInt(from) * 1_000_000n);
  upstream = await startUpstream(answerLines(lines, 500));
  const { lines: found, isCut } = await read({ limit: 1_500 });
  expect([found.length, isCut]).toEqual([375, true]);
});

test('a range that is longer than Loki allows is read in parts, from the newest one on', async () => {
  const day = 86_400_000;
  const lines = [line(0, 'oldest'), line(28 * day, 'between'), line(69 * day, 'newest')];
  upstream = await startUpstream(answerLines(lines));
  const { lines: found } = await read({ to: from + 70 * day });
  expect(found.map(({ text }) => text)).toEqual(['newest', 'between', 'oldest']);
  expect(upstream.received.map((_, i) => (Number(form(i).end) - Number(form(i).start)) / 1e6 / day)).toEqual([
    28, 28, 14,
  ]);
  await read({ to: from + 70 * day, limit: 1 });
  expect(upstream.received).toHaveLength(4);
});

test('of the metadata of single lines only a level is kept, where the stream has none', async () => {
  const values = [
    [`${from}000001`, 'a', { structuredMetadata: { trace_id: 't1', detected_level: 'error' } }],
    [`${from}000000`, 'b', { structuredMetadata: { trace_id: 't2' }, parsed: { level: 'warn', user: 'u' } }],
  ];
  const result = [
    { stream: { app: 'x' }, values },
    { values, stream: { app: 'y', level: 'own' } },
  ];
  upstream = await startUpstream((response) =>
    json(response, { status: 'success', data: { resultType: 'streams', result } })
  );
  const { lines } = await read();
  expect(lines.map(({ labels }) => labels)).toEqual([
    { detected_level: 'error', app: 'x' },
    { detected_level: 'error', app: 'y', level: 'own' },
    { level: 'warn', app: 'x' },
    { app: 'y', level: 'own' },
  ]);
  expect(upstream.received[0].headers['x-loki-response-encoding-flags']).toBe('categorize-labels');
});

test('warnings mean that lines may be missing', async () => {
  upstream = await startUpstream((response) =>
    json(response, { ...streams([line(0, 'a')]), warnings: ['store t0ken did not answer'] })
  );
  const { partial, notices } = await read();
  expect(partial).toBe(true);
  expect(renderNotices(notices)[0].text).toMatch(/Logs says that data is missing: .*store \*\*\* did not answer/);
});

test('lines that lie in the future, or before the range, are not of it', async () => {
  const lines = [line(5, 'mine'), line(10 * 3_600_000, 'future'), line(-5, 'past')];
  upstream = await startUpstream((response) => json(response, streams(lines)));
  expect((await read()).lines.map(({ text }) => text)).toEqual(['mine']);
});

test('a source that always gives the same page is not read for ever', async () => {
  const lines = times(50, (i) => BigInt(from + i) * 1_000_000n);
  upstream = await startUpstream((response) => json(response, streams(lines)));
  const { lines: found, isCut } = await read({ limit: 40 });
  expect([found.length, isCut]).toEqual([40, true]);
  expect(await read({ limit: 80 })).toMatchObject({ isCut: false, lines: { length: 50 } });
  upstream.received.length = 0;
  await read({ limit: 50, from: from + 60 });
  expect(upstream.received).toHaveLength(1);
});

test('a line of 5 MB is cut, and those around it are whole', async () => {
  const long = `${'결제 "x" '.repeat(600_000)}end`;
  upstream = await startUpstream((response) =>
    json(response, streams([line(1, 'before'), line(2, long), line(3, 'after')]))
  );
  const [after, cut, before] = (await read()).lines;
  expect([before.text, after.text]).toEqual(['before', 'after']);
  expect(cut.text).toBe(long.slice(0, maxLineLength));
});

test('of lines that are no text, what can be printed is kept', async () => {
  upstream = await startUpstream((response) => json(response, streams([line(1, '\0\u0001\u001fPNG\u007f \0ok')])));
  expect((await read()).lines[0].text).toBe('PNG ok');
});

test('100,000 streams are read, and no more lines held than wanted', async () => {
  const lines = Array.from({ length: 100_000 }, (_, i) => line(i, `line ${i}`, { app: 'shop', pod: `p${i}` }));
  upstream = await startUpstream((response) => json(response, streams(lines)));
  const { lines: found, isCut } = await read();
  expect([found.length, isCut, found[0].labels]).toEqual([100, true, { app: 'shop', pod: 'p99999' }]);
});

test('lines that are too long for one answer are read in smaller ones until all that is held is enough, and refused where one is too long', async () => {
  const lines = times(100, (i) => BigInt(from + i) * 1_000_000n).map((one) => ({ ...one, text: 'x'.repeat(2_000) }));
  upstream = await startUpstream(answerLines(lines));
  const { lines: found, isCut } = await read({ limit: 20 }, { maxResponseBytes: 20_000 });
  expect([found.length, isCut]).toEqual([11, true]);
  expect(await failure(read({ limit: 20 }, { maxResponseBytes: 1_024 }))).toMatch(/^too-large/);
});

test('numbers instead of lines are refused with what to do', async () => {
  const metric = { metric: {}, values: [[1, '2']] };
  for (const data of [
    { resultType: 'matrix', result: [metric] },
    { resultType: 'matrix', result: [] },
    { resultType: 'vector', result: [{ metric: {}, value: [1, '2'] }] },
    { resultType: 'scalar', result: [1, '2'] },
  ]) {
    upstream = await startUpstream((response) => json(response, { status: 'success', data }));
    expect(await failure(read())).toMatch(/^not-lines Logs answered with numbers.*Enter a query of lines/);
    await upstream.stop();
  }
});

const withValues = (values: unknown) => ({
  status: 'success',
  data: { resultType: 'streams', result: [{ stream: { a: 'b' }, values }] },
});
test.each([
  [withValues([['soon', 'line']]), /no time in nanoseconds/],
  [withValues([['', 'line']]), /no time in nanoseconds/],
  [withValues([['-5', 'line']]), /no time in nanoseconds/],
  [withValues([['9'.repeat(25), 'line']]), /no time in nanoseconds/],
  [withValues([[null, 'line']]), /no time in nanoseconds/],
  [withValues([['1700000000000000000', 7]]), /a line has no text/],
  [withValues([['1700000000000000000']]), /a line has no text/],
  [withValues([{ a: 1 }]), /found { where a line should begin/],
  [withValues(['line']), /found " where a line should begin/],
  [withValues('lines'), /a stream has no list of lines/],
  [{ status: 'success', data: { resultType: 'streams', result: [{ values: [['1', 'a']] }] } }, /no labels/],
  [{ status: 'success', data: { resultType: 'streams', result: [{ stream: { a: 1 }, values: [] }] } }, /no text/],
  [{ status: 'success', data: { resultType: 'streams' } }, /cannot be told/],
  [{ status: 'error' }, /no result data/],
  [null, /no result data/],
])('the answer %j is refused', async (answer, message) => {
  upstream = await startUpstream((response) => json(response, answer));
  expect(await failure(read())).toMatch(message);
  expect(await failure(read())).toMatch(/^malformed/);
});

test.each([
  ['{"status":"success","data":{"resultType":"streams","result":[{"stream":{},"values":[["170', /cut off/],
  ['{"status":"success","data":{"resultType":"streams","result":[{"stream":{},"values":[["1","a\u0007"]', /no JSON/],
  [`{"status":"success","data":{"result":[{"stream":{},"values":[[["a"],${'["x"],'.repeat(300_000)}`, /too long/],
  [`{"status":"success","data":{"result":[{"stream":{${'"a":"b",'.repeat(300_000)}`, /too long/],
  ['<html>login</html>', /a web page/],
])('a broken document is refused: %.80s', async (body, message) => {
  upstream = await startUpstream((response) => response.end(body));
  expect(await failure(read())).toMatch(message);
});

test('what lies in the streams of a query is read from the index, without its filters', async () => {
  upstream = await startUpstream((response) => json(response, { streams: 2, chunks: 5, bytes: 1_000, entries: 10 }));
  const expr = '{app="}"} |= "x" | json';
  expect(await reader().readVolume(request({ query: { expr } }))).toEqual({ streams: 2, bytes: 1_000, entries: 10 });
  const url = new URL(upstream.received[0].url, upstream.url);
  expect(url.pathname).toBe('/loki/api/v1/index/stats');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    query: '{app="}"}',
    start: `${from}000000`,
    end: `${to}000000`,
  });
});

test('a Loki without an index of volumes does not know; an answer without counts is refused', async () => {
  upstream = await startUpstream((response) => response.writeHead(404).end('404 page not found'));
  expect(await reader().readVolume(request())).toBeUndefined();
  await upstream.stop();
  upstream = await startUpstream((response) => json(response, { bytes: '1', entries: -1 }));
  expect(await failure(reader().readVolume(request()))).toMatch(/^malformed .*no counts/);
});
