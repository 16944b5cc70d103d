import fc from 'fast-check';
import { barPath, stackVolume } from './stackVolume';

const volume = (...values: number[][]) => ({
  times: values[0].map((_, i) => i * 60_000),
  step: 60_000,
  columns: values.map((one, i) => ({ id: String(i), name: `p${i}`, values: one })),
});

it('puts each column on top of those before it', () => {
  const { columns, max } = stackVolume(volume([1, 2], [3, 0]), 'count');
  expect(columns.map(({ lower, upper }) => [lower, upper])).toEqual([
    [
      [0, 0],
      [1, 2],
    ],
    [
      [1, 2],
      [4, 2],
    ],
  ]);
  expect(max).toBe(4);
});

it('fills every step that has lines to its full height as shares, and no other', () => {
  const counts = fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(counts, (pairs) => {
      const { columns } = stackVolume(
        volume(
          pairs.map(([a]) => a),
          pairs.map(([, b]) => b)
        ),
        'share'
      );
      pairs.forEach(([a, b], i) => expect(columns[1].upper[i]).toBeCloseTo(a + b > 0 ? 1 : 0));
    })
  );
});

it('draws no bar where there is no line', () => {
  const { columns, max } = stackVolume(volume([0, 5]), 'count');
  expect(barPath(columns[0], { max, count: 2 }, { width: 100, height: 10 })).toBe('M50.0 0.00h42.5v10.00h-42.5z');
});
