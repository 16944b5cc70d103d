import { isAlike, readNumber } from './readNumber';

test.each([
  ['12', 12],
  ['1,5', 1.5],
  [' 38 % ', 0.38],
  ['2.4k', 2400],
  ['120 ms', 0.12],
  ['120 req/s', 120],
  ['-3', -3],
])('%j is %d', (text, value) => expect(readNumber(text)).toBeCloseTo(value));

test.each(['', 'many', '1.2.3', '1 2'])('%j is no number', (text) => expect(readNumber(text)).toBeNaN());

test('what is read off a chart need not be exact, and no number is like none', () => {
  expect([isAlike(10, 10.4, 0.5), isAlike(10, 10.6, 0.5), isAlike(NaN, 1, 5)]).toEqual([true, false, false]);
});
