import { clipSpikes } from './clipSpikes';
import { deseasonalise } from './deseasonalise';
import { measureLongRunScale } from './measureLongRunScale';
import { series } from '../../../test/support/engine/series';

const valuesOf = (text: string) => series(text).values;

/** Reproducible noise of variance 1: uniform numbers with some memory of the one before. */
function noise(count: number, memory = 0): Float64Array {
  let state = 5;
  let previous = 0;
  return Float64Array.from({ length: count }, () => {
    state = (state * 16807) % 2147483647;
    return (previous = memory * previous + Math.sqrt(12 * (1 - memory ** 2)) * (state / 2147483647 - 0.5));
  });
}

describe('deseasonalise', () => {
  it('leaves a level shift inside a cycle as it is', () => {
    const cycle = [3, 0, -1, -2];
    const values = Float64Array.from({ length: 60 }, (_, i) => cycle[i % 4] + (i < 30 ? 0 : 100));
    const rest = deseasonalise(values, [4]);
    rest.forEach((value, i) => expect(Math.abs(value - (i < 30 ? 0 : 100))).toBeLessThan(1));
  });
});

describe('clipSpikes', () => {
  it('moves a spike to its surroundings and a step not at all', () => {
    expect([...clipSpikes(valuesOf('1x20 50 1x20'), 5)]).toEqual([...valuesOf('1x42')]);
    expect([...clipSpikes(valuesOf('1x20 50x20'), 5)]).toEqual([...valuesOf('1x20 50x20')]);
  });
});

describe('measureLongRunScale', () => {
  it('is about the deviation of white noise, larger with memory, and hardly moved by a step', () => {
    expect(measureLongRunScale(noise(2000), 3)).toBeGreaterThan(0.9);
    expect(measureLongRunScale(noise(2000), 3)).toBeLessThan(1.6);
    expect(measureLongRunScale(noise(2000, 0.9), 3)).toBeGreaterThan(3);
    const stepped = noise(2000).map((value, i) => value + (i < 900 ? 0 : 8));
    expect(measureLongRunScale(stepped, 3)).toBeLessThan(2);
  });

  it('is 0 for a constant and for a straight line', () => {
    expect(measureLongRunScale(valuesOf('3x99'), 3)).toBe(0);
    expect(measureLongRunScale(valuesOf('3+2x99'), 3)).toBeCloseTo(0, 9);
  });
});
