import fc from 'fast-check';
import { series } from '../../../test/support/engine/series';
import { measureDeparture } from './departure';
import { minute } from '../../engine';

const window = (from: number, to: number) => ({ from: from * minute, to: to * minute });
/** Ten values between 9 and 11. */
const past = '9 11 10 10 11 9 10 10 9 11';

describe('measureDeparture', () => {
  it('tells by how many usual spreads, from what, to what and since when', () => {
    const departure = measureDeparture(series(`${past} 10 14 20 10`), window(10, 14));
    expect(departure).toMatchObject({ deviation: 10, usual: 10, peak: 20, onset: 11 * minute });
    expect(departure.strength).toBeCloseTo((Math.log(5) + Math.log(11)) / 4, 12);
  });

  it('counts a deviation below as it counts one above', () => {
    const above = measureDeparture(series(`${past} 14 14`), window(10, 12));
    const below = measureDeparture(series(`${past} 6 6`), window(10, 12));
    expect(below.strength).toBe(above.strength);
    expect(below.deviation).toBe(-above.deviation);
  });

  it('finds a lasting departure stronger than a short one, and an early one stronger than a late one', () => {
    const strength = (values: string) => measureDeparture(series(`${past} ${values}`), window(10, 14)).strength;
    expect(strength('15 15 15 15')).toBeGreaterThan(strength('10 10 10 25'));
    expect(strength('10 15 15 15')).toBeGreaterThan(strength('10 10 15 15'));
  });

  it('has a finite deviation of at most 100 where the past was constant', () => {
    expect(measureDeparture(series('5x9 6 6'), window(10, 12))).toMatchObject({ deviation: 100, onset: 10 * minute });
  });

  it('is not more certain than the length of the past allows', () => {
    const strength = (values: string, from: number) =>
      measureDeparture(series(`${values} 900`), window(from, from + 1)).strength;
    expect(strength('5 6', 2)).toBeCloseTo(Math.log(3), 12);
    expect(strength('5 6 5 6 5 6', 6)).toBeCloseTo(Math.log(7), 12);
  });

  it('finds nothing without a past, without values, in an empty window and where nothing varies', () => {
    const none = { strength: 0, deviation: 0, onset: undefined };
    expect(measureDeparture(series('5 6 7'), window(0, 3))).toMatchObject({ ...none, usual: NaN });
    expect(measureDeparture(series('_x10 5 6'), window(10, 12))).toMatchObject({ ...none, usual: NaN });
    expect(measureDeparture(series('7'), window(5, 9))).toMatchObject(none);
    expect(measureDeparture(series(`${past} _ _`), window(10, 12))).toMatchObject(none);
    expect(measureDeparture(series(`${past} 99`), window(11, 11))).toMatchObject(none);
    expect(measureDeparture(series('5x20'), window(10, 20))).toMatchObject(none);
  });

  it('counts missing and infinite values as no departure', () => {
    const full = measureDeparture(series(`${past} 20 20`), window(10, 12));
    const half = measureDeparture(series(`${past} 20 _`), window(10, 12));
    expect(half.strength).toBeCloseTo(full.strength / 2, 12);
    const infinite = series(`${past} 20 _`);
    infinite.values[11] = Infinity;
    expect(measureDeparture(infinite, window(10, 12))).toEqual(half);
  });

  it('is the same for any shift and scale of the values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
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
        expect(moved.onset).toBe(plain.onset);
        expect(Math.abs(moved.deviation)).toBeCloseTo(Math.abs(plain.deviation), 9);
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
