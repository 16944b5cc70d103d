import { createVariable } from '../variables/variable';
import { findDataSource, type DataSourceContext } from './findDataSource';

const dataSources = [
  { uid: 'loki-1', name: 'Logs', type: 'loki', isDefault: false },
  { uid: 'prom-1', name: 'Prometheus', type: 'prometheus', isDefault: true },
  { uid: 'prom-2', name: 'Mimir', type: 'prometheus', isDefault: false },
];
const inputs = new Map([['DS_LOKI', 'loki']]);
const variables = new Map([
  ['ds', createVariable('ds', 'prom-2')],
  ['open', createVariable('open', '${DS_X}')],
  ['usual', createVariable('usual', 'default')],
]);
const find = (reference: unknown, more: Partial<DataSourceContext> = {}) =>
  findDataSource(reference, { inputs, plugins: new Map([['ds', 'prometheus']]), ...more }, variables);

test.each([
  [
    { uid: 'prom-9', type: 'prometheus' },
    { uid: 'prom-9', type: 'prometheus' },
  ],
  [{ uid: '${ds}' }, { uid: 'prom-2', type: 'prometheus' }],
  [
    { uid: '$open', type: 'prometheus' },
    { uid: '', type: 'prometheus' },
  ],
  ['$usual', { uid: '' }],
  [{ uid: '${DS_LOKI}' }, { uid: '', type: 'loki' }],
  ['Prometheus', { uid: '' }],
  ['default', { uid: '' }],
  [null, { uid: '' }],
  [undefined, { uid: '' }],
  [{ uid: '-- Mixed --' }, { uid: '', type: '-- Mixed --' }],
  ['-- Grafana --', { uid: '', type: '-- Grafana --' }],
  [{ uid: 'no uid at all' }, { uid: '' }],
  [{ uid: '${__proto__}' }, { uid: '' }],
  [3, { uid: '' }],
])('where no Grafana is known, %j is %j', (reference, expected) => expect(find(reference)).toEqual(expected));

test.each([
  [{ uid: 'prom-2', type: 'prometheus' }, 'prom-2'],
  ['Mimir', 'prom-2'],
  [{ uid: 'Logs' }, 'loki-1'],
  ['default', 'prom-1'],
  [null, 'prom-1'],
  [{ uid: 'gone', type: 'prometheus' }, 'prom-1'],
  [{ uid: '${DS_LOKI}' }, 'loki-1'],
  [{ type: 'loki' }, 'loki-1'],
  [{ uid: 'gone', type: 'influxdb' }, ''],
])('where the data sources are known, %j has the uid %j', (reference, uid) =>
  expect(find(reference, { dataSources }).uid).toBe(uid)
);
