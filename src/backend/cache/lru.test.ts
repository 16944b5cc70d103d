import fc from 'fast-check';
import { createLru } from './lru';

/** Keys of one character cost 2 bytes. */
const lru = (maxBytes: number) => createLru<number>({ maxBytes, sizeOf: (value) => value });

test('the least recently used entry goes first, and a read is a use', () => {
  const cache = lru(36);
  cache.set('a', 10);
  cache.set('b', 10);
  cache.set('c', 10);
  cache.get('a');
  cache.set('d', 10);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([10, undefined, 10, 10]);
  expect(cache.stats()).toEqual({ entries: 3, bytes: 36, maxBytes: 36, evictions: 1 });
});

test('what is larger than the whole bound is not kept, nor what it would have replaced', () => {
  const cache = lru(20);
  cache.set('a', 5);
  cache.set('a', 19);
  expect(cache.get('a')).toBeUndefined();
  expect(cache.stats()).toMatchObject({ entries: 0, bytes: 0, evictions: 0 });
});

test('the bound grows and never shrinks', () => {
  const cache = lru(0);
  cache.grow(50);
  cache.grow(10);
  cache.set('a', 48);
  expect(cache.get('a')).toBe(48);
});

test('bytes are those of the entries and never exceed the bound', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const action = fc.oneof(
    fc.tuple(fc.constant('set'), key, fc.nat(40)),
    fc.tuple(fc.constantFrom('get', 'delete'), key, fc.constant(0))
  );
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const cache = lru(100);
      for (const [verb, name, size] of actions) {
        verb === 'set' ? cache.set(name, size) : verb === 'get' ? cache.get(name) : cache.delete(name);
        const kept = ['a', 'b', 'c', 'd', 'e'].map((each) => cache.get(each)).filter((value) => value !== undefined);
        const { bytes, entries } = cache.stats();
        expect(entries).toBe(kept.length);
        expect(bytes).toBe(kept.reduce((sum, value) => sum + value + 2, 0));
        expect(bytes).toBeLessThanOrEqual(100);
      }
    })
  );
});
