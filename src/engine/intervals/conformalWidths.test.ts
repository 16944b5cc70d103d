import fc from 'fast-check';
import { calibrateWidths, guessWidths, predictWidths } from './conformalWidths';
import { measurePhaseScale, scaleAt } from './phaseScale';

const rows = (...residuals: number[][]) => residuals.map((row) => Float64Array.from(row));
const alike = { cycle: 1, relative: Float64Array.of(1) };
const calibrate = (residuals: Float64Array[], horizon: number) => {
  const widths = calibrateWidths({ residuals, cutoffs: residuals.map((_, w) => 10 * w), phases: alike });
  return (coverage: number) => predictWidths(widths, { coverage, horizon, origin: 100 }).above;
};

describe('conformalWidths', () => {
  it('never falls with the coverage', () => {
    const row = fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 6, maxLength: 6 });
    const probability = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(fc.tuple(row, row), fc.tuple(probability, probability), ([first, second], [p, q]) => {
        const widthsOf = calibrate(rows(first, second), 8);
        const wide = widthsOf(Math.max(p, q));
        widthsOf(Math.min(p, q)).forEach((width, i) => expect(width).toBeLessThanOrEqual(wide[i]));
      })
    );
  });

  it('grows where errors grow with the step, and with the root of the step beyond the backtest', () => {
    const widths = calibrate(rows([1, 2, 3, 4, 5, 6, 7, 8], [-1, -2, -3, -4, -5, -6, -7, -8]), 32)(0.9);
    expect(widths[7]).toBeGreaterThan(1.5 * widths[0]);
    expect(widths[31] / widths[7]).toBeCloseTo(2, 9);
  });

  it('is wider on the side of the larger errors', () => {
    const residuals = rows([0, 9, -1, 8, 0, -1], [7, -1, 0, 0, 9, -1]);
    const widths = calibrateWidths({ residuals, cutoffs: [0, 6], phases: alike });
    const { below, above } = predictWidths(widths, { coverage: 0.8, horizon: 6, origin: 0 });
    above.forEach((width, i) => expect(width).toBeGreaterThan(1.3 * below[i]));
  });

  it('is wider the fewer horizons the backtest spans', () => {
    const residuals = Array.from({ length: 6 }, (_, w) =>
      Float64Array.from({ length: 9 }, (__, i) => ((w + i * i) % 7) - 3)
    );
    const widthOf = (stride: number) => {
      const cutoffs = residuals.map((_, w) => stride * w);
      return predictWidths(calibrateWidths({ residuals, cutoffs, phases: alike }), {
        coverage: 0.8,
        horizon: 1,
        origin: 0,
      });
    };
    expect(widthOf(1).above[0]).toBeGreaterThan(widthOf(9).above[0]);
  });

  it('is zero for perfect forecasts and passes over missing residuals', () => {
    expect([...calibrate(rows([0, 0], [0, NaN]), 2)(0.95)]).toEqual([0, 0]);
  });

  it('is wider where the latest windows were more volatile than all, and no narrower where they were calmer', () => {
    const calm = [1, -1, 1, -1];
    const wild = [3, -3, 3, -3];
    const widthOf = (...residuals: number[][]) => calibrate(rows(...residuals), 4)(0.8)[0];
    const early = widthOf(wild, wild, calm, calm, calm, calm);
    expect(widthOf(calm, calm, calm, calm, wild, wild)).toBeGreaterThan(1.2 * early);
    expect(early).toBeCloseTo(widthOf(calm, wild, calm, wild, calm, calm), 9);
  });

  it('grows with the root of the step where it is guessed', () => {
    const widthsOf = (coverage: number) =>
      predictWidths(guessWidths(Float64Array.of(1, 3, 5)), { coverage, horizon: 4, origin: 0 }).above;
    expect(widthsOf(0.95)[3] / widthsOf(0.95)[0]).toBeCloseTo(2, 9);
    expect(widthsOf(0.95)[0]).toBeGreaterThan(widthsOf(0.3)[0]);
  });
});

describe('phaseScale', () => {
  it('is wider at the hours at which values scatter more, and 1 with too few cycles', () => {
    let seed = 3;
    const values = Float64Array.from({ length: 24 * 20 }, (_, i) => {
      seed = (seed * 16807) % 2147483647;
      return (i % 24 < 12 ? 10 : 1) * (seed / 2147483647 - 0.5);
    });
    const observed = new Uint8Array(values.length).fill(1);
    const phases = measurePhaseScale({ values, observed, seasonLengths: [24] });
    expect(scaleAt(phases, 24 * 30 + 6)).toBeGreaterThan(3 * scaleAt(phases, 24 * 30 + 18));
    expect(scaleAt(phases, -18)).toBe(scaleAt(phases, 6));
    const short = { values: values.subarray(0, 96), observed: observed.subarray(0, 96), seasonLengths: [24] };
    expect(scaleAt(measurePhaseScale(short), 6)).toBe(1);
  });
});
