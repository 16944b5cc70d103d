import { forecast } from '../forecast/forecast';
import { disturbance } from '../../../test/support/engine/shop';
import type { Series } from '../types';
import { alignToLocalClock, clockChanges, type ClockChange } from './localClock';
import { day, hour } from './units';

const spring = Date.UTC(2026, 2, 29, 1);
const autumn = Date.UTC(2026, 9, 25, 1);

/** Hours of a day that follows Berlin's clock, with a sharp opening at 9:00. */
function berlin(from: number, count: number): Series {
  const random = disturbance(3);
  const isSummer = (time: number) => time >= spring && time < autumn;
  const values = Float64Array.from({ length: count }, (_, i) => {
    const time = from + i * hour;
    const local = ((time + (isSummer(time) ? 2 : 1) * hour) % day) / hour;
    return 100 + (local >= 9 && local < 18 ? 80 : 0) + 10 * Math.sin((local / 24) * 2 * Math.PI) + 4 * random();
  });
  return { start: from, step: hour, values };
}

function split(full: Series, count: number): { past: Series; truth: Float64Array } {
  return { past: { ...full, values: full.values.slice(0, count) }, truth: full.values.subarray(count) };
}

function errorOf(past: Series, truth: Float64Array, timeZone?: string): number {
  const { point } = forecast(past, { horizon: truth.length, timeZone }).forecast;
  return point.reduce((sum, value, i) => sum + Math.abs(value - truth[i]), 0) / truth.length;
}

describe('clockChanges', () => {
  it('finds both changes of a year, to the second', () => {
    expect(clockChanges('Europe/Berlin', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([
      { time: spring, by: hour },
      { time: autumn, by: -hour },
    ]);
  });

  it('finds none where the clock is never changed', () => {
    expect(clockChanges('Asia/Seoul', Date.UTC(2026, 0, 1), Date.UTC(2027, 0, 1))).toEqual([]);
  });

  it('refuses a name that is no time zone', () => {
    expect(() => clockChanges('Mars/Olympus', 0, day)).toThrow('option.time-zone {"timeZone":"Mars/Olympus"}');
  });
});

describe('alignToLocalClock', () => {
  const align = (values: number[], change: ClockChange, step = hour) => {
    const grid = { values: Float64Array.from(values), start: 0, last: (values.length - 1) * step, step };
    return alignToLocalClock(grid, { changes: [change], count: 4 });
  };

  it('leaves a hole where the clock skipped an hour', () => {
    expect([...align([1, 2, 3, 4], { time: 2 * hour, by: hour }).values]).toEqual([1, 2, NaN, 3, 4]);
  });

  it('keeps the later value where the clock showed an hour twice', () => {
    expect([...align([1, 2, 3, 4], { time: 2 * hour, by: -hour }).values]).toEqual([1, 3, 4]);
  });

  it('moves nothing by a part of a step', () => {
    const { values, steps } = align([1, 2, 3], { time: 2 * hour, by: hour }, 2 * hour);
    expect([...values]).toEqual([1, 2, 3]);
    expect([...steps]).toEqual([0, 1, 2, 3]);
  });

  it('skips and repeats the steps ahead as the clock does', () => {
    expect([...align([1], { time: 3 * hour, by: hour }).steps]).toEqual([0, 1, 3, 4]);
    expect([...align([1], { time: 3 * hour, by: -hour }).steps]).toEqual([0, 1, 1, 2]);
  });
});

describe('forecast', () => {
  it.each([
    ['a day after the clock was put forward', spring - 27 * day, 28 * 24],
    ['a day after the clock was put back', autumn - 27 * day, 28 * 24],
    ['a day before the clock is put forward', spring - 29 * day, 28 * 24],
    ['a day before the clock is put back', autumn - 29 * day, 28 * 24],
  ])('follows the local clock %s', (_, from, count) => {
    const { past, truth } = split(berlin(from, count + 48), count);
    const usual = split(berlin(from - 60 * day, count + 48), count);
    const undisturbed = errorOf(usual.past, usual.truth);
    expect(errorOf(past, truth)).toBeGreaterThan(2 * undisturbed);
    expect(errorOf(past, truth, 'Europe/Berlin')).toBeLessThan(1.5 * undisturbed);
  });
});
