import { of, throwError } from 'rxjs';
import { setBackendSrv, type BackendSrv } from '@grafana/runtime';
import { openGrafanaSource } from './grafanaSamples';

const request = {
  query: { expr: 'up', interval: '5m', instant: true },
  from: 60_000,
  to: 180_000,
  step: 60_000,
  signal: new AbortController().signal,
};

function install(answer: unknown, isFailure = false) {
  const sent: unknown[] = [];
  const fetch = (asked: unknown) => {
    sent.push(asked);
    return isFailure ? throwError(() => answer) : of({ data: answer });
  };
  setBackendSrv({ fetch } as unknown as BackendSrv);
  return sent;
}

test('every series has its labels and samples; what is missing is NaN', async () => {
  const frame = {
    schema: {
      fields: [
        { name: 'Time', type: 'time' },
        { name: 'Value', type: 'number', labels: { job: 'shop' } },
      ],
    },
    data: {
      values: [
        [60_000, 120_000],
        [1, null],
      ],
    },
  };
  const sent = install({ results: { A: { frames: [frame] } } });
  const [series] = (await openGrafanaSource('prom').query(request)).series;
  expect(series).toMatchObject({ labels: { job: 'shop' } });
  expect([[...series.times], [...series.values]]).toEqual([
    [60_000, 120_000],
    [1, NaN],
  ]);
  const query = { datasource: { uid: 'prom' }, range: true, instant: false, interval: '60s', intervalMs: 60_000 };
  expect(sent).toMatchObject([{ url: '/api/ds/query', data: { from: '60000', to: '180000', queries: [query] } }]);
});

test('what the data source refuses is said in its own words', async () => {
  install({ data: { results: { A: { error: 'parse error: unexpected "{"' } } } }, true);
  await expect(openGrafanaSource('prom').query(request)).rejects.toThrow('parse error: unexpected "{"');
  install({ data: { message: 'You do not have permission to query' } }, true);
  await expect(openGrafanaSource('prom').query(request)).rejects.toThrow('You do not have permission');
});
