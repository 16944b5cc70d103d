import fc from 'fast-check';
import { detectOutliers, type OutlierOptions } from './detectOutliers';
import { series } from '../../../test/support/engine/series';
import type { Series } from '../types';
import { minute } from '../series/units';

const methods = ['mad', 'dbscan'] as const;

/** Reproducible series around one moving centre; `at` changes what it is given: series, index, usual value. */
function fleet(
  size: { series: number; count: number; seed?: number },
  at = (_k: number, _i: number, usual: number) => usual
): Series[] {
  let state = 1 + (size.seed ?? 0);
  const uniform = () => (state = (state * 16807) % 2147483647) / 2147483647;
  const normal = () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: size.series }, (_, k) => ({
    start: 0,
    step: minute,
    values: Float64Array.from({ length: size.count }, (_, i) => at(k, i, 50 + 20 * Math.sin(i / 60) + normal())),
  }));
}

const flagged = (input: Series[], options?: OutlierOptions) =>
  detectOutliers(input, options).series.map(({ flag }) => flag.reduce((sum, value) => sum + value, 0));

describe.each(methods)('detectOutliers by %s', (method) => {
  it('finds the one series that leaves its peers, while it does, and no other', () => {
    const input = fleet({ series: 10, count: 500 }, (k, i, usual) =>
      k === 3 && i >= 200 && i < 260 ? usual + 12 : usual
    );
    const result = detectOutliers(input, { method });
    const { flag, score } = result.series[3];
    expect(flag.subarray(0, 200).some(Boolean)).toBe(false);
    expect(flag.subarray(205, 260).every(Boolean)).toBe(true);
    expect(flag.subarray(265).some(Boolean)).toBe(false);
    expect(score[230]).toBeGreaterThan(0.9999);
    expect(flagged(input, { method }).map((count, k) => (k === 3 ? 0 : count))).toEqual(new Array(10).fill(0));
    expect(input[3].values[230]).toBeGreaterThan(result.upper[230]);
    expect(result.centre[230]).toBeGreaterThan(result.lower[230]);
  });

  it('finds a series that stands still while its peers move', () => {
    const input = fleet({ series: 8, count: 400 }, (k, i, usual) => (k === 0 && i > 100 ? 50 : usual));
    const counts = flagged(input, { method });
    expect(counts[0]).toBeGreaterThan(100);
    expect(Math.max(...counts.slice(1))).toBe(0);
  });

  it('does not alarm on single spikes, on a movement of all, or at one quiet instant', () => {
    const spike = fleet({ series: 8, count: 300 }, (k, i, usual) => (k === 2 && i % 50 === 0 ? 500 : usual));
    expect(Math.max(...flagged(spike, { method }))).toBe(0);
    const shift = fleet({ series: 8, count: 300 }, (_, i, usual) => (i < 150 ? usual : 3 * usual));
    expect(Math.max(...flagged(shift, { method }))).toBe(0);
    const quiet = fleet({ series: 8, count: 300 }, (k, i, usual) =>
      i % 100 < 5 && k > 0 ? 50 + 20 * Math.sin(i / 60) : usual
    );
    expect(Math.max(...flagged(quiet, { method }))).toBe(0);
  });

  it('keeps to the promised rate of false alarms', () => {
    const counts = flagged(fleet({ series: 20, count: 5040 }), { method, falseAlarmsPerWeek: 1 });
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(10);
  });

  it('judges alike whatever the unit, the offset and the order of the series', () => {
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.constantFrom(0.25, 4, 1024),
        fc.integer({ min: -100, max: 100 }),
        (seed, factor, shift) => {
          const input = fleet({ series: 6, count: 40, seed }, (k, _, usual) => (k === 1 ? usual + 4 : usual));
          const moved = input.map((one) => ({ ...one, values: one.values.map((value) => factor * value + shift) }));
          const expected = detectOutliers(input, { method }).series;
          const found = detectOutliers(moved.reverse(), { method }).series.reverse();
          found.forEach(({ score }, k) => {
            score.forEach((value, i) => {
              expect(Object.is(value, expected[k].score[i]) || Math.abs(value - expected[k].score[i]) < 1e-9).toBe(
                true
              );
            });
          });
        }
      ),
      { numRuns: 30 }
    );
  });

  it('gives scores in [0, 1], and neither score nor flag where a value is missing or infinite', () => {
    const value = fc.oneof(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom(NaN, Infinity, 0));
    const column = fc.array(value, { minLength: 12, maxLength: 12 });
    fc.assert(
      fc.property(fc.array(column, { minLength: 3, maxLength: 6 }), (columns) => {
        const input = columns.map((values) => ({ start: 0, step: minute, values: Float64Array.from(values) }));
        detectOutliers(input, { method, window: 1 }).series.forEach(({ score, flag }, k) => {
          const inRange = (one: number, i: number) =>
            Number.isNaN(one) ? flag[i] === 0 : one >= 0 && one <= 1 && Number.isFinite(columns[k][i]);
          expect(score.every(inRange)).toBe(true);
        });
      }),
      { numRuns: 40 }
    );
  });

  it('sees the one that differs where all others are always the same', () => {
    const input = [series('1x99'), series('1x99'), series('1x49 0x49'), series('1x99')];
    const counts = flagged(input, { method });
    expect(counts[2]).toBeGreaterThan(40);
    expect(counts.filter((_, k) => k !== 2)).toEqual([0, 0, 0]);
    expect(flagged([series('1x99'), series('1x99'), series('1x99')], { method })).toEqual([0, 0, 0]);
  });

  it('passes over missing observations and series', () => {
    const input = fleet({ series: 8, count: 300 }, (k, i, usual) =>
      i % 3 === k % 3 ? NaN : k === 5 ? usual + 15 : usual
    );
    input.push(series('_x300'));
    const result = detectOutliers(input, { method });
    expect(result.series[5].flag.reduce((sum, flag) => sum + flag, 0)).toBeGreaterThan(150);
    expect(result.series[8].score.every(Number.isNaN)).toBe(true);
    expect(result.notices).toMatchObject([{ code: 'peers.without-values', values: { missing: 1, count: 9 } }]);
  });
});

