import fc from 'fast-check';
import { series } from '../../../test/support/engine/series';
import { minute } from '../../engine';
import { measureDeparture } from './departure';
import { guard } from './levels';

const window = (from: number, to: number) => ({ from: from * minute, to: to * minute });
/** Forty values between 9 and 11. */
const past = Array.from({ length: 4 }, () => '9 11 10 10 11 9 10 10 9 11').join(' ');

describe('measureDeparture', () => {
  it('says by how many usual spreads, from what, to what and since when', () => {
    const departure = measureDeparture(series(`${past} 10 14 20 20`), window(40, 44));
    expect(departure).toMatchObject({ direction: 'up', usual: 10, before: 10, peak: 20, onset: 41 * minute });
    expect(departure.spread).toBeCloseTo(1 / 1.645, 9);
    expect(departure.deviation).toBeCloseTo(16.45, 9);
    expect(departure.strength).toBeGreaterThan(1.5);
  });

  it('counts a deviation below as it counts one above, and half where it does no harm', () => {
    const above = measureDeparture(series(`${past} 14 14`), window(40, 42));
    const below = measureDeparture(series(`${past} 6 6`), window(40, 42));
    expect(below).toMatchObject({ strength: above.strength, deviation: -above.deviation, direction: 'down' });
    expect(measureDeparture(series(`${past} 14 14`), window(40, 42), 'down').strength).toBeCloseTo(
      above.strength / 2,
      12
    );
  });

  it('finds as strong what lasts for half of the incident, and one wild value weak', () => {
    const strength = (values: string) => measureDeparture(series(`${past} ${values}`), window(40, 44)).strength;
    expect(strength('15 15 10 10')).toBeCloseTo(strength('10 10 15 15'), 12);
    expect(strength('10 10 10 25')).toBeLessThan(strength('10 10 15 15'));
  });

  it('does not count what was so before the incident, and says so', () => {
    const step = series(`${past} 10x9 30x19`);
    expect(measureDeparture(step, window(60, 64))).toMatchObject({ strength: 0, direction: 'none', stale: true });
    expect(measureDeparture(step, window(52, 56))).toMatchObject({ direction: 'up', stale: false, onset: 50 * minute });
  });

  it('does not count what always grows', () => {
    const disk = { start: 0, step: minute, values: Float64Array.from({ length: 300 }, (_, i) => i) };
    expect(measureDeparture(disk, window(290, 300)).strength).toBe(0);
  });

  it('counts less what the series does now and then anyway', () => {
    const bursts = Array.from({ length: 4 }, () => '10x5 20x5').join(' ');
    const now = window(48, 54);
    expect(measureDeparture(series(`${bursts} 20x5`), now).strength).toBe(0);
    expect(measureDeparture(series(`${past} 10x7 20x5`), now).strength).toBeGreaterThan(1);
  });

  it('finds an onset that is known late by less than the guard', () => {
    const late = series(`${past} 30x9`);
    for (const minutes of [40, 41, 44]) {
      expect(measureDeparture(late, window(minutes, 50)).onset).toBe(40 * minute);
    }
    expect(guard).toBe(5 * minute);
  });

  it('has a finite deviation of at most 100 where the past was constant', () => {
    const found = measureDeparture(series('5x39 6 6'), window(40, 42));
    expect(found).toMatchObject({ deviation: 100, onset: 40 * minute });
    expect(found.strength).toBeCloseTo(Math.log(41 - 4), 1);
  });

  it('finds nothing without a past, without values, in an empty window and where nothing varies', () => {
    const none = { strength: 0, deviation: 0, onset: undefined, direction: 'none' };
    expect(measureDeparture(series('5 6 7'), window(0, 3))).toMatchObject({ ...none, usual: NaN });
    expect(measureDeparture(series('_x10 5 6'), window(10, 12))).toMatchObject({ ...none, usual: NaN });
    expect(measureDeparture(series('7'), window(5, 9))).toMatchObject(none);
    expect(measureDeparture(series(`${past} _ _`), window(41, 42))).toMatchObject({ strength: 0, onset: undefined });
    expect(measureDeparture(series(`${past} 99`), window(41, 41))).toMatchObject(none);
    expect(measureDeparture(series('5x20'), window(10, 20))).toMatchObject({ ...none, spread: 0 });
  });

  it('counts missing and infinite values as no departure', () => {
    const half = measureDeparture(series(`${past} 20 _`), window(40, 42));
    const infinite = series(`${past} 20 _`);
    infinite.values[41] = Infinity;
    expect(measureDeparture(infinite, window(40, 42))).toEqual(half);
  });

  it('is the same for any shift and positive scale of the values, and turned round for a negative one', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 60 });
    const scales = fc.constantFrom(-8, -0.25, 0.5, 1, 64);
    fc.assert(
      fc.property(values, scales, fc.integer({ min: -4096, max: 4096 }), (raw, scale, shift) => {
        const at = (map: (value: number) => number) => {
          const own = { start: 0, step: minute, values: Float64Array.from(raw, map) };
          return measureDeparture(own, window(Math.ceil(raw.length / 2), raw.length));
        };
        const plain = at((value) => value);
        const moved = at((value) => value * scale + shift);
        expect(moved.strength).toBeCloseTo(plain.strength, 9);
        expect(Math.abs(moved.deviation)).toBeCloseTo(Math.abs(plain.deviation), 6);
      })
    );
  });

  it('takes whatever it is given: strength in [0, log 101], deviation in [-100, 100]', () => {
    const values = fc.float64Array({ maxLength: 30 });
    const time = fc.double({ min: -10, max: 40, noNaN: true });
    fc.assert(
      fc.property(values, time, time, (numbers, from, to) => {
        const found = measureDeparture({ start: 0, step: minute, values: numbers }, window(from, to));
        expect(found.strength).toBeGreaterThanOrEqual(0);
        expect(found.strength).toBeLessThanOrEqual(Math.log(101) + 1e-9);
        expect(Math.abs(found.deviation)).toBeLessThanOrEqual(100 + 1e-9);
      })
    );
  });
});
