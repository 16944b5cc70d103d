import { json, matrix, startUpstream, type Upstream } from '../../../test/support/backend/startUpstream';
import { createSecrets } from '../secrets';
import { createInlinePool, type Caller, type Pool } from '../workers';
import { createSettingsReader, expandIcsInline } from '../settings';
import { createHandlers } from '.';

const now = Date.UTC(2026, 4, 20, 12);
const { signal } = new AbortController();
const ignore = () => undefined;
const inner = createInlinePool();
const callers: Caller[] = [];
const run: Pool['run'] = (task, caller, ofCall) => {
  callers.push(caller);
  return inner.run(task, caller, ofCall);
};
const handlers = createHandlers({
  settings: createSettingsReader({ now: Date.now, expandIcs: expandIcsInline }),
  pool: { ...inner, run },
  log: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  secrets: createSecrets(),
  now: () => now,
});

let upstream: Upstream;
beforeAll(async () => {
  const values = Array.from({ length: 300 }, (_, i): [number, string] => [
    now / 1000 - (300 - i) * 3600,
    String(i % 24),
  ]);
  upstream = await startUpstream((response) => json(response, matrix([{ metric: { job: 'shop' }, values }])));
});
afterAll(() => upstream.stop());

/** For whom the pool computes a query. */
async function findCaller(headers: Record<string, string>, model: Record<string, unknown> = {}): Promise<Caller> {
  const sources = [{ uid: 'prom', kind: 'prometheus', url: upstream.url }];
  const settings = { name: 'Foresight', url: '', secureJsonData: {}, lastUpdatedMs: 1 };
  const dataSource = { ...settings, uid: 'own', jsonData: { sources } };
  const query = { source: { uid: 'prom' }, query: { expr: 'up' }, step: '1h', horizon: '2h', ...model };
  const times = { maxDataPoints: 100, intervalMs: 60_000, from: now - 86_400_000, to: now };
  const context = { orgId: 7, pluginId: 'foresight', dataSource, grafanaConfig: {} };
  callers.length = 0;
  await handlers.queryData(
    { context, headers, queries: [{ refId: 'A', queryType: '', ...times, model: query }] },
    signal
  );
  return callers[0];
}

describe('the lane of a query', () => {
  it('is that of rules where alerting asks, and of panels else', async () => {
    const owner = { orgId: 7, dataSourceUid: 'own' };
    expect(await findCaller({ FromAlert: 'true' })).toEqual({ ...owner, lane: 'alert' });
    expect(await findCaller({})).toEqual({ ...owner, lane: 'interactive' });
  });

  it('is not that of rules for headers that a browser can send', async () => {
    for (const [limit, name] of ['http_X-Grafana-From-Expr', 'http_FromAlert'].entries()) {
      expect(await findCaller({ [name]: 'true' }, { queryType: 'runway', limit })).toMatchObject({
        lane: 'interactive',
      });
    }
  });

  it('is bulk for backtests, whoever asks', async () => {
    expect(await findCaller({ FromAlert: 'true' }, { queryType: 'backtest' })).toMatchObject({ lane: 'bulk' });
  });

  it('is bulk for all past targets of scaling, and that of rules for the target now', async () => {
    const alerting = { FromAlert: 'true' };
    expect(await findCaller({}, { queryType: 'scaling' })).toMatchObject({ lane: 'bulk' });
    const target = { queryType: 'scaling', output: 'target', horizon: '3h' };
    expect(await findCaller(alerting, target)).toMatchObject({ lane: 'alert' });
  });
});
