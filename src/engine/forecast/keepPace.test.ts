import fc from 'fast-check';
import { hour } from '../series/units';
import { forecast } from './forecast';
import { keepPace } from './keepPace';

const wave = Float64Array.from({ length: 400 }, (_, i) => 100 * Math.sin(i / 30));

describe('keepPace', () => {
  it('lets a forecast leave the last value of a smooth series only as fast as the series moves', () => {
    const last = wave[399];
    const kept = keepPace(new Float64Array(200).fill(last + 80), wave);
    expect(kept[0] - last).toBeLessThan(3.5);
    kept.slice(1).forEach((value, i) => expect(value - kept[i]).toBeGreaterThanOrEqual(0));
    expect(kept[199]).toBe(last + 80);
  });

  it('leaves what moves as usual, and series that jump, as they are', () => {
    const on = Float64Array.from({ length: 50 }, (_, i) => 100 * Math.sin((400 + i) / 30));
    expect(keepPace(on, wave)).toEqual(on);
    const jumping = wave.map((value, i) => (i % 9 === 0 ? -value : value));
    expect(keepPace(new Float64Array(5).fill(80), jumping)).toEqual(new Float64Array(5).fill(80));
  });

  it('passes short series', () => {
    expect([...keepPace(Float64Array.of(5, 6), Float64Array.of(1, 2, 3))]).toEqual([5, 6]);
  });
});

describe('forecast', () => {
  it('joins the last value of a smooth series, whatever level it has just come to', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 40 }), fc.double({ min: -8, max: 8, noNaN: true }), (since, rise) => {
        const values = Float64Array.from(
          { length: 504 },
          (_, i) => 100 + 10 * Math.sin((i * Math.PI) / 12) + rise * Math.min(1, Math.max(0, (i - 503 + since) / since))
        );
        const { point } = forecast({ start: 0, step: hour, values }, { horizon: 24 }).forecast;
        const largestMove = Math.max(...values.subarray(1).map((value, i) => Math.abs(value - values[i])));
        expect(Math.abs(point[0] - values[503])).toBeLessThanOrEqual(1.1 * largestMove);
      }),
      { numRuns: 20 }
    );
  });
});
