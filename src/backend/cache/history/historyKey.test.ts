import { historyKey } from './historyKey';

const identity = {
  orgId: 1,
  instanceUid: 'own',
  lastUpdatedMs: 5,
  sourceUid: 'p',
  query: { expr: 'up', options: { b: 1, a: [1, 2] } },
  step: 60_000,
};

test('the order of fields and what only concerns the panel make no difference', () => {
  const query = { options: { a: [1, 2], b: 1 }, refId: 'Z', hide: true, datasource: { uid: 'p' }, expr: 'up' };
  expect(historyKey({ ...identity, query })).toBe(historyKey(identity));
});

test.each([
  [{ orgId: 2 }],
  [{ instanceUid: 'other' }],
  [{ lastUpdatedMs: 6 }],
  [{ sourceUid: 'q' }],
  [{ step: 30_000 }],
  [{ query: { expr: 'down', options: { b: 1, a: [1, 2] } } }],
  [{ query: { expr: 'up', options: { b: 1, a: [2, 1] } } }],
  [{ query: { expr: 'up', options: { b: 1, a: { 0: 1, 1: 2 } } } }],
])('%j is another history', (other) => {
  expect(historyKey({ ...identity, ...other })).not.toBe(historyKey(identity));
});
