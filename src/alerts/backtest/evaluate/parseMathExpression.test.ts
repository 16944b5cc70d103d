import { parseMathExpression } from './parseMathExpression';

const value = (text: string, numbers: Record<string, number> = {}) => parseMathExpression(text).formula(numbers);

describe('readFormula', () => {
  it.each([
    ['1 + 2 * 3', 7],
    ['(1 + 2) * 3', 9],
    ['10 - 2 - 3', 5],
    ['-2 + 5', 3],
    ['1 < 2 && 2 >= 2', 1],
    ['1 > 2 || 0 != 0', 0],
    ['1e-3 * 1000', 1],
  ])('%s is %d', (text, expected) => {
    expect(value(text)).toBe(expected);
  });

  it('reads numbers by the letters of their steps', () => {
    expect(parseMathExpression('$A > 0.01 && ${B} > 2').reads).toEqual(['A', 'B']);
    expect(value('$A - $B', { A: 5, B: 3 })).toBe(2);
  });

  it('is NaN where a number is missing', () => {
    expect(value('$A > 0 && $B > 0', { A: 1 })).toBeNaN();
    expect(value('$A - 1', { A: NaN })).toBeNaN();
  });

  it.each(['1 +', '(1', '1 2', 'abs($A)', '', '$A ? 1'])('refuses "%s"', (text) => {
    expect(() => parseMathExpression(text)).toThrow(/math expression/);
  });
});
