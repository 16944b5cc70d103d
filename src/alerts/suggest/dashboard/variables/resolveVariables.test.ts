import type { DashboardLookups, InstantValue, LookupSource } from '../lookups';
import { resolveDashboard, type ResolveOptions } from '../resolveDashboard';

const prometheus = { type: 'prometheus', uid: 'prom' };

function dashboard(exprs: string[], list: object[], more: object = {}) {
  const targets = exprs.map((expr, i) => ({ refId: 'ABCDEF'[i], expr }));
  return { panels: [{ id: 1, title: 'Load', datasource: prometheus, targets }], templating: { list }, ...more };
}

const query = (name: string, text: unknown, more: object = {}) => ({
  name,
  type: 'query',
  query: text,
  current: {},
  ...more,
});

/** Lookups that answer from a table, and write down what they were asked. */
function answering(table: Record<string, string[]>) {
  const calls: string[] = [];
  const answer = async (key: string): Promise<string[]> => {
    calls.push(key);
    if (!Object.hasOwn(table, key)) {
      throw new Error(`no answer for ${key}`);
    }
    return table[key];
  };
  const lookups: DashboardLookups = {
    labelValues: (_: LookupSource, label, selector = '') => answer(`${label}|${selector}`),
    labelNames: () => answer('names'),
    series: async (_, selector) => (await answer(selector)).map((name) => ({ __name__: name, job: 'a' })),
    queryResult: async (_, expr) =>
      (await answer(expr)).map((host): InstantValue => ({ labels: { host }, value: '1', time: 5 })),
  };
  return { lookups, calls };
}

async function resolve(value: unknown, table: Record<string, string[]>, options: ResolveOptions = {}) {
  const { lookups, calls } = answering(table);
  const { queries, skipped } = await resolveDashboard(value, { lookups, ...options });
  return {
    exprs: queries.map(({ query: { expr } }) => expr),
    titles: queries.map(({ title }) => title),
    reasons: skipped.map(({ reason }) => reason),
    calls,
  };
}