describe('detectOutliers', () => {
  it('by dbscan tolerates two groups, where the smaller is not an outlier for its size', () => {
    const groups = fleet({ series: 30, count: 200 }, (k, _, usual) => (k < 15 ? usual : usual + 100));
    expect(Math.max(...flagged(groups, { method: 'dbscan' }))).toBe(0);
  });

  it('by dbscan finds the few between two bands of a wide fleet, which the median deviation does not', () => {
    const wide = fleet({ series: 40, count: 200 }, (k, _, usual) => usual + (k === 0 ? 12 : k < 22 ? 0 : 50));
    expect(flagged(wide, { method: 'dbscan' })[0]).toBeGreaterThan(150);
    expect(flagged(wide, { method: 'mad' })[0]).toBe(0);
  });

  it('says that fewer than three series cannot be compared', () => {
    const result = detectOutliers([series('1 2 3'), series('1 2 9')]);
    expect(result.notices).toMatchObject([{ code: 'peers.too-few', values: { count: 2, needed: 3 } }]);
    expect(result.series[1].flag.some(Boolean)).toBe(false);
    expect(result.series[1].score.every(Number.isNaN)).toBe(true);
  });

  it('refuses series that are not on one grid, none at all, and options out of range', () => {
    const input = [series('1 2'), series('1 2'), series('1 2 3')];
    expect(() => detectOutliers(input)).toThrow('peers.off-grid {"number":3,"count":3,"start":0,');
    expect(() => detectOutliers([])).toThrow('series.none');
    expect(() => detectOutliers([series('1')], { falseAlarmsPerWeek: -1 })).toThrow('option.false-alarms {"rate":-1}');
    expect(() => detectOutliers([series('1')], { window: 4 })).toThrow('option.window {"window":4,"max":999}');
  });
});
