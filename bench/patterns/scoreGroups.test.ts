import { scoreGroups } from './scoreGroups';

const set = {
  name: 'set',
  lines: ['a 1', 'a 2', 'b x', 'b y', 'c'],
  events: ['A', 'A', 'B', 'B', 'C'],
  templates: ['a <*>', 'a <*>', 'b <*>', 'b <*>', 'c'],
};

test('groups that are exactly the events score one, and patterns that are the templates, whatever their spaces', () => {
  const score = scoreGroups(set, ['1', '1', '2', '2', '3'], ['a <*>', 'a<*>', 'b <*>', 'b <*>.<*>', 'c']);
  expect(score).toEqual({ ga: 1, fga: 1, pa: 1, groups: 3, events: 3 });
});

test('a group that is split, or mixed with another, counts for none of its lines', () => {
  expect(scoreGroups(set, ['1', '1', '2', '4', '3'], set.templates)).toMatchObject({ ga: 0.6, fga: 4 / 7, groups: 4 });
  expect(scoreGroups(set, ['1', '1', '1', '1', '3'], set.templates)).toMatchObject({ ga: 0.2, fga: 2 / 5, groups: 2 });
});

test('a pattern that says something else is not parsed', () => {
  expect(scoreGroups(set, set.events, ['a 1', 'a <*>', 'b <*>', 'b <*>', 'c'])).toMatchObject({ pa: 0.8 });
});
