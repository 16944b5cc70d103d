import { disturbance } from '../../../test/support/engine/shop';
import { backtest } from '../forecast/backtest';
import { day, hour } from '../series/units';
import type { Series } from '../types';
import { measureQuality } from './measureQuality';
import type { QualityOptions } from './quality';

const changeAt = 50 * 24;
type Change = 'none' | 'level' | 'spread' | 'season';

/** Hours of 56 days with a day's cycle, from a Thursday 00:00 UTC, with a change after 50 days. */
function hours(change: Change, seed = 1): Series {
  const random = disturbance(seed * 7919 + 1);
  const noise = () => 10 * (random() + random() + random() + random());
  const values = Float64Array.from({ length: 56 * 24 }, (_, i) => {
    const isLate = i >= changeAt;
    const cycle = isLate && change === 'season' ? 12 : 24;
    const level = isLate && change === 'level' ? 320 : 200;
    return level + 80 * Math.sin((i * 2 * Math.PI) / cycle) + (isLate && change === 'spread' ? 4 : 1) * noise();
  });
  return { start: 0, step: hour, values };
}

const options: QualityOptions = { horizon: 12, training: 28 * 24, from: 28 * day, recent: 7 * day };

describe('measureQuality', () => {
  it('scores forecasts that do not overlap and know the past only, as a backtest at the same times does', () => {
    const series = hours('none');
    const { windows, horizon } = measureQuality(series, options);
    expect(horizon).toBe(12);
    windows.slice(1).forEach(({ cutoff }, i) => expect(cutoff).toBe(windows[i].end));
    const [first] = windows;
    const end = first.cutoff / hour;
    const past = { ...series, values: series.values.slice(end + 1 - 28 * 24, end + 13), start: (end + 1 - 672) * hour };
    const [tested] = backtest(past, { horizon: 12, windows: 1, stride: 1 }).windows;
    expect(first.mase).toBeCloseTo(tested.mase, 9);
    expect(first.coverage).toBeCloseTo(tested.coverage, 9);
  });

  it('has the same forecasts whenever it is asked, so that two runs can be compared', () => {
    const series = hours('none');
    const later = measureQuality(series, options).windows;
    const earlier = measureQuality({ ...series, values: series.values.slice(0, -5) }, options).windows;
    expect(earlier.at(-1)?.cutoff).toBe(later.at(-2)?.cutoff);
    expect(earlier.at(-1)?.mase).toBeCloseTo(later.at(-2)?.mase ?? NaN, 1);
  });

  it('finds nothing where nothing changed', () => {
    const { now, before, drift, driftedAt, changed, trust } = measureQuality(hours('none'), options);
    expect(Math.abs(now.mase - before.mase)).toBeLessThan(0.1);
    expect(now.coverage).toBeGreaterThan(0.9);
    expect(drift).toBeLessThan(20);
    expect([driftedAt, changed]).toEqual([undefined, undefined]);
    expect(trust).toBe('good');
  });

  it.each(['level', 'spread'] as const)('says what changed and when: another %s', (change) => {
    const { now, before, changed } = measureQuality(hours(change), options);
    expect(changed?.kind).toBe(change);
    expect(Math.abs((changed?.time ?? NaN) - changeAt * hour)).toBeLessThanOrEqual(day);
    expect(now.mase).toBeGreaterThan(before.mase);
  });

  it.each([1, 4])('takes noise that grows from day to day for other noise, not for one of its steps (%d)', (seed) => {
    const random = disturbance(seed * 7919 + 1);
    const grownAt = 36 * 48;
    const values = Float64Array.from({ length: 42 * 48 }, (_, i) => {
      const days = Math.max(0, i - grownAt) / 48;
      const noise = 16 * (1 + 2 * days) * (random() + random() + random() - 1.5);
      return 400 + 120 * Math.sin((i * 2 * Math.PI) / 48) + noise;
    });
    const halfHours = { horizon: 12, training: 14 * 48, from: 14 * day, recent: 7 * day };
    const { drift, changed } = measureQuality({ start: 0, step: hour / 2, values }, halfHours);
    expect(drift).toBeGreaterThan(20);
    expect(changed?.kind).toBe('spread');
    expect(Math.abs((changed?.time ?? NaN) - (grownAt * hour) / 2)).toBeLessThanOrEqual(day);
  });

  it('names a season that has become another one', () => {
    const { changed } = measureQuality(hours('season'), { ...options, recent: 4 * day });
    expect(changed).toMatchObject({ kind: 'season', before: day, after: 12 * hour });
    expect(Math.abs((changed?.time ?? NaN) - changeAt * hour)).toBeLessThanOrEqual(2 * day);
  });

  it('names the deploy that a new level came with', () => {
    const deploy = changeAt * hour - 20 * 60_000;
    const { changed } = measureQuality(hours('level'), { ...options, deploys: [3 * day, deploy] });
    expect(changed).toMatchObject({ kind: 'deploy', time: deploy });
  });

  it('counts alarms outside what is masked or planned', () => {
    const series = hours('none');
    series.values.fill(900, 40 * 24 + 5, 40 * 24 + 7).fill(900, 44 * 24 + 2, 44 * 24 + 4);
    const spikes = [40 * day + 5 * hour, 44 * day + 2 * hour];
    const count = (more: Partial<QualityOptions>) =>
      measureQuality(series, { ...options, ...more })
        .windows.filter(({ cutoff, end }) => spikes.some((at) => at > cutoff && at <= end))
        .reduce((sum, { alarms }) => sum + alarms, 0);
    const known = spikes.map((at) => ({ from: at - hour, to: at + 3 * hour }));
    expect([count({}), count({ masked: known }), count({ planned: known })]).toEqual([2, 0, 0]);
  });

  it('scores the beginning of a horizon of which there is no room for many', () => {
    expect(measureQuality(hours('none'), { ...options, horizon: 7 * 24 }).horizon).toBe(23);
  });

  it('refuses a series without room for two forecasts', () => {
    const { start, step, values } = hours('none');
    const short = { start, step, values: values.slice(0, 30) };
    expect(() => measureQuality(short, options)).toThrow('backtest.too-short');
  });
});
