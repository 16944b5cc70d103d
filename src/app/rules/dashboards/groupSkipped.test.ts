import { groupSkipped } from './groupSkipped';

const skip = (title: string, reason: string) => ({ title, reason });

test('queries with the same reason are one group, whatever figure or name stands in it; the largest group is first', () => {
  const groups = groupSkipped([
    skip('CPU', 'The value never changed from 4: there is nothing to learn.'),
    skip('A', 'The same query as "Requests".'),
    skip('B', 'The same query as "Errors".'),
    skip('C', '$host has no saved value. Write --variables host=...'),
    skip('D', '$node has no saved value. Write --variables host=...'),
    skip('E', 'The same query as "Errors".'),
  ]);
  expect(groups.map(({ reason, queries }) => [reason, queries.length])).toEqual([
    ['The same query as "Requests".', 3],
    ['$host has no saved value. Write --variables host=...', 2],
    ['The value never changed from 4: there is nothing to learn.', 1],
  ]);
});
