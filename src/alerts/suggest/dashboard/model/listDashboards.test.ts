import { listDashboards } from './listDashboards';

const dashboard = { title: 'Shop', panels: [] };
const configMap = (name: string, data: unknown) => ({ kind: 'ConfigMap', metadata: { name }, data });

test('dashboards are found bare, in the wrapper of the API, as resources and in schema v2', () => {
  const all = [
    dashboard,
    { dashboard, meta: {} },
    { kind: 'Dashboard', spec: dashboard },
    { elements: {} },
    { rows: [] },
  ];
  expect(listDashboards(all)).toMatchObject({ dashboards: all.map((value) => ({ name: '', value })), skipped: [] });
});

test('the JSON of ConfigMaps is read, in lists too, and what is none is named', () => {
  const first = configMap('a', { 'shop.json': JSON.stringify(dashboard), 'notes.txt': 'no JSON', 'x.json': '{}' });
  const list = { kind: 'ConfigMapList', items: [first, configMap('b', { 'two.json': JSON.stringify(dashboard) })] };
  const { dashboards, skipped } = listDashboards([list]);
  expect(dashboards.map(({ name }) => name)).toEqual(['a/a/shop.json', 'b/b/two.json']);
  expect(skipped).toEqual([
    { name: 'a/a/notes.txt', reason: expect.stringContaining('no JSON') },
    { name: 'a/a/x.json', reason: 'This is no dashboard.' },
  ]);
});

test("the JSON in a resource of Grafana's operator is read", () => {
  const resource = { kind: 'GrafanaDashboard', metadata: { name: 'shop' }, spec: { json: JSON.stringify(dashboard) } };
  expect(listDashboards([resource]).dashboards).toEqual([{ name: 'shop', value: dashboard }]);
});

test('lists in lists end', () => {
  let nested: unknown = dashboard;
  for (let depth = 0; depth < 50; depth++) {
    nested = [nested];
  }
  expect(listDashboards([nested])).toMatchObject({ dashboards: [], skipped: [{ reason: 'It is nested too deeply.' }] });
});

test.each([[null], [3], ['text'], [{}], [{ kind: 'ConfigMap', data: 3 }], [{ kind: 'List', items: 3 }]])(
  '%j holds no dashboard and does not throw',
  (value) => expect(listDashboards([value]).dashboards).toEqual([])
);
