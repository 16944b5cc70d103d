import fc from 'fast-check';
import { createLru } from './lru';

/** Keys of one character cost 2 bytes. */
const lru = (maxBytes: number) => createLru<number>({ maxBytes, sizeOf: (value) => value });
const anyone = { id: '1/a', maxBytes: Infinity };

test('the least recently used entry goes first, and a read is a use', () => {
  const cache = lru(36);
  cache.set('a', 10, anyone);
  cache.set('b', 10, anyone);
  cache.set('c', 10, anyone);
  cache.get('a');
  cache.set('d', 10, anyone);
  expect(['a', 'b', 'c', 'd'].map((key) => cache.get(key))).toEqual([10, undefined, 10, 10]);
  expect(cache.stats()).toEqual({ entries: 3, bytes: 36, maxBytes: 36, evictions: 1 });
});

test('what is larger than the whole bound is not kept, nor what it would have replaced', () => {
  const cache = lru(20);
  cache.set('a', 5, anyone);
  cache.set('a', 19, anyone);
  expect(cache.get('a')).toBeUndefined();
  expect(cache.stats()).toMatchObject({ entries: 0, bytes: 0, evictions: 0 });
});

test("an owner's entries beyond its own bound go, and no other's", () => {
  const cache = lru(100);
  const small = { id: '1/small', maxBytes: 24 };
  cache.set('x', 10, anyone);
  ['a', 'b', 'c'].forEach((key) => cache.set(key, 10, small));
  expect(['x', 'a', 'b', 'c'].map((key) => cache.get(key))).toEqual([10, undefined, 10, 10]);
});

test('where all together hold too much, the owner that holds most gives way, however recent its entries are', () => {
  const cache = lru(60);
  cache.set('x', 10, { id: '1/modest', maxBytes: 1000 });
  ['a', 'b', 'c', 'd', 'e', 'f'].forEach((key) => cache.set(key, 10, { id: '2/greedy', maxBytes: 1e9 }));
  expect(cache.get('x')).toBe(10);
  expect(cache.stats()).toMatchObject({ entries: 5, bytes: 60, evictions: 2 });
});

test('it shrinks to a share of what it holds', () => {
  const cache = lru(1000);
  ['a', 'b', 'c', 'd'].forEach((key) => cache.set(key, 98, anyone));
  cache.shrink(0.5);
  expect(cache.stats()).toMatchObject({ entries: 2, bytes: 200 });
  cache.shrink(0);
  expect(cache.stats()).toMatchObject({ entries: 0, bytes: 0 });
});

test('bytes are those of the entries and never exceed the bounds', () => {
  const key = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const owner = fc.constantFrom({ id: 'p', maxBytes: 50 }, { id: 'q', maxBytes: 200 });
  const action = fc.record({ verb: fc.constantFrom('set', 'set', 'get', 'delete'), key, size: fc.nat(40), owner });
  fc.assert(
    fc.property(fc.array(action, { maxLength: 60 }), (actions) => {
      const cache = lru(100);
      const owners = new Map<string, string>();
      for (const { verb, key: name, size, owner: by } of actions) {
        owners.set(name, verb === 'set' ? by.id : (owners.get(name) ?? ''));
        verb === 'set' ? cache.set(name, size, by) : verb === 'get' ? cache.get(name) : cache.delete(name);
        const kept = ['a', 'b', 'c', 'd', 'e'].flatMap((each) => {
          const value = cache.get(each);
          return value === undefined ? [] : [{ bytes: value + 2, owner: owners.get(each) }];
        });
        const sum = (all: typeof kept) => all.reduce((total, { bytes }) => total + bytes, 0);
        expect(cache.stats()).toMatchObject({ entries: kept.length, bytes: sum(kept) });
        expect(sum(kept)).toBeLessThanOrEqual(100);
        expect(sum(kept.filter((one) => one.owner === 'p'))).toBeLessThanOrEqual(50);
      }
    })
  );
});
