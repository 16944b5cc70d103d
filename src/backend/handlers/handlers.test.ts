import type { DataQuery, Handlers, PluginContext } from '../protocol/wire/messages';
import { createSecrets } from '../secrets';
import { createInlinePool } from '../workers';
import { createSettingsReader, expandIcsInline } from '../settings';
import { createHandlers } from '.';

const now = Date.UTC(2026, 4, 20, 12);
const signal = new AbortController().signal;
const lines: string[] = [];
const note = (message: string, fields?: object) => lines.push(`${message} ${JSON.stringify(fields)}`);

function handlers(): Handlers {
  lines.length = 0;
  return createHandlers({
    pool: createInlinePool(),
    settings: createSettingsReader({ now: () => now, expandIcs: expandIcsInline }),
    log: { debug: note, info: note, warn: note, error: note },
    secrets: createSecrets(),
    now: () => now,
  });
}

/** A port on which nothing listens. */
const closed = 'http://127.0.0.1:9';

function context(jsonData: Record<string, unknown>): PluginContext {
  const dataSource = { uid: 'own', name: 'Foresight', url: '', jsonData, secureJsonData: {}, lastUpdatedMs: 1 };
  const user = { login: 'admin', name: '', email: '', role: 'Admin' };
  return { orgId: 1, pluginId: 'foresight-predict-datasource', user, dataSource, grafanaConfig: {} };
}

const settings = { sources: [{ uid: 'prom', kind: 'prometheus', name: 'Shop', url: closed }] };

function query(refId: string, model: DataQuery['model']): DataQuery {
  return { refId, queryType: '', maxDataPoints: 100, intervalMs: 60_000, from: now - 3_600_000, to: now, model };
}

describe('queryData', () => {
  it('answers every refId by itself, with status, message and whose fault it is', async () => {
    const answers = await handlers().queryData(
      {
        context: context(settings),
        headers: {},
        queries: [
          query('A', { source: { uid: 'prom' }, query: { expr: 'up' } }),
          query('B', { source: { uid: 'other' } }),
          query('C', undefined),
          query('D', { version: 9 }),
        ],
      },
      signal
    );
    expect([...answers.keys()]).toEqual(['A', 'B', 'C', 'D']);
    expect(answers.get('A')).toMatchObject({
      status: 502,
      errorSource: 'downstream',
      error: expect.stringMatching(/Shop/),
    });
    expect(answers.get('B')).toMatchObject({
      status: 403,
      errorSource: 'downstream',
      error: expect.stringMatching(/other is not among/),
    });
    expect(answers.get('C')).toMatchObject({ status: 400, error: expect.stringMatching(/not a JSON object/) });
    expect(answers.get('D')).toMatchObject({ status: 400, error: expect.stringMatching(/version 9 is not known/) });
  });

  it('writes in the language that a query states, or else in that of the settings', async () => {
    const queries = [query('A', undefined), query('B', { version: 9, language: 'en-US' })];
    const korean = context({ ...settings, language: 'ko-KR' });
    const answers = await handlers().queryData({ context: korean, headers: {}, queries }, signal);
    const refused = { error: '쿼리 모델이 JSON 객체가 아닙니다. 편집기에서 쿼리를 다시 만드세요.' };
    expect(answers.get('A')).toMatchObject(refused);
    expect(answers.get('B')).toMatchObject({ error: expect.stringMatching(/version 9 is not known/) });
  });

  it('tells a cancelled query from a failed one', async () => {
    const cancelled = AbortSignal.abort();
    const queries = [query('A', { source: { uid: 'prom' }, query: { expr: 'up' } })];
    const answers = await handlers().queryData({ context: context(settings), headers: {}, queries }, cancelled);
    expect(answers.get('A')).toMatchObject({ status: 499, error: expect.stringMatching(/cancelled/) });
  });

  it('refuses a source that is the data source itself', async () => {
    const own = { sources: [{ uid: 'own', kind: 'grafana' }], grafanaUrl: closed };
    const queries = [query('A', { source: { uid: 'own' }, query: { expr: 'up' } })];
    const answers = await handlers().queryData({ context: context(own), headers: {}, queries }, signal);
    expect(answers.get('A')).toMatchObject({ error: expect.stringMatching(/itself/) });
  });
});

