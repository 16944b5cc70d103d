import fc from 'fast-check';
import { uniform } from '../../../../test/support/engine/logCounts';
import { day, hour, minute } from '../../series/units';
import { scanSilence } from './scanSilence';

/** Lines every so many minutes until `days` are over, and a silence of two days. */
function heartbeat({ every, days, seed = 1 }: { every: number; days: number; seed?: number }) {
  const random = uniform(seed);
  const stop = (days * day) / minute;
  const values = new Float64Array(stop + (2 * day) / minute);
  for (let at = every * random(); at < stop; at += every * (0.98 + 0.04 * random())) {
    values[Math.floor(at)]++;
  }
  return { stop, series: { start: 0, step: minute, values } };
}

it.each([
  [1, 5],
  [5, 12],
  [15, 35],
  [60, 150],
])('a line every %s min that stops is missed within %s min, and never before', (every, within) => {
  for (const days of [1.5, 3, 7]) {
    const { stop, series } = heartbeat({ every, days });
    const missed = scanSilence(series, 0.05).isVanished.indexOf(1);
    expect(missed).toBeGreaterThanOrEqual(stop);
    expect(missed).toBeLessThan(stop + within);
  }
});

it('nights that are always silent are no alarm, a day is missed in its third hour', () => {
  const step = 5 * minute;
  const random = uniform(3);
  const values = Float64Array.from({ length: (21 * day) / step }, (_, row) => {
    const hourOfDay = ((row * step) / hour) % 24;
    return hourOfDay >= 8 && hourOfDay < 18 && random() < 0.7 ? 1 : 0;
  });
  expect(scanSilence({ start: 0, step, values }, 0.05).isVanished.includes(1)).toBe(false);
  values.fill(0, (20 * day) / step);
  const missed = scanSilence({ start: 0, step, values }, 0.05).isVanished.indexOf(1);
  expect((missed * step) / hour).toBeGreaterThan(20 * 24 + 8);
  expect((missed * step) / hour).toBeLessThan(20 * 24 + 11);
});

it('a flood that came once, and what is known for less than eighteen hours, do not vanish', () => {
  const flood = new Float64Array(10_000);
  flood.fill(50, 1000, 1120);
  expect(scanSilence({ start: 0, step: minute, values: flood }, 1).isVanished.includes(1)).toBe(false);
  const { series } = heartbeat({ every: 1, days: 0.7 });
  expect(scanSilence(series, 1).isVanished.includes(1)).toBe(false);
});

it('what is unknown is no silence', () => {
  const { stop, series } = heartbeat({ every: 1, days: 3 });
  series.values.fill(NaN, stop);
  expect(scanSilence(series, 1).isVanished.includes(1)).toBe(false);
});

it('a lower rate never finds a silence earlier', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 50, maxLength: 200 });
  fc.assert(
    fc.property(counts, fc.integer({ min: 0, max: 200 }), (some, silent) => {
      const values = Float64Array.from([...some, ...some, ...some, ...new Array<number>(silent).fill(0)]);
      const scan = (rate: number) => scanSilence({ start: 0, step: 10 * minute, values }, rate);
      const [often, seldom] = [scan(2), scan(0.01)];
      expect(seldom.lastRow).toBe([...values].reduce((last, one, row) => (one > 0 ? row : last), -1));
      expect(seldom.isVanished.every((mark, row) => mark <= often.isVanished[row])).toBe(true);
    })
  );
});
