import fc from 'fast-check';
import { isNestedDeeper } from './jsonDepth';

const bytes = (text: string) => new TextEncoder().encode(text);
const nest = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);

/** Levels by recursion. */
function measureDepth(value: unknown): number {
  return typeof value === 'object' && value !== null
    ? 1 + Math.max(0, ...Object.values(value).map((one) => measureDepth(one)))
    : 0;
}

test('as many levels as allowed are read, and one more is not', () => {
  expect(isNestedDeeper(bytes(nest(64)))).toBe(false);
  expect(isNestedDeeper(bytes(nest(65)))).toBe(true);
  expect(isNestedDeeper(bytes(`{"a":${nest(63)},"b":${nest(63)}}`))).toBe(false);
});

test('brackets in texts do not count, whatever is escaped in them', () => {
  expect(isNestedDeeper(bytes(JSON.stringify(['\\"[[[', '[[[\\', '가[[['])), 1)).toBe(false);
  expect(isNestedDeeper(bytes('["\\\\",[1]]'), 1)).toBe(true);
});

test('any JSON is as deep as it is by recursion', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.nat(6), (value, max) => {
      expect(isNestedDeeper(bytes(JSON.stringify(value)), max)).toBe(measureDepth(value) > max);
    })
  );
});
