import { regularise } from './regularise';

const put = (times: number[], values: number[], count = 4) =>
  regularise(Float64Array.from(times), Float64Array.from(values), { start: 0, step: 10, count });

describe('regularise', () => {
  it('keeps samples that are on the grid as they are', () => {
    const { series, ...seen } = put([0, 10, 20, 30], [1, 2, 3, 4]);
    expect([...series.values]).toEqual([1, 2, 3, 4]);
    expect(seen).toEqual({ duplicates: 0, outOfOrder: 0, outside: 0, irregular: false });
  });

  it('takes the mean of a cell and leaves NaN where there is no sample', () => {
    const { series, irregular } = put([1, 4, 21], [1, 3, 5]);
    expect([...series.values]).toEqual([2, NaN, 5, NaN]);
    expect(irregular).toBe(true);
  });

  it('sorts samples, counts duplicates once with their last value, and drops what is outside', () => {
    const { series, duplicates, outOfOrder, outside } = put([20, 0, 0, 99], [3, 1, 7, 9]);
    expect([...series.values]).toEqual([7, NaN, 3, NaN]);
    expect({ duplicates, outOfOrder, outside }).toEqual({ duplicates: 1, outOfOrder: 2, outside: 1 });
  });

  it('refuses a grid without step or cells', () => {
    expect(() => regularise(new Float64Array(), new Float64Array(), { start: 0, step: 0, count: 1 })).toThrow(
      'option.step {"step":0}'
    );
    expect(() => put([], [], 0)).toThrow('grid.empty {"cells":0}');
    expect(() => put([], [], 2e6)).toThrow('grid.too-large {"cells":2000000,"max":1000000}');
  });
});
