import { chooseCacheBytes, readMemoryLimit } from './memoryLimit';

const mebibyte = 2 ** 20;

it.each([
  [{ GOMEMLIMIT: '512MiB' }, 512 * mebibyte],
  [{ GOMEMLIMIT: '2GiB' }, 2048 * mebibyte],
  [{ GOMEMLIMIT: '1073741824' }, 1024 * mebibyte],
  [{ GOMEMLIMIT: '1073741824B' }, 1024 * mebibyte],
  [{ GOMEMLIMIT: '2GiB', GF_PLUGIN_MEMORY_LIMIT: '1GiB' }, 1024 * mebibyte],
  [{ GOMEMLIMIT: '1' }, 64 * mebibyte],
  [{ GOMEMLIMIT: 'off' }, undefined],
  [{ GOMEMLIMIT: '12 parsecs' }, undefined],
  [{ GOMEMLIMIT: '9'.repeat(100_000) }, undefined],
  [{}, undefined],
])('reads %j as %s', (env, limit) => {
  expect(readMemoryLimit(env)).toBe(limit);
});

it('leaves caches half of what the limit leaves, and never nothing', () => {
  expect(chooseCacheBytes(512 * mebibyte, 64 * 1024 * mebibyte)).toBe(192 * mebibyte);
  expect(chooseCacheBytes(64 * mebibyte, 64 * 1024 * mebibyte)).toBe(8 * mebibyte);
});

it('leaves caches a quarter of the machine where there is no limit, up to 2 GiB', () => {
  expect(chooseCacheBytes(undefined, 1024 * mebibyte)).toBe(256 * mebibyte);
  expect(chooseCacheBytes(undefined, 64 * 1024 * mebibyte)).toBe(2048 * mebibyte);
});
