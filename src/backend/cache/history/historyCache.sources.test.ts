import { defaultLimits } from '../../../queries';
import { grafanaTokenKey, type DataSourceSettings } from '../../../sources';
import { createSource } from '../../sources';
import { settingsWith } from '../../../../test/support/backend/settingsWith';
import { json, matrix, startUpstream, type Upstream } from '../../../../test/support/backend/startUpstream';
import { createHistoryCache } from './historyCache';

const step = 60_000;
const now = 1_700_000_040_000;

let upstream: Upstream;
afterEach(() => upstream.stop());

type SourceSettings = NonNullable<DataSourceSettings['sources']>[number];

const throughGrafana = (): SourceSettings => ({ uid: 's', kind: 'grafana' });
const direct = (): SourceSettings => ({ uid: 's', kind: 'prometheus', url: upstream.url });

function createReader(entry: SourceSettings) {
  const settings = settingsWith({ grafanaUrl: upstream.url, sources: [entry] }, { [grafanaTokenKey]: 't' });
  const cache = createHistoryCache({ now: () => now });
  return (query: Record<string, unknown>) =>
    cache.get({
      orgId: 1,
      instanceUid: 'own',
      settingsVersion: '1',
      source: createSource(settings, 's'),
      query,
      from: now - 60 * step,
      to: now,
      step,
      limits: defaultLimits,
      signal: new AbortController().signal,
    });
}

/** Grafana, whose data source answers an instant query with another number than a range query. */
function startGrafana(): Promise<Upstream> {
  return startUpstream((response, { body }) => {
    const [query] = JSON.parse(body).queries;
    const fields = [
      { name: 'Time', type: 'time' },
      { name: 'Value', type: 'number' },
    ];
    const frame = { schema: { fields }, data: { values: [[now], [query.instant === true ? 376_465 : 66]] } };
    json(response, { results: { A: { status: 200, frames: [frame] } } });
  });
}

test('a query of another type of data source never answers for that of Prometheus', async () => {
  upstream = await startGrafana();
  const read = createReader(throughGrafana());
  const model = { expr: 'up', instant: true, range: false };
  const foreign = await read({ ...model, datasource: { type: 'x', uid: 's' } });
  const own = await read({ ...model, datasource: { type: 'prometheus', uid: 's' } });
  expect([foreign.series[0].series.values.at(-1), own.series[0].series.values.at(-1)]).toEqual([376_465, 66]);
});

test('queries that ask the same share what was read, wherever and however they are shown', async () => {
  upstream = await startGrafana();
  const read = createReader(throughGrafana());
  const type = { type: 'prometheus' };
  await read({ expr: 'up', refId: 'A', key: 'Q-1', datasource: { ...type, uid: 'a' }, hide: true });
  const answer = await read({ refId: 'B', expr: 'up', datasource: { ...type, uid: 'b' }, maxDataPoints: 7 });
  expect(answer.cache).toBe('partial');
});

test('of a model that Prometheus itself is asked by, only expression and legend count', async () => {
  upstream = await startUpstream((response) =>
    json(response, matrix([{ metric: { a: 'b' }, values: [[now / 1000, '1']] }]))
  );
  const read = createReader(direct());
  await read({ expr: 'up', instant: true, format: 'table', editorMode: 'code' });
  expect((await read({ expr: 'up', range: true })).cache).toBe('partial');
  expect((await read({ expr: 'up', legendFormat: '{{a}}' })).series[0].name).toBe('b');
  expect((await read({ expr: 'up * 1' })).cache).toBe('miss');
});
