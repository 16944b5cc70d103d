import { of, throwError } from 'rxjs';
import { setBackendSrv, setDataSourceSrv, type BackendSrv, type DataSourceSrv } from '@grafana/runtime';
import { grafanaLookups } from './grafanaLookups';

const now = 86_400_000 * 2;
const defaults = { promql: 'prom', logql: 'loki' };

interface Sent {
  url: string;
  params?: Record<string, string>;
  data?: unknown;
}

/** A Grafana that answers so; returns what it is sent. */
function install(answer: (sent: Sent) => unknown): Sent[] {
  const sent: Sent[] = [];
  const fetch = (request: Sent) => {
    sent.push(request);
    const body = answer(request);
    return body instanceof Error ? throwError(() => ({ data: { message: body.message } })) : of({ data: body });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  setDataSourceSrv({
    getList: () => [{ uid: 'prom', name: 'Shop', type: 'prometheus', isDefault: true, meta: {} }],
  } as unknown as DataSourceSrv);
  return sent;
}

test('values of labels are looked up in the data source, or in the default of the language, over the last day', async () => {
  const sent = install(() => ({ data: ['cart'] }));
  const { labelValues, dataSources } = grafanaLookups({ defaults, now });
  expect(dataSources).toEqual([{ uid: 'prom', name: 'Shop', type: 'prometheus', isDefault: true }]);
  expect(await labelValues?.({ uid: 'a b', language: 'promql' }, 'service', 'up{x="1"}')).toEqual(['cart']);
  await labelValues?.({ uid: '', language: 'logql' }, 'app');
  expect(sent).toMatchObject([
    {
      url: '/api/datasources/uid/a%20b/resources/api/v1/label/service/values',
      params: { 'match[]': 'up{x="1"}', start: '86400', end: '172800' },
    },
    {
      url: '/api/datasources/uid/loki/resources/label/app/values',
      params: { start: '86400000000000', end: '172800000000000' },
    },
  ]);
});

test('a query result has the labels and the newest value of every series', async () => {
  const frame = {
    schema: {
      fields: [
        { name: 'Time', type: 'time' },
        { name: 'Value', type: 'number', labels: { service: 'cart' } },
      ],
    },
    data: { values: [[172_800_000], [3]] },
  };
  const sent = install(() => ({ results: { A: { frames: [frame] } } }));
  const { queryResult } = grafanaLookups({ defaults, now });
  expect(await queryResult?.({ uid: '', language: 'promql' }, 'sum(up)')).toEqual([
    { labels: { service: 'cart' }, value: '3', time: 172_800_000 },
  ]);
  expect(sent[0]).toMatchObject({
    url: '/api/ds/query',
    data: { to: '172800000', queries: [{ expr: 'sum(up)', instant: true, datasource: { uid: 'prom' } }] },
  });
});

test('what fails says so in the words of the data source', async () => {
  install(() => new Error('prometheus is down'));
  const { series } = grafanaLookups({ defaults, now });
  await expect(series?.({ uid: 'prom', language: 'promql' }, 'up')).rejects.toThrow('prometheus is down');
});
