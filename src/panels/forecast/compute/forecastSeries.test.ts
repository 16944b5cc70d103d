import { FieldType, type Field } from '@grafana/data';
import { defaultOptions } from '../options';
import type { PlainSeries } from '../view/readFrames';
import { forecastSeries } from './forecastSeries';
import { createWorkerExecutor } from './workerExecutor';
import { minute } from '../../../engine';

const { signal } = new AbortController();
const deps = { executor: createWorkerExecutor(() => undefined, signal), signal };

/** A wave of an hour, one value of it missing. */
function plainSeries(count: number, step = minute): PlainSeries {
  const times = Array.from({ length: count }, (_, i) => i * step);
  const values = times.map((_, i) => (i === 5 ? null : 10 + Math.sin((2 * Math.PI * i) / 60)));
  const field: Field = { name: 'wave', type: FieldType.number, config: { unit: 's' }, values };
  return { name: 'wave', field, times, values, query: {} };
}

const forecast = (plain: PlainSeries, options = {}) => {
  const end = plain.times[plain.times.length - 1];
  return forecastSeries(plain, { ...defaultOptions, ...options }, { ...deps, times: { now: end, to: end } });
};
const count = (values: Array<number | null> = []) => values.filter((value) => value !== null).length;

describe('forecastSeries', () => {
  it('forecasts a quarter of the range, at the usual distance of points', async () => {
    const plain = plainSeries(300);
    plain.times[299] += 10 * minute;
    const drawn = await forecast(plain);
    expect(drawn).toMatchObject({ name: 'wave', field: plain.field, cutoff: 309 * minute, coverage: 0.95 });
    expect(drawn.times).toHaveLength(310 + 78);
    expect(count(drawn.forecast)).toBe(78);
    expect(drawn.value[5]).toBeNull();
  });

  it('forecasts a horizon in time, and says what is wrong with one that is none', async () => {
    expect(count((await forecast(plainSeries(300), { horizon: '2h' })).forecast)).toBe(120);
    const { value, forecast: none, notices } = await forecast(plainSeries(300), { horizon: 'soon' });
    expect([value.length, none, notices]).toEqual([300, undefined, [expect.stringContaining('Horizon is "soon"')]]);
  });

  it('draws a series that is too short alone, with the reason', async () => {
    const drawn = await forecast(plainSeries(2));
    expect(drawn.forecast).toBeUndefined();
    expect(count(drawn.value)).toBe(2);
    expect(drawn.notices.join()).toMatch(/observations|points/);
  });

  it('says which step would do where there are more points than a query may read', async () => {
    const { value, notices } = await forecast(plainSeries(60_000, 1000));
    expect(value).toHaveLength(60_000);
    expect(notices).toEqual([expect.stringMatching(/60000 steps of 1s; at most 50000 can be read/)]);
  });

  it('moves irregular points onto a grid, and says so', async () => {
    const plain = plainSeries(300);
    plain.times.forEach((time, i) => (plain.times[i] = time + (i % 10 === 0 ? 2000 : 0)));
    const drawn = await forecast(plain);
    expect(count(drawn.forecast)).toBeGreaterThan(24);
    expect(drawn.notices.join()).toContain('Samples off the 60 s grid were moved onto it.');
  });
});
