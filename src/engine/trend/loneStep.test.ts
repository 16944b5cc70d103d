import { findLoneStep, removeStep } from './loneStep';

const wave = (step: (i: number) => number) => Float64Array.from({ length: 100 }, (_, i) => i + Math.sin(i) + step(i));

describe('findLoneStep', () => {
  it('finds the one step on a line, and without it the line goes on', () => {
    const values = wave((i) => (i >= 60 ? -35 : 0));
    const step = findLoneStep(values);
    expect(step?.index).toBe(60);
    expect(step && Math.abs(removeStep(values, step)[0] + 35)).toBeLessThan(1);
  });

  it.each([
    ['two steps', wave((i) => (i >= 60 ? -65 : i >= 30 ? -30 : 0))],
    ['no step', wave(() => 0)],
    ['a constant', new Float64Array(10)],
    ['a single value', Float64Array.of(1)],
  ])('is nothing for %s', (_, values) => {
    expect(findLoneStep(values)).toBeUndefined();
  });
});
