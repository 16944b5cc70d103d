import { plainCopy } from './plainCopy';

test('a copy is equal and shares nothing that can change', () => {
  const data = { a: 1, list: [{ b: NaN }, undefined], column: Float64Array.of(1, 2), counts: Uint16Array.of(1) };
  const copy = plainCopy(data);
  expect(copy).toEqual(data);
  copy.column[0] = 9;
  copy.list.pop();
  expect(data.column[0]).toBe(1);
  expect(data.list).toHaveLength(2);
});
