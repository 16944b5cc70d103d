import { resolveDashboard } from './resolveDashboard';

const prometheus = { type: 'prometheus', uid: 'prom' };
const hosts = {
  name: 'host',
  type: 'query',
  multi: true,
  includeAll: true,
  query: 'label_values(host)',
  current: { value: ['$__all'] },
};
const lookups = { labelValues: async () => ['a', 'b'] };
const templating = { list: [hosts] };
const panel = (id: number, expr: string, more: object = {}) => ({
  id,
  title: `Panel ${id}`,
  datasource: prometheus,
  targets: [{ refId: 'A', expr }],
  ...more,
});

async function resolve(value: unknown) {
  const { queries, skipped } = await resolveDashboard(value, { lookups });
  return { exprs: queries.map(({ query }) => query.expr), titles: queries.map(({ title }) => title), queries, skipped };
}

test('a panel that is repeated is a query for each value, which its title shows', async () => {
  const one = panel(1, 'x{host=~"$host"}', { repeat: 'host', title: 'Load of $host' });
  expect(await resolve({ panels: [one], templating })).toMatchObject({
    exprs: ['x{host=~"a"}', 'x{host=~"b"}'],
    titles: ['Load of a', 'Load of b'],
  });
});

test('panels of a repeated row are repeated, up to the next row', async () => {
  const panels = [
    { type: 'row', repeat: 'host', panels: [] },
    panel(1, 'x{host="$host"}'),
    { type: 'row' },
    panel(2, 'y'),
  ];
  expect(await resolve({ panels, templating })).toMatchObject({
    exprs: ['x{host="a"}', 'x{host="b"}', 'y'],
    titles: ['Panel 1, a', 'Panel 1, b', 'Panel 2'],
  });
  const closed = { type: 'row', repeat: 'host', panels: [panel(1, 'x{host="$host"}')] };
  expect((await resolve({ panels: [closed], templating })).exprs).toHaveLength(2);
  expect(
    (await resolve({ rows: [{ repeat: 'host', panels: [panel(1, 'x{host="$host"}')] }], templating })).exprs
  ).toHaveLength(2);
});

test('a repeated panel whose query does not depend on the variable is one query, and saved copies are left out', async () => {
  const copy = panel(3, 'z', { repeatPanelId: 1, repeatIteration: 1 });
  expect((await resolve({ panels: [panel(1, 'x', { repeat: 'host' }), copy], templating })).exprs).toEqual(['x']);
});

test('copies beyond a hundred are named', async () => {
  const many = { labelValues: async () => Array.from({ length: 150 }, (_, i) => `h${i}`) };
  const one = panel(1, 'x{host="$host"}', { repeat: 'host' });
  const { queries, skipped } = await resolveDashboard({ panels: [one], templating }, { lookups: many });
  expect(queries).toHaveLength(100);
  expect(skipped).toMatchObject([{ reason: expect.stringContaining('repeated 150 times') }]);
});

test('queries of a mixed panel have types of their own', async () => {
  const targets = [
    { refId: 'A', expr: 'x', datasource: prometheus },
    { refId: 'B', expr: 'sum(rate({app="s"}[5m]))', datasource: { type: 'loki', uid: 'l' } },
    { refId: 'C', rawSql: 'SELECT 1', datasource: { type: 'mysql', uid: 'm' } },
  ];
  const { queries, skipped } = await resolve({
    panels: [panel(1, '', { datasource: { uid: '-- Mixed --' }, targets })],
  });
  expect(queries).toMatchObject([
    { source: { uid: 'prom' }, query: { expr: 'x', range: true } },
    { source: { uid: 'l' }, query: { datasource: { type: 'loki' }, queryType: 'range' } },
  ]);
  expect(skipped).toMatchObject([{ title: 'Panel 1 (C)', reason: expect.stringContaining('for mysql') }]);
});

test("a panel that shows another one's queries has them, and says so where there is none", async () => {
  const of = (panelId: number) =>
    panel(2, '', { datasource: { uid: '-- Dashboard --' }, targets: [{ refId: 'A', panelId }] });
  const { queries, skipped } = await resolve({ panels: [panel(1, 'x'), of(1), of(9)] });
  expect(queries).toMatchObject([
    { title: 'Panel 1' },
    { title: 'Panel 2', source: { uid: 'prom' }, query: { expr: 'x' } },
  ]);
  expect(skipped).toMatchObject([{ reason: expect.stringContaining('not in the dashboard') }]);
});

test('panels that show each other end', async () => {
  const of = (id: number, panelId: number) =>
    panel(id, '', { datasource: '-- Dashboard --', targets: [{ refId: 'A', panelId }] });
  expect((await resolve({ panels: [of(1, 2), of(2, 1)] })).skipped).toHaveLength(2);
});

describe('library panels', () => {
  const reference = { id: 7, title: 'Lib', libraryPanel: { uid: 'lib', name: 'x' } };
  const model = { title: 'Own', datasource: prometheus, targets: [{ refId: 'A', expr: 'x' }] };

  test('come from the elements of an export', async () => {
    const { queries } = await resolve({ uid: 'd', panels: [reference], __elements: { lib: { uid: 'lib', model } } });
    expect(queries).toMatchObject([{ title: 'Lib', query: { expr: 'x' }, panel: { panelId: 7 } }]);
  });

  test('else they are looked up, and what fails is the reason', async () => {
    const libraryPanel = async () => ({ result: { model } });
    expect((await resolveDashboard({ panels: [reference] }, { lookups: { libraryPanel } })).queries).toHaveLength(1);
    const failing = () => Promise.reject(new Error('403'));
    const { skipped } = await resolveDashboard({ panels: [reference] }, { lookups: { libraryPanel: failing } });
    expect(skipped).toMatchObject([{ title: 'Lib', reason: expect.stringContaining('403') }]);
  });
});

test.each(['end', 'start'])('a query at the %s of the range is refused, in strings it is text', async (edge) => {
  const { exprs, skipped } = await resolve({
    panels: [panel(1, `x @ ${edge}()`), panel(2, `x{a="@ ${edge}()"} offset 1d`)],
  });
  expect(exprs).toEqual([`x{a="@ ${edge}()"} offset 1d`]);
  expect(skipped[0].reason).toContain(`@ ${edge}() is the ${edge} of the range`);
});

test('hostile names of variables, panels and elements neither throw nor resolve', async () => {
  const names = ['constructor', '__proto__', 'toString'];
  const list = names.map((name) => ({ name, type: name, query: { query: name }, current: name }));
  const value = JSON.parse(
    JSON.stringify({
      panels: [panel(1, 'x{a="$constructor"}'), { id: 2, libraryPanel: { uid: 'constructor' } }],
      templating: { list },
    })
  );
  const { queries, skipped } = await resolve({ ...value, __elements: {} });
  expect([queries.length, skipped.length]).toEqual([0, 2]);
});
