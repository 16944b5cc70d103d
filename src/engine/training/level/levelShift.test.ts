import { forecast } from '../../forecast/forecast';
import { disturbance, shop } from '../../../../test/support/engine/shop';
import { findLevelShift } from './findLevelShift';
import { measureLevelShift, shiftLevel } from './levelShift';

const seasonLengths = [24, 168];
const trained = (values: Float64Array, seasons = seasonLengths) => ({
  values,
  observed: new Uint8Array(values.length).fill(1),
  seasonLengths: seasons,
});
const changed = (from: number, change: (value: number) => number) =>
  shop(672).values.map((value, i) => (i >= from ? change(value) : value));

describe('measureLevelShift', () => {
  it.each([
    { at: 640, change: (value: number) => value + 300, kind: 'difference', size: 300 },
    { at: 520, change: (value: number) => value - 150, kind: 'difference', size: -150 },
    { at: 560, change: (value: number) => value * 3, kind: 'ratio', size: 3 },
    { at: 610, change: (value: number) => value / 4, kind: 'ratio', size: 0.25 },
  ])('finds a $kind of $size at $at', ({ at, change, kind, size }) => {
    const shift = measureLevelShift(trained(changed(at, change)));
    expect(shift?.kind).toBe(kind);
    expect(Math.abs((shift?.index ?? 0) - at)).toBeLessThanOrEqual(1);
    expect(Math.abs((shift?.size ?? 0) / size - 1)).toBeLessThan(0.06);
  });

  it('finds one in a series without seasons', () => {
    const random = disturbance(7);
    const values = Float64Array.from({ length: 300 }, (_, i) => (i < 240 ? 10 : 14) + random());
    expect(measureLevelShift(trained(values, []))).toMatchObject({ index: 240 });
  });

  it.each([
    ['a traffic with days and weekends', shop(672).values],
    ['an incident that is over', shop(672).values.map((value, i) => (i >= 600 && i < 640 ? 9 * value : value))],
    ['what has not lasted a day', changed(656, (value) => value + 300)],
    ['growth', Float64Array.from({ length: 600 }, (_, i) => 5 + 0.3 * i)],
    ['a constant', new Float64Array(300).fill(7)],
    ['a sawtooth', Float64Array.from({ length: 600 }, (_, i) => i % 53)],
  ])('finds none in %s', (_, values) => {
    expect(measureLevelShift(trained(values))).toBeUndefined();
  });

  it('is rare in random walks', () => {
    const random = disturbance(11);
    const walks = Array.from({ length: 100 }, () => {
      let level = 0;
      return Float64Array.from({ length: 500 }, () => (level += random()));
    });
    expect(walks.filter((walk) => measureLevelShift(trained(walk)) !== undefined).length).toBeLessThanOrEqual(3);
  });

  it('leaves nothing to find once the level is aligned', () => {
    const values = changed(560, (value) => value * 3);
    const shift = measureLevelShift(trained(values));
    expect(findLevelShift(shiftLevel(values, shift!), seasonLengths)).toBe(0);
  });
});

describe('forecast', () => {
  it('after a level shift goes on at the new level with the seasons of the old one, and says so', () => {
    const full = shop(720);
    full.values.forEach((value, i) => (full.values[i] = i >= 640 ? 2 * value : value));
    const {
      forecast: result,
      training,
      notices,
    } = forecast({ ...full, values: full.values.slice(0, 672) }, { horizon: 48 });
    const error = result.point.reduce((sum, value, i) => sum + Math.abs(value - full.values[672 + i]) / 48, 0);
    expect(error).toBeLessThan(25);
    expect(training.levelShift).toBe(640 * 3_600_000);
    expect(notices.map(({ code }) => code)).toContain('training.level-factor');
  });
});
