import { collide, hashValues } from './collide';

test('other values have the same hash under every seed', () => {
  const values = Float64Array.from({ length: 288 }, (_, i) => Math.round(1000 * Math.sin(i / 9)) / 10 + 100);
  const others = collide(values);
  expect(others.filter((other, i) => other !== values[i]).length).toBeGreaterThan(50);
  expect(others.every(Number.isFinite)).toBe(true);
  for (const seed of [0, 1, 0x9747b28c, 0x3c6ef372]) {
    expect(hashValues(others, seed)).toBe(hashValues(values, seed));
  }
});
