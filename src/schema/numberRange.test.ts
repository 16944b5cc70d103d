import { readNumberRange } from './numberRange';
import { number, optional, orNumberAsText, text, wholeNumber } from './values';

test('an editor reads the range of a number from its schema', () => {
  expect(readNumberRange(wholeNumber({ min: 1, max: 20 }))).toEqual({ min: 1, max: 20 });
  expect(readNumberRange(optional(orNumberAsText(number({ above: 0, below: 1 })), 0.5))).toEqual({
    above: 0,
    below: 1,
  });
  expect(readNumberRange(text())).toEqual({});
});