describe('a variable without a saved value', () => {
  test.each([
    ['label_values(host)', { 'host|': ['b', 'a'] }, 'b'],
    ['label_values(up, host)', { 'host|up': ['a'] }, 'a'],
    [{ query: 'label_values(up, host)', refId: 'x' }, { 'host|up': ['a'] }, 'a'],
    [{ qryType: 1, metric: 'up', label: 'host' }, { 'host|up': ['a'] }, 'a'],
    ['label_names()', { names: ['env'] }, 'env'],
    ['metrics(node_.*)', { '__name__|': ['up', 'node_load1'] }, 'node_load1'],
    ['up{job="a"}', { 'up{job="a"}': ['up'] }, 'up{job=\\"a\\"}'],
  ])('of the query %j has the first of its values', async (text, table, expected) => {
    const found = await resolve(
      dashboard(['x{a="$v"}'], [query('v', text)]),
      table as unknown as Record<string, string[]>
    );
    expect(found.exprs).toEqual([`x{a="${expected}"}`]);
  });

  test('has a part of what a query gives where its expression says so', async () => {
    const list = [query('v', 'query_result(up)', { regex: '/host="([^"]+)"/' })];
    expect((await resolve(dashboard(['x{a="$v"}'], list), { up: ['h1'] })).exprs).toEqual(['x{a="h1"}']);
  });

  test('is sorted and filtered before the first one is taken', async () => {
    const list = [query('v', 'label_values(host)', { sort: 4, regex: '/web.*/' })];
    const { exprs } = await resolve(dashboard(['x{a="$v"}'], list), { 'host|': ['web-2', 'db-9', 'web-10'] });
    expect(exprs).toEqual(['x{a="web-10"}']);
  });

  test('has everything where it may have that, as its own value for all, or as the list', async () => {
    const all = { includeAll: true, regex: '/w.*/' };
    const table = { 'host|': ['w.1', 'w2', 'db'] };
    const list = [query('v', 'label_values(host)', all), query('w', 'label_values(host)', { ...all, allValue: 'w.+' })];
    expect((await resolve(dashboard(['x{a=~"$v",b=~"$w"}'], list), table)).exprs).toEqual([
      'x{a=~"(w\\\\.1|w2)",b=~"w.+"}',
    ]);
  });

  test('is empty where there is nothing, as Grafana sends it', async () => {
    const list = [query('cluster', 'label_values(up, cluster)')];
    expect((await resolve(dashboard(['x{cluster="$cluster"}'], list), { 'cluster|up': [] })).exprs).toEqual([
      'x{cluster=""}',
    ]);
  });

  test('that is empty is hinted at, for the query may have no data then', async () => {
    const { lookups } = answering({ 'host|up': [] });
    const list = [query('host', 'label_values(up, host)')];
    const { queries } = await resolveDashboard(dashboard(['x{host="$host"}', 'up'], list), { lookups });
    expect(queries.map(({ hint }) => hint)).toEqual([
      '$host has no value here: label_values(up, host) finds none. Give a value: --variables host=...',
      undefined,
    ]);
  });

  test('is looked up behind those that it depends on, each distinct lookup once', async () => {
    const list = [
      query('pod', 'label_values(up{ns="$ns"}, pod)', { multi: true, current: { value: ['p1', 'p2', 'gone'] } }),
      query('ns', 'label_values(ns)'),
      query('again', 'label_values(ns)'),
    ];
    const { exprs, calls } = await resolve(dashboard(['x{pod=~"$pod"}'], list), {
      'ns|': ['shop'],
      'pod|up{ns="shop"}': ['p1', 'p2', 'p3'],
    });
    expect(exprs).toEqual(['x{pod=~"(p1|p2)"}']);
    expect(calls).toEqual(['ns|', 'pod|up{ns="shop"}']);
  });

  test('that depends on itself in a circle has what was saved, or says what it depends on', async () => {
    const list = [
      query('a', 'label_values(up{b="$b"}, a)', { current: { value: 'saved' } }),
      query('b', 'label_values(up{a="$a"}, b)'),
    ];
    const { exprs, reasons } = await resolve(dashboard(['x{a="$a"}', 'x{b="$b"}'], list), {});
    expect(exprs).toEqual(['x{a="saved"}']);
    expect(reasons).toEqual([expect.stringContaining('$b depends on $a')]);
  });

  test('concerns only the queries that need it where its lookup fails; the option that helps is named, each name once', async () => {
    const list = [query('host', 'label_values(broken, host)')];
    const { exprs, reasons } = await resolve(dashboard(['x{a="$host",b="$host"}', 'up'], list), {});
    expect(exprs).toEqual(['up']);
    expect(reasons).toEqual([
      '$host could not be looked up: no answer for host|broken. Give a value: --variables host=...',
    ]);
  });

  test('of several, each is named in one reason', async () => {
    const list = [query('a', ''), query('b', '')];
    const { reasons } = await resolve(dashboard(['x{a="$a",b="$b",c="$a"}'], list), {});
    expect(reasons).toEqual(['$a, $b has no saved value. Give values: --variables "a=... b=..."']);
  });

  test('that is filled from another kind of source says which', async () => {
    const list = [query('v', 'SHOW TAGS', { datasource: { type: 'influxdb', uid: 'i' } })];
    expect((await resolve(dashboard(['x{a="$v"}'], list), {})).reasons[0]).toContain('its values from influxdb');
  });
});

test('a saved value stays where it is an option still, else Grafana takes the first', async () => {
  const of = (value: unknown, more: object = {}) =>
    resolve(dashboard(['x{a=~"$v"}'], [query('v', 'label_values(host)', { current: { value }, ...more })]), {
      'host|': ['h1', 'h2'],
    });
  expect((await of('h2')).exprs).toEqual(['x{a=~"h2"}']);
  expect((await of('gone')).exprs).toEqual(['x{a=~"h1"}']);
  expect((await of('')).exprs).toEqual(['x{a=~"h1"}']);
  expect((await of(['$__all'], { includeAll: true, multi: true })).exprs).toEqual(['x{a=~".+"}']);
});

test('more than a thousand values are not listed: everything is anything then', async () => {
  const values = Array.from({ length: 1_500 }, (_, i) => `h${i}`);
  const list = [query('v', 'label_values(up{job="s"}, host)', { includeAll: true })];
  const { exprs } = await resolve(dashboard(['x{a=~"$v"}'], list), { 'host|up{job="s"}': values });
  expect(exprs).toEqual(['x{a=~".+"}']);
});

