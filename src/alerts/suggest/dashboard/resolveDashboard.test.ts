import { resolveDashboard, type ResolveOptions } from './resolveDashboard';

const prometheus = { type: 'prometheus', uid: 'prom' };

function dashboard(targets: object[], more: object = {}, panel: object = {}) {
  const panels = [{ id: 3, type: 'timeseries', title: 'Load', datasource: prometheus, targets, ...panel }];
  return { uid: 'dash', title: 'A dashboard', panels, ...more };
}

function variable(name: string, value: unknown, more: object = {}) {
  return { name, type: 'query', current: { value }, ...more };
}

const exprs = async (value: unknown, options: ResolveOptions = {}) =>
  (await resolveDashboard(value, options)).queries.map(({ query }) => query.expr);
const reasons = async (value: unknown, options: ResolveOptions = {}) =>
  (await resolveDashboard(value, options)).skipped.map(({ reason }) => reason);

describe('resolveDashboard', () => {
  test('a query comes with title, source, unit, limits and panel', async () => {
    const steps = [{ value: null }, { value: 80 }, { value: 90 }];
    const defaults = { unit: 'percent', max: 100, thresholds: { mode: 'absolute', steps } };
    const fieldConfig = { defaults: { ...defaults, custom: { thresholdsStyle: { mode: 'line' } } } };
    const { queries } = await resolveDashboard(
      dashboard([{ refId: 'B', expr: 'up', legendFormat: 'x' }], {}, { fieldConfig })
    );
    expect(queries).toEqual([
      {
        title: 'Load',
        source: { uid: 'prom' },
        query: { refId: 'B', expr: 'up', range: true, legendFormat: 'x' },
        unit: 'percent',
        limits: [
          { value: 90, from: 'threshold' },
          { value: 80, from: 'threshold' },
          { value: 100, from: 'max' },
        ],
        panel: { dashboardUid: 'dash', panelId: 3 },
        dashboard: { uid: 'dash', title: 'A dashboard' },
      },
    ]);
  });

  test('panels in open rows, collapsed rows and old rows are found, and an answer of the API is unwrapped', async () => {
    const panel = (expr: string) => ({ title: expr, targets: [{ expr }] });
    const panels = [panel('a'), { type: 'row', panels: [panel('b')] }, { type: 'row', panels: [] }, panel('c')];
    expect(await exprs({ dashboard: { panels }, meta: {} })).toEqual(['a', 'b', 'c']);
    expect(await exprs({ rows: [{ panels: [panel('d')] }] })).toEqual(['d']);
  });

  test("a Foresight target is the source's own query", async () => {
    const target = { datasource: { type: 'foresight-predict-datasource', uid: 'f' }, source: { uid: 'mimir' } };
    const { queries } = await resolveDashboard(
      dashboard([{ ...target, refId: 'A', query: { refId: 'A', expr: 'up' } }])
    );
    const [found] = queries;
    expect(found).toMatchObject({ source: { uid: 'mimir' }, query: { expr: 'up' } });
  });

  test.each([
    [{ expr: 'up', hide: true }, 'hidden'],
    [{ expr: ' ' }, 'no expression'],
    [{ rawSql: 'SELECT 1', datasource: { type: 'mysql', uid: 'm' } }, 'for mysql'],
    [{ expression: '$A', datasource: { type: '__expr__', uid: '__expr__' } }, 'computes with other queries'],
    [{ expr: '{app="shop"} |= "error"', datasource: { type: 'loki', uid: 'l' } }, 'log lines'],
    [{ expr: 'up{job="$job"}' }, '$job is no variable of the dashboard'],
  ])('%j is skipped with its reason', async (target, reason) => {
    expect(await reasons(dashboard([target]))).toEqual([expect.stringContaining(reason)]);
  });

  test('a metric query of Loki is found', async () => {
    const expr = 'sum(count_over_time({app="shop"} |= "error" [5m]))';
    expect(await exprs(dashboard([{ expr, datasource: { type: 'loki', uid: 'l' } }]))).toEqual([expr]);
  });

  test('a library panel without its model is told', async () => {
    expect(await reasons({ panels: [{ title: 'Lib', libraryPanel: { uid: 'x' } }] })).toEqual([
      expect.stringContaining('library panel'),
    ]);
  });

  test.each([[null], [{}], ['text'], [{ spec: {} }]])('%j is refused with what to do', async (value) => {
    await expect(resolveDashboard(value)).rejects.toThrow(/Give the JSON model/);
  });
});

