import { historyKey } from './historyKey';

const identity = {
  orgId: 1,
  instanceUid: 'own',
  settingsVersion: 'a',
  sourceUid: 'p',
  request: { expr: 'up', options: { b: 1, a: [1, 2] } },
  step: 60_000,
};

test('the order of fields makes no difference', () => {
  const request = { options: { a: [1, 2], b: 1 }, expr: 'up' };
  expect(historyKey({ ...identity, request })).toBe(historyKey(identity));
});

test('a key is short, however long the query is', () => {
  expect(historyKey({ ...identity, request: { expr: 'up or '.repeat(10_000) } })).toHaveLength(43);
});

test.each([
  [{ orgId: 2 }],
  [{ instanceUid: 'other' }],
  [{ settingsVersion: 'b' }],
  [{ sourceUid: 'q' }],
  [{ step: 30_000 }],
  [{ request: { expr: 'down', options: { b: 1, a: [1, 2] } } }],
  [{ request: { expr: 'up', options: { b: 1, a: [2, 1] } } }],
  [{ request: { expr: 'up', options: { b: 1, a: { 0: 1, 1: 2 } } } }],
])('%j is another history', (other) => {
  expect(historyKey({ ...identity, ...other })).not.toBe(historyKey(identity));
});
