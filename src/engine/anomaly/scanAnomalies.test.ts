import { detectAnomalies } from './detectAnomalies';
import { shop } from '../../../test/support/engine/shop';
import type { Series } from '../types';
import { scanAnomalies } from './scanAnomalies';
import { plainCopy } from './plainCopy';
import { hour } from '../series/units';

const options = { falseAlarmsPerWeek: 1 };

/** Hours of a shop with a spike in the first part and a new level in the second. */
function eventful(): Series {
  const series = shop(900);
  series.values[400] += 500;
  for (let i = 760; i < 900; i++) {
    series.values[i] += 300;
  }
  series.values[500] = NaN;
  return series;
}

function part({ start, step, values }: Series, from: number, to: number): Series {
  return { start: start + from * step, step, values: values.slice(from, to) };
}

describe('scanAnomalies', () => {
  const series = eventful();

  it('goes on from what was watched before as if it had seen all at once', () => {
    const before = plainCopy(scanAnomalies(part(series, 0, 700), options));
    expect(scanAnomalies(series, options, before)).toEqual(scanAnomalies(series, options));
    expect(detectAnomalies(series, options, before)).toEqual(detectAnomalies(series, options));
  });

  it('goes on in a window that slid on meanwhile', () => {
    const before = scanAnomalies(part(series, 20, 700), options);
    const slid = detectAnomalies(part(series, 10, 900), options, before);
    const whole = detectAnomalies(part(series, 20, 900), options);
    expect(slid.events).toEqual(whole.events);
    expect([...slid.score.subarray(10)]).toEqual([...whole.score]);
    expect(slid.score.subarray(0, 10).every(Number.isNaN)).toBe(true);
  });

  it('leaves out what lies before the time asked for, in columns and events', () => {
    const from = 600 * hour;
    const all = detectAnomalies(series, options);
    const late = detectAnomalies(series, { ...options, from });
    expect(all.events.length).toBeGreaterThan(late.events.length);
    expect(late.events).toEqual(all.events.filter((event) => event.start >= from));
    expect([...late.score.subarray(600)]).toEqual([...all.score.subarray(600)]);
    expect(late.score.subarray(0, 600).every(Number.isNaN)).toBe(true);
  });
});
