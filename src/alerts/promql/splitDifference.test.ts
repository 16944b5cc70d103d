import { splitDifference } from './splitDifference';

test.each([
  ['(a) - (b)', { expr: 'a', peer: 'b' }],
  ['(a)-(b)', { expr: 'a', peer: 'b' }],
  ['((a) - (b)) - (c)', { expr: '(a) - (b)', peer: 'c' }],
  ['(a{l=") - (b)"}) - (c)', { expr: 'a{l=") - (b)"}', peer: 'c' }],
  ['(a # ) - (\n) - on (x, y) (b # c\n)', { expr: 'a # ) - (', peer: 'b # c', on: ['x', 'y'] }],
  ['(a) - on () (b)', { expr: 'a', peer: 'b', on: [] }],
  [
    '(sum(rate({a="b"} |= "x" [5m]))) - on (pod) (sum(rate({a="c"}[5m] offset 1h)))',
    { expr: 'sum(rate({a="b"} |= "x" [5m]))', peer: 'sum(rate({a="c"}[5m] offset 1h))', on: ['pod'] },
  ],
])('%s has two sides', (text, difference) => expect(splitDifference(text)).toEqual(difference));

test.each([
  'a',
  'a - b',
  '(a) + (b)',
  '(a) - (b) - (c)',
  'x + ((a) - (b))',
  '(a) - ignoring (x) (b)',
  '(a) - on (x) group_left (b)',
  '',
])('%s is no such difference', (text) => expect(splitDifference(text)).toBeUndefined());