describe('template variables', () => {
  const withVariables = (list: object[], expr: string) => dashboard([{ expr }], { templating: { list } });

  test('saved values are filled in, in every notation', async () => {
    const list = [variable('job', 'shop')];
    expect(await exprs(withVariables(list, 'a{x="$job"} + b{x="${job}"} + c{x="[[job]]"}'))).toEqual([
      'a{x="shop"} + b{x="shop"} + c{x="shop"}',
    ]);
  });

  test('several values become a regular expression whose signs are escaped', async () => {
    const list = [variable('pod', ['a.b', 'c"d'], { multi: true })];
    expect(await exprs(withVariables(list, 'up{pod=~"$pod"}'))).toEqual(['up{pod=~"(a\\\\.b|c\\"d)"}']);
  });

  test('all values match anything, or what the variable says', async () => {
    const list = [variable('a', ['$__all'], { includeAll: true }), variable('b', '$__all', { allValue: 'x.*' })];
    expect(await exprs(withVariables(list, 'up{a=~"$a",b=~"$b"}'))).toEqual(['up{a=~".*",b=~"x.*"}']);
  });

  test('a value cannot end the string that it stands in', async () => {
    const list = [variable('job', 'x"} or up{a="\\')];
    expect(await exprs(withVariables(list, 'up{job="$job"}'))).toEqual(['up{job="x\\"} or up{a=\\"\\\\"}']);
  });

  test("Grafana's own intervals follow the step of five minutes, and the groups of a regular expression stay", async () => {
    const expr = 'label_replace(rate(x_total[$__rate_interval]), "a", "$1", "b", "(.*)")';
    expect(await exprs(withVariables([], expr))).toEqual([expr.replace('$__rate_interval', '315s')]);
  });

  test('given values replace the saved one, a query and a title for each', async () => {
    const value = { ...withVariables([variable('job', 'shop')], 'up{job="$job"}') };
    const { queries } = await resolveDashboard(value, { given: { job: ['cart', 'orders'] } });
    expect(queries.map(({ title, query }) => [title, query.expr])).toEqual([
      ['Load, cart', 'up{job="cart"}'],
      ['Load, orders', 'up{job="orders"}'],
    ]);
  });

  test('a data source of a variable is at its value; the input of an exported dashboard is left open', async () => {
    const list = [variable('ds', 'mimir', { type: 'datasource' })];
    const of = (uid: string) =>
      resolveDashboard(dashboard([{ expr: 'up', datasource: { type: 'prometheus', uid } }], { templating: { list } }));
    expect((await of('${ds}')).queries[0].source.uid).toBe('mimir');
    expect((await of('${DS_PROMETHEUS}')).queries[0].source.uid).toBe('');
  });
});

test('filters of a named source apply to queries of the default one, unless it is known to be another', async () => {
  const filters = [{ key: 'env', operator: '=', value: 'prod' }];
  const templating = { list: [{ name: 'f', type: 'adhoc', datasource: prometheus, filters }] };
  const shared = dashboard([{ refId: 'A', expr: 'up' }], { templating }, { datasource: undefined });
  expect(await exprs(shared)).toEqual(['up{env="prod"}']);
  const dataSources = [
    { uid: 'prom', name: 'Prometheus', type: 'prometheus', isDefault: false },
    { uid: 'other', name: 'Other', type: 'prometheus', isDefault: true },
  ];
  expect(await exprs(shared, { lookups: { dataSources } })).toEqual(['up']);
});