describe('variables of other types', () => {
  const expr = (definition: object) => resolve(dashboard(['x{a="${v}"}'], [{ name: 'v', ...definition }]), {});

  test.each([
    [{ type: 'custom', query: 'one, two' }, 'one'],
    [{ type: 'custom', query: 'One : 1, Two : 2', current: { value: '2', text: 'Two' } }, '2'],
    [{ type: 'custom', query: 'a\\,b,c' }, 'a,b'],
    [{ type: 'custom', valuesFormat: 'json', query: '[{"text":"One","value":"1"}]' }, '1'],
    [{ type: 'constant', query: 'fixed' }, 'fixed'],
    [{ type: 'textbox', query: 'usual', current: { value: '' } }, 'usual'],
    [{ type: 'textbox', query: 'usual', current: { value: 'typed' } }, 'typed'],
    [{ type: 'switch', current: { value: 'on' } }, 'on'],
    [{ type: 'switch', disabledValue: 'off' }, 'off'],
    [{ type: 'interval', query: '1m,10m', current: { value: '10m' } }, '10m'],
    [{ type: 'interval', query: '1m,10m', current: { value: '7m' } }, '1m'],
    [{ type: 'groupby', current: { value: ['job'] } }, 'job'],
    [{ type: 'unheardof', current: { value: 3 } }, '3'],
  ])('%j has the value %s', async (definition, value) => {
    expect((await expr(definition)).exprs).toEqual([`x{a="${value}"}`]);
  });

  test('an interval that Grafana chooses holds four scrapes at least', async () => {
    const list = [{ name: 'i', type: 'interval', auto: true, query: '1m', current: { value: '$__auto_interval_i' } }];
    expect((await resolve(dashboard(['rate(x[$i])'], list), {}, { scrapeInterval: 120_000 })).exprs).toEqual([
      'rate(x[480s])',
    ]);
  });

  test('the minimum step of a query is the scrape interval of its macros', async () => {
    const value = dashboard([], []);
    value.panels[0].targets = [{ refId: 'A', expr: 'rate(x[$__rate_interval])', interval: '2m' } as never];
    expect((await resolve(value, {})).exprs).toEqual(['rate(x[480s])']);
  });

  test('constants of an export come from its inputs', async () => {
    const inputs = [{ name: 'VAR_ENV', type: 'constant', value: 'prod' }];
    const list = [{ name: 'env', type: 'constant', query: '${VAR_ENV}', current: { value: '${VAR_ENV}' } }];
    expect((await resolve(dashboard(['x{a="$env"}'], list, { __inputs: inputs }), {})).exprs).toEqual(['x{a="prod"}']);
  });

  test('filters apply to the queries of their data source alone', async () => {
    const filters = [{ key: 'env', operator: '=', value: 'prod' }];
    const adhoc = (uid: string) => ({ name: 'f', type: 'adhoc', datasource: { type: 'prometheus', uid }, filters });
    expect((await resolve(dashboard(['sum(x)'], [adhoc('prom')]), {})).exprs).toEqual(['sum(x{env="prod"})']);
    expect((await resolve(dashboard(['sum(x)'], [adhoc('other')]), {})).exprs).toEqual(['sum(x)']);
  });
});

describe('given values', () => {
  const list = [query('ns', 'label_values(ns)'), query('pod', 'label_values(up{ns="$ns"}, pod)')];
  const table = { 'ns|': ['a'], 'pod|up{ns="a"}': ['pa'], 'pod|up{ns="b"}': ['pb'], 'pod|up{ns=""}': ['none'] };

  test('stand instead of all else, the empty one too, and other variables follow them', async () => {
    const value = dashboard(['x{ns="$ns",pod="$pod"}', 'up'], list);
    const { exprs, titles } = await resolve(value, table, { given: { ns: ['b', ''] } });
    expect(exprs).toEqual(['x{ns="b",pod="pb"}', 'x{ns="",pod="none"}', 'up']);
    expect(titles[0]).toBe('Load (A), b');
  });

  test('of a variable that the dashboard does not define are taken', async () => {
    expect((await resolve(dashboard(['x{a="$own"}'], []), {}, { given: { own: ['1'] } })).exprs).toEqual(['x{a="1"}']);
  });

  test('in too many combinations are refused', async () => {
    const many = Array.from({ length: 101 }, String);
    await expect(resolve(dashboard(['up'], []), {}, { given: { a: many } })).rejects.toThrow('101 combinations');
  });
});
