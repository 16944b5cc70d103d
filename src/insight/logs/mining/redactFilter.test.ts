import { passesFilter } from '../../../engine';
import { redactFilter } from './redactFilter';

const token = `ghp_${'a1'.repeat(18)}`;

test('secrets of a filter are open, and its lines pass as before', () => {
  const line = `login of kim with ${token} failed after 12 ms`;
  const filter = redactFilter({
    literals: [`login of kim with ${token} failed after `, ' ms'],
    openStart: false,
    openEnd: false,
  });
  expect(filter).toEqual({
    literals: ['login of kim with ', ' failed after ', ' ms'],
    openStart: false,
    openEnd: false,
  });
  expect(filter && passesFilter(line, filter)).toBe(true);
});

test.each([
  [[`${token} came`], { literals: [' came'], openStart: true, openEnd: false }],
  [[`came ${token}`], { literals: ['came '], openStart: false, openEnd: true }],
  [['nothing ', ' here'], { literals: ['nothing ', ' here'], openStart: false, openEnd: false }],
])('of %j is left %j', (literals, expected) => {
  expect(redactFilter({ literals, openStart: false, openEnd: false })).toEqual(expected);
});

test('nothing is left where all of it is secret', () => {
  expect(redactFilter({ literals: [token], openStart: false, openEnd: false })).toBeUndefined();
});
