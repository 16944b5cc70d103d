import { extractQueries } from './extractQueries';

const prometheus = { type: 'prometheus', uid: 'prom' };

function dashboard(targets: object[], more: object = {}, panel: object = {}) {
  const panels = [{ id: 3, type: 'timeseries', title: 'Load', datasource: prometheus, targets, ...panel }];
  return { uid: 'dash', title: 'A dashboard', panels, ...more };
}

function variable(name: string, value: unknown, more: object = {}) {
  return { name, type: 'query', current: { value }, ...more };
}

const exprs = (value: unknown, given = {}) => extractQueries(value, given).queries.map(({ query }) => query.expr);
const reasons = (value: unknown) => extractQueries(value).skipped.map(({ reason }) => reason);

describe('extractQueries', () => {
  test('a query comes with title, source, unit, limits and panel', () => {
    const steps = [{ value: null }, { value: 80 }, { value: 90 }];
    const defaults = { unit: 'percent', max: 100, thresholds: { mode: 'absolute', steps } };
    const fieldConfig = { defaults: { ...defaults, custom: { thresholdsStyle: { mode: 'line' } } } };
    const { queries } = extractQueries(dashboard([{ refId: 'B', expr: 'up', legendFormat: 'x' }], {}, { fieldConfig }));
    expect(queries).toEqual([
      {
        title: 'Load',
        source: { uid: 'prom' },
        query: { refId: 'B', expr: 'up', range: true, legendFormat: 'x' },
        unit: 'percent',
        limits: [90, 80, 100],
        panel: { dashboardUid: 'dash', panelId: 3 },
        dashboard: { uid: 'dash', title: 'A dashboard' },
      },
    ]);
  });

  test('panels in open rows, collapsed rows and old rows are found, and an answer of the API is unwrapped', () => {
    const panel = (expr: string) => ({ title: expr, targets: [{ expr }] });
    const panels = [panel('a'), { type: 'row', panels: [panel('b')] }, { type: 'row', panels: [] }, panel('c')];
    expect(exprs({ dashboard: { panels }, meta: {} })).toEqual(['a', 'b', 'c']);
    expect(exprs({ rows: [{ panels: [panel('d')] }] })).toEqual(['d']);
  });

  test("a Foresight target is the source's own query", () => {
    const target = { datasource: { type: 'foresight-predict-datasource', uid: 'f' }, source: { uid: 'mimir' } };
    const [found] = extractQueries(dashboard([{ ...target, refId: 'A', query: { refId: 'A', expr: 'up' } }])).queries;
    expect(found).toMatchObject({ source: { uid: 'mimir' }, query: { expr: 'up' } });
  });

  test.each([
    [{ expr: 'up', hide: true }, 'hidden'],
    [{ expr: ' ' }, 'no expression'],
    [{ rawSql: 'SELECT 1', datasource: { type: 'mysql', uid: 'm' } }, 'one of mysql'],
    [{ expression: '$A', datasource: { type: '__expr__', uid: '__expr__' } }, 'one of __expr__'],
    [{ expr: '{app="shop"} |= "error"', datasource: { type: 'loki', uid: 'l' } }, 'log lines'],
    [{ expr: 'up{job="$job"}' }, '$job has no saved value'],
  ])('%j is skipped with its reason', (target, reason) => {
    expect(reasons(dashboard([target]))).toEqual([expect.stringContaining(reason)]);
  });

  test('a metric query of Loki is found', () => {
    const expr = 'sum(count_over_time({app="shop"} |= "error" [5m]))';
    expect(exprs(dashboard([{ expr, datasource: { type: 'loki', uid: 'l' } }]))).toEqual([expr]);
  });

  test('a library panel without its model is told', () => {
    expect(reasons({ panels: [{ title: 'Lib', libraryPanel: { uid: 'x' } }] })).toEqual([
      expect.stringContaining('library panel'),
    ]);
  });

  test.each([[null], [{}], ['text'], [{ spec: { elements: {} } }]])('%j is refused with what to do', (value) => {
    expect(() => extractQueries(value)).toThrow(/Give the JSON model|classic model/);
  });
});

describe('template variables', () => {
  const withVariables = (list: object[], expr: string) => dashboard([{ expr }], { templating: { list } });

  test('saved values are filled in, in every notation', () => {
    const list = [variable('job', 'shop')];
    expect(exprs(withVariables(list, 'a{x="$job"} + b{x="${job}"} + c{x="[[job]]"}'))).toEqual([
      'a{x="shop"} + b{x="shop"} + c{x="shop"}',
    ]);
  });

  test('several values become a regular expression whose signs are escaped', () => {
    const list = [variable('pod', ['a.b', 'c"d'], { multi: true })];
    expect(exprs(withVariables(list, 'up{pod=~"$pod"}'))).toEqual(['up{pod=~"(a\\\\.b|c\\"d)"}']);
  });

  test('all values match anything, or what the variable says', () => {
    const list = [variable('a', ['$__all'], { includeAll: true }), variable('b', '$__all', { allValue: 'x.*' })];
    expect(exprs(withVariables(list, 'up{a=~"$a",b=~"$b"}'))).toEqual(['up{a=~".*",b=~"x.*"}']);
  });

  test('a value cannot end the string that it stands in', () => {
    const list = [variable('job', 'x"} or up{a="\\')];
    expect(exprs(withVariables(list, 'up{job="$job"}'))).toEqual(['up{job="x\\"} or up{a=\\"\\\\"}']);
  });

  test("Grafana's own intervals become five minutes, and the groups of a regular expression stay", () => {
    const expr = 'label_replace(rate(x_total[$__rate_interval]), "a", "$1", "b", "(.*)")';
    expect(exprs(withVariables([], expr))).toEqual([expr.replace('$__rate_interval', '5m')]);
  });

  test('given values replace the saved one, a query and a title for each', () => {
    const value = { ...withVariables([variable('job', 'shop')], 'up{job="$job"}') };
    const { queries } = extractQueries(value, { job: ['cart', 'orders'] });
    expect(queries.map(({ title, query }) => [title, query.expr])).toEqual([
      ['Load, cart', 'up{job="cart"}'],
      ['Load, orders', 'up{job="orders"}'],
    ]);
  });

  test('a data source of a variable is at its value; the input of an exported dashboard is left open', () => {
    const list = [variable('ds', 'mimir', { type: 'datasource' })];
    const of = (uid: string) =>
      extractQueries(dashboard([{ expr: 'up', datasource: { type: 'prometheus', uid } }], { templating: { list } }));
    expect(of('${ds}').queries[0].source.uid).toBe('mimir');
    expect(of('${DS_PROMETHEUS}').queries[0].source.uid).toBe('');
  });
});

test('thresholds that are not drawn are no limits of a time series, nor is the one that every new panel has', () => {
  const limitsOf = (type: string, values: Array<number | null>, custom: object) => {
    const thresholds = { mode: 'absolute', steps: values.map((value) => ({ value })) };
    const panel = { type, fieldConfig: { defaults: { thresholds, custom } } };
    return extractQueries(dashboard([{ expr: 'up' }], {}, panel)).queries[0].limits;
  };
  expect(limitsOf('timeseries', [null, 7], {})).toEqual([]);
  expect(limitsOf('timeseries', [null, 7], { thresholdsStyle: { mode: 'area' } })).toEqual([7]);
  expect(limitsOf('gauge', [null, 80], {})).toEqual([]);
  expect(limitsOf('gauge', [null, 70], {})).toEqual([70]);
});
