import { fillSources, listMissingSources } from './missingSources';

const known = { names: new Set(['prometheus', 'Prometheus']) };
const target = (datasource: unknown) => ({ panels: [{ targets: [{ expr: 'up', datasource }] }] });

test('an input of an export is missing, with its label and type', () => {
  const dashboard = {
    __inputs: [{ name: 'DS_SHOP', label: 'Shop metrics', type: 'datasource', pluginId: 'prometheus' }],
    ...target({ type: 'prometheus', uid: '${DS_SHOP}' }),
  };
  expect(listMissingSources([dashboard, dashboard], known)).toEqual([
    { reference: '${DS_SHOP}', label: 'Shop metrics', type: 'prometheus' },
  ]);
});

test('uids and names of this Grafana, the default, its own sources and variables are not missing', () => {
  const references = [{ uid: 'prometheus' }, 'Prometheus', null, 'default', '-- Mixed --', { uid: '__expr__' }];
  expect(listMissingSources(references.map(target), known)).toEqual([]);
  const withVariable = { templating: { list: [{ name: 'ds', type: 'datasource' }] }, ...target({ uid: '${ds}' }) };
  expect(listMissingSources([withVariable], known)).toEqual([]);
});

test('a uid of another Grafana and an input that is not declared are missing', () => {
  const found = listMissingSources([target({ type: 'loki', uid: 'P8E80' }), target('$DS_LOST')], known);
  expect(found).toEqual([
    { reference: 'P8E80', label: 'P8E80', type: 'loki' },
    { reference: '$DS_LOST', label: '$DS_LOST', type: undefined },
  ]);
});

test('schema v2 names the type beside the reference', () => {
  const query = { kind: 'DataQuery', group: 'prometheus', datasource: { name: 'abc' }, spec: { expr: 'up' } };
  const dashboard = { spec: { elements: { a: { spec: { data: query } } } } };
  expect(listMissingSources([dashboard], known)).toEqual([{ reference: 'abc', label: 'abc', type: 'prometheus' }]);
  expect(JSON.stringify(fillSources(dashboard, new Map([['abc', 'prometheus']])))).toContain('{"name":"prometheus"}');
});

test('chosen sources are filled in wherever they are named, and nothing else is changed', () => {
  const uids = new Map([['${DS_SHOP}', 'prometheus']]);
  expect(fillSources(target({ type: 'prometheus', uid: '${DS_SHOP}' }), uids)).toEqual(
    target({ type: 'prometheus', uid: 'prometheus' })
  );
  expect(fillSources(target('${DS_SHOP}'), uids)).toEqual(target('prometheus'));
  expect(fillSources(target({ uid: 'constructor' }), uids)).toEqual(target({ uid: 'constructor' }));
});

test('a file that nests without end is left alone', () => {
  const deep = Array.from({ length: 200 }).reduce<unknown>((inner) => ({ inner }), target('lost'));
  expect(listMissingSources([deep], known)).toEqual([]);
});
