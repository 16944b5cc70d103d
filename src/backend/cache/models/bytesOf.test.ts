import { bytesOf } from './bytesOf';

test('counts arrays of numbers by their bytes, wherever they are', () => {
  const values = new Float64Array(1000);
  const small = bytesOf({ ok: true, value: { point: new Float64Array(0), intervals: [] } });
  expect(bytesOf({ ok: true, value: { point: values, intervals: [] } }) - small).toBe(8000);
});

test('counts an array that several results share once', () => {
  const band = new Float64Array(10_000);
  expect(bytesOf([{ band }, { band }])).toBeLessThan(bytesOf({ band }) + 200);
});

test('counts texts by two bytes a character', () => {
  expect(bytesOf('x'.repeat(500)) - bytesOf('')).toBe(1000);
});
