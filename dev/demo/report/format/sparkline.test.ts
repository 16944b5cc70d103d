import { findRange, sparkline } from './sparkline';

const values = Float64Array.of(0, 1, 2, 3, 4, 5, 6, 7);

describe('sparkline', () => {
  test('one bar a value where there is room, from the lowest to the highest', () => {
    expect(sparkline(values, 20, findRange(values))).toBe('▁▂▃▄▅▆▇█');
  });

  test('a bar is the mean of its part', () => {
    expect(sparkline(values, 2, { min: 0, max: 8 })).toBe('▂▆');
  });

  test('missing values leave a blank; a part with some values does not', () => {
    expect(sparkline(Float64Array.of(NaN, NaN, 1, NaN), 2, { min: 0, max: 1 })).toBe(' █');
  });

  test('values off the scale are cut, and a constant is drawn low', () => {
    expect(sparkline(Float64Array.of(-5, 50), 2, { min: 0, max: 1 })).toBe('▁█');
    expect(sparkline(Float64Array.of(3, 3), 2, { min: 3, max: 3 })).toBe('▁▁');
  });
});

describe('rangeOf', () => {
  test('spans all columns and passes over missing values', () => {
    expect(findRange(Float64Array.of(NaN, 2), Float64Array.of(-1, NaN))).toEqual({ min: -1, max: 2 });
  });

  test('is NaN where there is no value', () => {
    expect(findRange(Float64Array.of(NaN))).toEqual({ min: NaN, max: NaN });
  });
});
