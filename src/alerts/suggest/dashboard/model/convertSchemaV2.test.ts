import { resolveDashboard } from '../resolveDashboard';

const query = (refId: string, spec: object, more: object = {}) => ({
  kind: 'PanelQuery',
  spec: {
    refId,
    hidden: false,
    query: { kind: 'DataQuery', group: 'prometheus', datasource: { name: 'prom' }, spec },
    ...more,
  },
});
const panel = (id: number, queries: object[]) => ({
  kind: 'Panel',
  spec: {
    id,
    title: `Panel ${id}`,
    data: { kind: 'QueryGroup', spec: { queries } },
    vizConfig: {
      kind: 'VizConfig',
      group: 'gauge',
      spec: { fieldConfig: { defaults: { unit: 'percent', max: 100 } } },
    },
  },
});
const item = (name: string, more: object = {}) => ({ kind: 'GridLayoutItem', spec: { element: { name }, ...more } });
const variable = (kind: string, spec: object, more: object = {}) => ({ kind, spec, ...more });

const spec = {
  title: 'Shop',
  elements: {
    one: panel(1, [query('A', { expr: 'x{host=~"$host",env="$env"}' })]),
    two: panel(2, [query('A', { expr: 'y' }, { hidden: true }), query('B', { expr: 'z' })]),
    lost: panel(3, [query('A', { expr: 'lost' })]),
  },
  layout: {
    kind: 'TabsLayout',
    spec: {
      tabs: [
        {
          spec: {
            layout: {
              kind: 'RowsLayout',
              spec: {
                rows: [
                  { spec: { repeat: { mode: 'variable', value: 'host' }, layout: { spec: { items: [item('one')] } } } },
                ],
              },
            },
          },
        },
        { spec: { layout: { kind: 'AutoGridLayout', spec: { items: [item('two')] } } } },
      ],
    },
  },
  variables: [
    variable('QueryVariable', {
      name: 'host',
      multi: true,
      includeAll: true,
      sort: 'alphabeticalDesc',
      current: { text: 'All', value: '$__all' },
      query: { kind: 'DataQuery', group: 'prometheus', spec: { __legacyStringValue: 'label_values(host)' } },
    }),
    variable('TextVariable', { name: 'env', query: 'prod' }),
    variable(
      'AdhocVariable',
      { name: 'f', filters: [{ key: 'k', operator: '=', value: 'v' }] },
      { group: 'prometheus', datasource: { name: 'prom' } }
    ),
  ],
};
const lookups = { labelValues: async () => ['a', 'b'] };

test('panels come in the order of rows and tabs, repeated as they are, with variables, filters, unit and limits', async () => {
  const { queries, skipped } = await resolveDashboard(spec, { lookups });
  expect(queries.map(({ query: { expr } }) => expr)).toEqual([
    'x{host=~"b",env="prod", k="v"}',
    'x{host=~"a",env="prod", k="v"}',
    'z{k="v"}',
    'lost{k="v"}',
  ]);
  expect(queries[0]).toMatchObject({
    source: { uid: 'prom' },
    unit: 'percent',
    limits: [{ value: 100, from: 'max' }],
    dashboard: { title: 'Shop' },
  });
  expect(skipped).toMatchObject([{ title: 'Panel 2 (A)', reason: expect.stringContaining('hidden') }]);
});

test.each([
  ['a resource', { apiVersion: 'dashboard.grafana.app/v2', kind: 'Dashboard', metadata: { name: 'u' }, spec }],
  ['the wrapper of the API', { dashboard: { ...spec, uid: 'u' }, meta: {} }],
  ['a resource in the wrapper', { dashboard: { metadata: { name: 'u' }, spec } }],
])('%s is read', async (_, value) => {
  const { queries } = await resolveDashboard(value, { lookups });
  expect(queries).toHaveLength(4);
  expect(queries[0]).toMatchObject({ dashboard: { uid: 'u' }, panel: { dashboardUid: 'u', panelId: 1 } });
});

test('the first form of the schema, with the data source beside the query, is read', async () => {
  const old = {
    kind: 'PanelQuery',
    spec: {
      refId: 'A',
      datasource: { type: 'loki', uid: 'l' },
      query: { kind: 'loki', spec: { expr: 'sum(rate({a="b"}[5m]))' } },
    },
  };
  const { queries } = await resolveDashboard({ elements: { one: panel(1, [old]) } });
  expect(queries).toMatchObject([{ source: { uid: 'l' }, query: { datasource: { type: 'loki' } } }]);
});

test('layouts in layouts end, and what is missing is no error', async () => {
  let layout: object = { spec: { items: [item('one')] } };
  for (let depth = 0; depth < 100; depth++) {
    layout = { spec: { rows: [{ spec: { layout } }] } };
  }
  const elements = { one: panel(1, [query('A', { expr: 'x' })]), bad: 3, worse: { spec: null } };
  expect((await resolveDashboard({ elements, layout, variables: 3 })).queries).toHaveLength(1);
});
