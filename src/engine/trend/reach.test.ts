import fc from 'fast-check';
import { training } from '../../../test/support/engine/training';
import { keepWithin, measureReach } from './reach';

const noise = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 120, maxLength: 120 });

describe('measureReach', () => {
  it('is the range of the values up to the cutoff', () => {
    const { lowest, highest } = measureReach(training([3, 1, 2, 99, -99]), 2);
    expect([lowest, highest]).toEqual([1, 3]);
  });

  it('finds the slope of a straight line, and of one that begins late', () => {
    expect(measureReach(training(Array.from({ length: 60 }, (_, i) => 5 - 2 * i)), 59)).toMatchObject({
      falling: -2,
      rising: 0,
    });
    const late = Array.from({ length: 60 }, (_, i) => Math.max(0, 3 * (i - 53)));
    expect(measureReach(training(late), 59).rising).toBeCloseTo(3, 12);
  });

  it('takes lines that fill a gap for no trend', () => {
    const filled = training([...new Array<number>(40).fill(7), 1, 3, 5, 7, 9, 11, 13, 15, 17, 19]);
    filled.observed.fill(0, 41, 49);
    expect(measureReach(filled, 49)).toMatchObject({ falling: 0, rising: 0 });
  });

  it('takes no cycle for a trend', () => {
    const wave = Array.from({ length: 126 }, (_, i) => Math.sin((i * Math.PI) / 12));
    const { falling, rising } = measureReach(training(wave, [24]), 125);
    expect(Math.max(rising, -falling)).toBeLessThan(1e-9);
  });

  it('scales and shifts with the values', () => {
    fc.assert(
      fc.property(noise, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -50, max: 50 }), (values, power, shift) => {
        const factor = 2 ** power;
        const plain = measureReach(training(values), 119);
        const moved = measureReach(training(values.map((value) => factor * value + shift)), 119);
        expect(moved.highest).toBeCloseTo(factor * plain.highest + shift, 9);
        expect(moved.rising).toBeCloseTo(factor * plain.rising, 9);
        expect(moved.falling).toBeCloseTo(factor * plain.falling, 9);
      })
    );
  });
});

describe('keepWithin', () => {
  it('moves values into the range, wider by the trend at each step', () => {
    const point = Float64Array.of(-9, 5, 1e67, NaN);
    keepWithin({ lowest: 0, highest: 10, falling: 0, rising: 2 }, point);
    expect([...point.subarray(0, 3)]).toEqual([0, 5, 16]);
  });
});
