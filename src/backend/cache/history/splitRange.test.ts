import fc from 'fast-check';
import { splitRange } from './splitRange';

const range = fc.record({ start: fc.nat(1e6), count: fc.nat(500), step: fc.integer({ min: 1, max: 1e6 }) });

test('the parts hold each grid time once, newest first, none beyond the limits', () => {
  fc.assert(
    fc.property(
      range,
      fc.integer({ min: 1, max: 100 }),
      fc.option(fc.nat(1e8)),
      ({ start, count, step }, maxPoints, maxRange) => {
        const from = start * step;
        const limits = { maxPoints, maxRange: maxRange ?? undefined };
        const parts = splitRange({ from, to: from + (count - 1) * step, step }, limits);
        const points = parts.map((part) => (part.to - part.from) / step + 1);
        const times = parts.flatMap((part, i) => Array.from({ length: points[i] }, (_, at) => part.to - at * step));
        expect(times).toEqual(Array.from({ length: count }, (_, i) => from + (count - 1 - i) * step));
        expect(points.every((size) => size >= 1 && size <= maxPoints)).toBe(true);
        expect(points.every((size) => (size - 1) * step <= (maxRange ?? Infinity))).toBe(true);
      }
    )
  );
});

test('a range within the limits is one part', () => {
  expect(splitRange({ from: 0, to: 90, step: 10 }, { maxPoints: 10, maxRange: 90 })).toEqual([
    { from: 0, to: 90, step: 10 },
  ]);
});

test('an empty range has no parts', () => {
  expect(splitRange({ from: 10, to: 0, step: 10 }, { maxPoints: 10 })).toEqual([]);
});
