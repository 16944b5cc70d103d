import { setDataSourceSrv, type DataSourceSrv } from '@grafana/runtime';
import { findDefault, guessSource, typeSources } from './chooseSources';

beforeEach(() => {
  const types: Record<string, string> = { shop: 'prometheus', logs: 'loki' };
  const getInstanceSettings = (uid: string) => (uid in types ? { type: types[uid] } : undefined);
  setDataSourceSrv({ getInstanceSettings } as unknown as DataSourceSrv);
});

const listSources = () =>
  typeSources([
    { uid: 'direct', name: 'Asked directly', kind: 'prometheus' },
    { uid: 'logs', name: 'Logs', kind: 'grafana' },
    { uid: 'shop', name: 'Shop', kind: 'grafana' },
  ]);

test("a source of Grafana's has the type of its plugin, and comes before those that are queried directly", () => {
  expect(listSources().map(({ uid, type, isInGrafana }) => [uid, type, isInGrafana])).toEqual([
    ['logs', 'loki', true],
    ['shop', 'prometheus', true],
    ['direct', 'prometheus', false],
  ]);
});

test('a missing data source is taken to be the first of its language; of another type or language there is none', () => {
  const guess = (type?: string) => guessSource({ type }, listSources());
  expect([guess('prometheus'), guess('loki'), guess('mysql'), guess()]).toEqual(['shop', 'logs', '', 'shop']);
  expect(findDefault([], 'promql')).toBe('');
});
