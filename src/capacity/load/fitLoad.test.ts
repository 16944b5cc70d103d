import fc from 'fast-check';
import { createRandom, drawNormal } from '../random';
import { fitLoad } from './fitLoad';
import { growValue, shrinkValue } from './growValue';
import { evaluateLine, invertLine, type LoadLine } from './loadLine';
import { predictAtLoad } from './predictAtLoad';

/** Two weeks of half hours: busy by day, with values that `at` makes of each load. */
function observe(at: (load: number, noise: number) => number, seed = 7) {
  const random = createRandom(seed);
  const load = Float64Array.from({ length: 672 }, (_, i) => {
    const daily = 1 - Math.cos((2 * Math.PI * i) / 48);
    return 10 + 40 * daily * (1 + 0.1 * drawNormal(random));
  });
  return { load, value: load.map((one) => at(one, drawNormal(random))) };
}

const straight = (load: number, noise: number) => 0.05 + 0.004 * load + 0.005 * noise;
const bent = (load: number, noise: number) => straight(load, noise) + 0.012 * Math.max(0, load - 60);

describe('fitLoad', () => {
  test('finds the line, and no knee where there is none', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const fit = fitLoad(observe(straight, seed), { seed });
      expect(fit?.knee).toBeUndefined();
      expect(fit?.line.slope).toBeCloseTo(0.004, 4);
      expect(fit?.trust).toBe('good');
    }
  });

  test('names the knee where it is', () => {
    const fit = fitLoad(observe(bent));
    expect(Math.abs((fit?.knee ?? NaN) - 60)).toBeLessThan(6);
    expect(fit?.ceiling).toBeUndefined();
  });

  test('names what holds the load back a ceiling, not a knee', () => {
    const fit = fitLoad(observe((load, noise) => Math.min(0.25, straight(load, 0)) + 0.003 * noise));
    expect(fit?.knee).toBeUndefined();
    expect(fit?.ceiling).toBeGreaterThan(40);
  });

  test('is moved by no outlier', () => {
    const { load, value } = observe(straight);
    const spoilt = value.map((one, i) => (i % 20 === 0 ? 50 : one));
    expect(fitLoad({ load, value: spoilt })?.line.slope).toBeCloseTo(0.004, 3);
  });

  test('lies where the newest values are after a deploy that took more at any load', () => {
    const { load, value } = observe(straight);
    const moved = value.map((one, i) => (i > 450 ? one + 0.2 : one));
    const fit = fitLoad({ load, value: moved });
    expect(predictAtLoad(fit!, 50).point).toBeCloseTo(0.45, 1);
  });

  test('says nothing of too few observations, or of loads that are all alike', () => {
    const { load, value } = observe(straight);
    expect(fitLoad({ load: load.slice(0, 30), value: value.slice(0, 30) })).toBeUndefined();
    expect(fitLoad({ load: load.map((one) => 100 + one / 1000), value })).toBeUndefined();
    expect(fitLoad({ load, value: value.map(() => NaN) })).toBeUndefined();
    expect(fitLoad({ load: new Float64Array(0), value: new Float64Array(0) })).toBeUndefined();
  });

  test('does not claim that a value follows a load that it does not follow', () => {
    const fit = fitLoad(observe((_, noise) => 0.5 + 0.05 * noise));
    expect(fit?.trust).toBe('unknown');
    const growth = { line: fit!.line, busyLoad: 90, spread: fit!.spread };
    expect(growValue(growth, 0.6, 1.3)).toBeCloseTo(0.6, 1);
  });

  test('is the same for the same points and seed', () => {
    expect(fitLoad(observe(bent), { seed: 3 })).toEqual(fitLoad(observe(bent), { seed: 3 }));
  });

  test('follows the units of load and value', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        fc.double({ min: 0.01, max: 1e9, noNaN: true }),
        (a, b) => {
          const { load, value } = observe(bent);
          const [fit, scaled] = [
            fitLoad({ load, value }),
            fitLoad({ load: load.map((one) => a * one), value: value.map((one) => b * one) }),
          ];
          expect((scaled?.line.slope ?? NaN) / (fit?.line.slope ?? NaN)).toBeCloseTo(
            b / a,
            6 - Math.ceil(Math.log10(Math.max(1, b / a)))
          );
          expect((scaled?.knee ?? NaN) / (a * (fit?.knee ?? NaN))).toBeCloseTo(1, 6);
        }
      ),
      { numRuns: 10 }
    );
  });
});

describe('predictAtLoad', () => {
  test('holds nine in ten of later observations', () => {
    const covered = Array.from({ length: 10 }, (_, seed) => {
      const { load, value } = observe(straight, seed + 50);
      const fit = fitLoad({ load: load.slice(0, 400), value: value.slice(0, 400) })!;
      const later = [...load.keys()].slice(400);
      const inside = later.filter((i) => {
        const { lower, upper } = predictAtLoad(fit, load[i]);
        return value[i] >= lower && value[i] <= upper;
      });
      return inside.length / later.length;
    });
    const mean = covered.reduce((a, b) => a + b) / covered.length;
    expect(mean).toBeGreaterThan(0.87);
    expect(mean).toBeLessThan(0.97);
  });

  test('is less sure the farther it is beyond what was seen, and never falls', () => {
    const fit = fitLoad(observe(straight))!;
    const loads = [80, 100, 150, 200, 400];
    const found = loads.map((load) => predictAtLoad(fit, load));
    found.forEach(({ point, lower, upper }, i) => {
      expect(lower).toBeLessThanOrEqual(point);
      expect(upper).toBeGreaterThanOrEqual(point);
      if (i > 0) {
        expect(upper - lower).toBeGreaterThan(found[i - 1].upper - found[i - 1].lower);
        expect(point).toBeGreaterThan(found[i - 1].point);
      }
    });
  });
});

describe('a load line', () => {
  const lines: fc.Arbitrary<LoadLine> = fc.record({
    intercept: fc.double({ min: 0, max: 1, noNaN: true }),
    slope: fc.double({ min: 0.01, max: 1, noNaN: true }),
    bends: fc.constantFrom(
      [],
      [{ load: 5, slope: 2 }],
      [
        { load: 3, slope: 0.5 },
        { load: 9, slope: 4 },
      ]
    ),
  });

  test('is inverted by its inverse', () => {
    fc.assert(
      fc.property(lines, fc.double({ min: 0.1, max: 20, noNaN: true }), (line, load) => {
        expect(invertLine(line, evaluateLine(line, load))).toBeCloseTo(load, 6);
      })
    );
  });

  test('that is level never reaches more, and is everywhere at less', () => {
    const level = { intercept: 0.4, slope: 0, bends: [] };
    expect(invertLine(level, 0.5)).toBe(Infinity);
    expect(invertLine(level, 0.3)).toBe(-Infinity);
  });

  test('grows a value to a limit from what growth takes back of the limit', () => {
    fc.assert(
      fc.property(
        lines,
        fc.double({ min: 0.2, max: 3, noNaN: true }),
        fc.constantFrom(0, 1),
        (line, factor, spread) => {
          const growth = { line, busyLoad: 4, spread };
          const value = evaluateLine(line, 6);
          expect(shrinkValue(growth, growValue(growth, value, factor), factor)).toBeCloseTo(value, 6);
        }
      )
    );
  });
});
