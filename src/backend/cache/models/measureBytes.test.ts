import { measureBytes } from './measureBytes';

test('counts arrays of numbers by their bytes, wherever they are', () => {
  const values = new Float64Array(1000);
  const small = measureBytes({ ok: true, value: { point: new Float64Array(0), intervals: [] } });
  expect(measureBytes({ ok: true, value: { point: values, intervals: [] } }) - small).toBe(8000);
});

test('counts an array that several results share once', () => {
  const band = new Float64Array(10_000);
  expect(measureBytes([{ band }, { band }])).toBeLessThan(measureBytes({ band }) + 200);
});

test('counts texts by two bytes a character', () => {
  expect(measureBytes('x'.repeat(500)) - measureBytes('')).toBe(1000);
});
