import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { maxChunkMs, type PlainEvaluations, type RuleSpec } from '../../../alerts';
import { createSecrets } from '../../secrets';
import { createInlinePool } from '../../workers';
import { createSettingsReader, expandIcsInline } from '../../settings';
import { createHandlers } from '..';
import { hour } from '../../../engine';

const now = Date.UTC(2026, 4, 20, 12);
const { signal } = new AbortController();
const ignore = () => undefined;
const handlers = createHandlers({
  pool: createInlinePool(),
  settings: createSettingsReader({ now: () => now, expandIcs: expandIcsInline }),
  log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  secrets: createSecrets(),
  now: () => now,
});

const samplesPerHour = 12;

/** One series that is its own time in hours since the start of the epoch; counts of samples are those of every five minutes. */
function answer(url: string): string {
  const { searchParams } = new URL(url, 'http://localhost');
  const [start, end, step] = ['start', 'end', 'step'].map((name) => Number.parseFloat(searchParams.get(name) ?? ''));
  const count = Math.floor((end - start) / step) + 1;
  const isCount = searchParams.get('query')?.includes('count_over_time') ?? false;
  const values = Array.from({ length: count }, (_, i) => {
    const time = start + i * step;
    return [time, String(isCount ? samplesPerHour : time / 3600)];
  });
  return JSON.stringify({
    status: 'success',
    data: { resultType: 'matrix', result: [{ metric: { disk: 'a' }, values }] },
  });
}

let server: Server;
let url = '';

beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => response.end(answer(body === '' ? (request.url ?? '') : `/?${body}`)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.close();
});

const growing: RuleSpec = {
  kind: 'runway',
  name: 'Disk is full soon',
  folder: 'Shop',
  group: 'disks',
  interval: '10m',
  for: '10m',
  severity: 'warning',
  foresight: 'own',
  labels: {},
  annotations: {},
  source: { uid: 'prom', query: { refId: 'A', expr: 'disk', range: true } },
  learning: { training: '4d', step: '1h' },
  limit: now / hour + 10,
  crossing: 'above',
  horizon: '2d',
  fires: { within: '1d' },
};
const range = { from: now - 2 * hour, to: now };

interface Body {
  notices?: string[];
  evaluations?: PlainEvaluations[];
  error?: string;
  problems?: unknown[];
}

async function ask(
  body: unknown,
  { method = 'POST', sourceUrl = url, until = signal, path = 'rules/evaluate', language = '' } = {}
) {
  const jsonData = { sources: [{ uid: 'prom', kind: 'prometheus', name: 'Shop', url: sourceUrl }] };
  const dataSource = { uid: 'own', name: 'Foresight', url: '', jsonData, secureJsonData: {}, lastUpdatedMs: 1 };
  const user = { login: 'editor', name: '', email: '', role: 'Editor' };
  const context = { orgId: 1, pluginId: 'foresight-predict-datasource', user, dataSource, grafanaConfig: {} };
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const bytes = new TextEncoder().encode(text);
  const response = await handlers.callResource(
    { context, path, url: `${path}?language=${language}`, method, headers: {}, body: bytes },
    until
  );
  return { status: response.status, ...(JSON.parse(String(response.body)) as Body) };
}

describe('rules/evaluate', () => {
  it('gives what the rule would have judged at each evaluation of the range', async () => {
    const { status, evaluations } = await ask({ spec: growing, ...range });
    expect(status).toBe(200);
    const [{ start, count, series }] = evaluations ?? [];
    expect([start, count]).toEqual([range.from, 12]);
    expect(series.map(({ labels }) => labels)).toEqual([{ disk: 'a' }]);
    const hoursLeft = series[0].values.map(Number);
    expect(hoursLeft[0]).toBeCloseTo(12, 0);
    expect(hoursLeft[11]).toBeCloseTo(11, 0);
  });

  it('ends at the present', async () => {
    const { evaluations } = await ask({ spec: growing, from: now - hour, to: now + hour });
    expect(evaluations).toMatchObject([{ count: 6 }]);
  });

  it.each([
    ['what is no JSON', 'spec', /must be a JSON object with spec, from, to\./],
    ['null', 'null', /must be a JSON object/],
    ['a range without an end', { spec: growing, from: 1 }, /to is missing\. Send from and to as milliseconds/],
    ['a range that ends before it begins', { spec: growing, from: 2, to: 1 }, /range is 2 to 1/],
    ['a range that is too long', { spec: growing, from: now - 2 * maxChunkMs, to: now }, /6\.0 days; at most 3/],
    ['an unknown kind', { spec: { ...growing, kind: 'guess' }, ...range }, /cannot be evaluated: .*guess/],
    ['no rule at all', { ...range }, /cannot be evaluated/],
  ])('refuses %s, with a sentence', async (_, body, message) => {
    expect(await ask(body)).toMatchObject({ status: 400, error: expect.stringMatching(message) });
  });

  it('names the field of a rule that is wrong', async () => {
    const { problems } = await ask({ spec: { ...growing, interval: '15s' }, ...range });
    expect(problems).toEqual([expect.objectContaining({ field: 'interval' })]);
  });

  it('refuses a body that is too large', async () => {
    expect(await ask('x'.repeat(300_000))).toMatchObject({ status: 413 });
  });

  it('asks no source that is not allowed', async () => {
    const spec = { ...growing, source: { ...growing.source, uid: 'other' } };
    expect(await ask({ spec, ...range })).toMatchObject({
      status: 403,
      error: expect.stringMatching(/other is not among/),
    });
  });

  it('says which source failed', async () => {
    const source = { ...growing.source, query: { refId: 'A', expr: 'not_read_before', range: true } };
    const refused = await ask({ spec: { ...growing, source }, ...range }, { sourceUrl: 'http://127.0.0.1:9' });
    expect(refused).toMatchObject({ status: 502, error: expect.stringMatching(/Shop/) });
  });

  it('stops when it is cancelled', async () => {
    expect(await ask({ spec: growing, ...range }, { until: AbortSignal.abort() })).toMatchObject({ status: 499 });
  });

  it('is not read with GET', async () => {
    expect(await ask('', { method: 'GET' })).toMatchObject({ status: 405 });
  });
});

describe('rules/check', () => {
  const path = 'rules/check';
  const source = { ...growing.source, query: { refId: 'A', expr: 'rate(written[1m])', range: true } };

  it("warns of windows that are shorter than the distance of samples, in the reader's language", async () => {
    const spec = { ...growing, source };
    expect(await ask({ spec }, { path })).toEqual({
      status: 200,
      notices: [expect.stringMatching(/^rate looks back 1m, but the samples of written are 5m apart.*\[20m\]/)],
    });
    const korean = await ask({ spec }, { path, language: 'ko-KR' });
    expect(korean.notices).toEqual([expect.stringContaining('샘플 간격은 5m')]);
  });

  it('has nothing to say of other queries, and refuses what is no rule', async () => {
    expect(await ask({ spec: growing }, { path })).toEqual({ status: 200, notices: [] });
    expect(await ask({ spec: { ...growing, kind: 'guess' } }, { path })).toMatchObject({ status: 400 });
  });
});
