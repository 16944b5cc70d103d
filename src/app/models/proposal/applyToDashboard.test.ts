import { changeQueries, listChanges } from './applyToDashboard';

const query = { queryType: 'forecast', training: '28d', source: { uid: 'p' }, query: { expr: 'up' } };
const proposal = { ...query, training: '7d', masked: ['a/b'] };

it('changes a query wherever panels ask exactly that, in rows too, and nothing else', () => {
  const target = { refId: 'A', datasource: { uid: 'f' }, ...query };
  const other = { ...target, training: '14d' };
  const dashboard = { title: 'Shop', panels: [{ targets: [target, other] }, { panels: [{ targets: [target] }] }] };
  const changed = changeQueries(dashboard, { query, proposal });
  expect(changed.count).toBe(2);
  const expected = { ...target, training: '7d', masked: ['a/b'] };
  expect(changed.dashboard).toEqual({
    title: 'Shop',
    panels: [{ targets: [expected, other] }, { panels: [{ targets: [expected] }] }],
  });
});

it('the order of fields does not matter, and a field that goes is taken away', () => {
  const turned = { query: { expr: 'up' }, source: { uid: 'p' }, training: '28d', queryType: 'forecast' };
  const { training: _, ...without } = query;
  expect(changeQueries([turned], { query, proposal: without })).toEqual({ count: 1, dashboard: [without] });
});

it('lists what a proposal changes', () => {
  expect(listChanges(query, proposal)).toEqual([
    { field: 'training', before: '28d', after: '7d' },
    { field: 'masked', before: undefined, after: ['a/b'] },
  ]);
});
