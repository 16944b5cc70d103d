import fc from 'fast-check';
import type { Series } from '../../../engine';
import { createSeriesHash } from './hashSeries';

const hash = createSeriesHash();
const hashSeries = (series: Series) => hash('forecast', [series]);

const values = fc.float64Array({ minLength: 1, maxLength: 50 });

describe('hashSeries', () => {
  it('is equal for equal series, whatever memory they lie in', () => {
    fc.assert(
      fc.property(values, (data) => {
        const padded = new Float64Array([7, ...data]).subarray(1);
        expect(hashSeries({ start: 1, step: 2, values: padded })).toBe(hashSeries({ start: 1, step: 2, values: data }));
      })
    );
  });

  it('differs where one value differs', () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.integer(), (data, place, value) => {
        const changed = data.slice();
        const at = place % data.length;
        changed[at] = value;
        fc.pre(!Object.is(changed[at], data[at]));
        expect(hashSeries({ start: 1, step: 2, values: changed })).not.toBe(
          hashSeries({ start: 1, step: 2, values: data })
        );
      })
    );
  });

  it('differs where start or step differ', () => {
    const data = new Float64Array([1, 2, 3]);
    const base = hashSeries({ start: 1, step: 2, values: data });
    expect(hashSeries({ start: 2, step: 2, values: data })).not.toBe(base);
    expect(hashSeries({ start: 1, step: 3, values: data })).not.toBe(base);
  });

  it('differs where the text before or the division into series differs', () => {
    const one = { start: 1, step: 2, values: new Float64Array([1, 2]) };
    const names = [hash('a', [one]), hash('b', [one]), hash('a', [one, one]), hash('a', [])];
    expect(new Set(names).size).toBe(4);
  });

  it('differs between processes: nobody can look for two series of one name beforehand', () => {
    const series = { start: 1, step: 2, values: new Float64Array([1, 2, 3]) };
    expect(createSeriesHash()('a', [series])).not.toBe(createSeriesHash()('a', [series]));
  });
});