describe('checkHealth', () => {
  it('reports every source by itself', async () => {
    const health = await handlers().checkHealth({ context: context(settings), headers: {} }, signal);
    expect(health.ok).toBe(false);
    expect(health.message).toMatch(/Of 1 allowed sources, 1 fail: Shop/);
    expect(health.details?.verboseMessage).toMatch(/^FAILED {2}Shop: /);
  });

  it('says what to do where no source is allowed', async () => {
    const health = await handlers().checkHealth({ context: context({}), headers: {} }, signal);
    expect(health).toMatchObject({ ok: false, message: expect.stringMatching(/No source is allowed yet\. Add/) });
  });

  it('fails on a setting that cannot be read, and names it', async () => {
    const broken = { sources: [{ uid: 'x', kind: 'prometheus', url: 'ftp://example.com' }] };
    const health = await handlers().checkHealth({ context: context(broken), headers: {} }, signal);
    expect(health.ok).toBe(false);
    expect(JSON.stringify(health)).toMatch(/ftp/);
  });
});

describe('callResource', () => {
  const ask = (path: string, method = 'GET') => ({
    context: context({ sources: [{ ...settings.sources[0], basicAuthUser: 'bob' }] }),
    path,
    method,
    url: path,
    headers: {},
    body: new Uint8Array(),
  });

  it('lists allowed sources without URLs and credentials', async () => {
    const answer = await handlers().callResource(ask('sources'), signal);
    expect(answer.status).toBe(200);
    expect(JSON.parse(String(answer.body))).toEqual({ sources: [{ uid: 'prom', name: 'Shop', kind: 'prometheus' }] });
  });

  it('names the known resources where another is asked for', async () => {
    const answer = await handlers().callResource(ask('secrets'), signal);
    expect(answer).toMatchObject({ status: 404, body: expect.stringContaining('Known: sources') });
  });

  it('refuses causes of what cannot have been, and says where the source that knows the service failed', async () => {
    const find = (body: object) =>
      handlers().callResource({ ...ask('causes', 'POST'), body: Buffer.from(JSON.stringify(body)) }, signal);
    const hour = { from: now - 3_600_000, to: now };
    expect(await find({ from: now, to: now - 1 })).toMatchObject({ status: 400 });
    expect(await find({ from: now + 1, to: now + 2 })).toMatchObject({ status: 400 });
    expect(await find({ from: now - 8 * 86_400_000, to: now })).toMatchObject({ status: 400 });
    expect(await find({ ...hour, service: 'x'.repeat(501) })).toMatchObject({ status: 400 });
    for (const service of ['cart', '']) {
      const answer = await find({ ...hour, service });
      expect(answer).toMatchObject({ status: 502, body: expect.stringContaining('the metrics source failed') });
    }
  });

  it('refuses to write', async () => {
    expect(await handlers().callResource(ask('sources', 'DELETE'), signal)).toMatchObject({ status: 405 });
  });
});

describe('collectMetrics', () => {
  it('counts queries by outcome, in the text format of Prometheus', async () => {
    const own = handlers();
    const queries = [query('A', { version: 9 })];
    await own.queryData({ context: context(settings), headers: {}, queries }, signal);
    const text = await own.collectMetrics();
    expect(text).toMatch(/^# TYPE foresight_queries_total counter\nforesight_queries_total\{outcome="ok"\} 0\n/m);
    expect(text).toMatch(/^foresight_queries_total\{outcome="downstream"\} 1$/m);
    expect(text).toMatch(/^foresight_history_cache_requests_total\{result="miss"\} 0$/m);
    expect(text.endsWith('\n')).toBe(true);
  });
});
