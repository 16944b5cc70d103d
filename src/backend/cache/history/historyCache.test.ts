import fc from 'fast-check';
import { defaultLimits, type HistorySeries } from '../../../queries';
import { createHistoryCache, type CachedHistory } from './historyCache';
import { createStepSource, minute, requestFor, steady, type Known } from '../../../../test/support/backend/stepSource';

const cacheAt = (clock: { now: number }) => createHistoryCache({ now: () => clock.now * minute });
const values = ({ series }: CachedHistory) => series.map((each) => [...each.series.values]);
const limits = (changed: object) => ({ limits: { ...defaultLimits, ...changed } });

/** A series without a finite value says no more than its absence. */
const hasValue = ({ series }: HistorySeries) => !series.values.every(Number.isNaN);

/** What cannot differ between an answer from the cache and one without. */
const content = ({ series, skipped }: CachedHistory) => ({
  series: series.filter(hasValue).map(({ name, labels, series: { start, step, values: numbers } }) => ({
    name,
    labels,
    start,
    step,
    numbers: [...numbers],
  })),
  skipped,
});

test('the first read is a miss, the same settled range again a hit that asks nothing', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  const first = await cache.get(requestFor(source, [100, 110]));
  const second = await cache.get(requestFor(source, [100, 110]));
  expect([first.cache, first.upstreamRequests, first.upstreamPoints]).toEqual(['miss', 1, 13]);
  expect([second.cache, second.upstreamRequests, second.upstreamPoints]).toEqual(['hit', 0, 0]);
  expect(values(second)).toEqual([[100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110]]);
  expect(cache.stats()).toMatchObject({
    hits: 1,
    partialHits: 0,
    misses: 1,
    upstreamRequests: 1,
    upstreamPoints: 13,
    entries: 1,
  });
});

test('a rule that runs every minute reads its two weeks once and then the last minutes', async () => {
  const clock = { now: 30_000 };
  const cache = cacheAt(clock);
  const source = createStepSource([steady()]);
  source.maxPointsPerRequest = 11_000;
  await cache.get(requestFor(source, [10_000, 30_000]));
  const before = cache.stats().upstreamPoints;
  for (let i = 1; i <= 60; i++) {
    clock.now++;
    const { cache: result, series } = await cache.get(requestFor(source, [10_000 + i, 30_000 + i]));
    expect(result).toBe('partial');
    expect(series[0].series.values[20_000]).toBe(30_000 + i);
  }
  expect(before).toBe(20_005);
  expect(cache.stats().upstreamPoints - before).toBe(60 * 8);
});

test('what is said with an alert is read off what decided a moment before, and is read again after that', async () => {
  const clock = { now: 30_000 };
  const cache = cacheAt(clock);
  const source = createStepSource([steady()]);
  const ask = async (from: number, change = {}) =>
    (await cache.get({ ...requestFor(source, [from, 30_000]), ...change })).upstreamRequests;
  const recent = { maxAge: 5_000 };
  await ask(29_000);
  expect(await ask(29_000)).toBe(1);
  expect(await ask(29_000, recent)).toBe(0);
  expect(await ask(28_990, recent)).toBeGreaterThan(0);
  clock.now += 0.5;
  expect(await ask(29_000, recent)).toBe(1);
  expect(await ask(29_000, recent)).toBe(0);
});

test('an earlier range reads only what lies before', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  await cache.get(requestFor(source, [100, 120]));
  const { cache: result } = await cache.get(requestFor(source, [90, 120]));
  expect(result).toBe('partial');
  expect([source.requested[1].from, source.requested[1].to]).toEqual([89 * minute, 100 * minute]);
});

test('a range that does not touch what is held replaces it', async () => {
  const cache = cacheAt({ now: 10_000 });
  const source = createStepSource([steady()]);
  await cache.get(requestFor(source, [100, 120]));
  expect((await cache.get(requestFor(source, [500, 520]))).cache).toBe('miss');
  expect(source.requested[1].from).toBe(499 * minute);
});

test('what is held does not grow beyond the longest range asked for', async () => {
  const clock = { now: 50 };
  const cache = cacheAt(clock);
  const source = createStepSource([steady()]);
  await cache.get(requestFor(source, [0, 50]));
  const { bytes } = cache.stats();
  for (let i = 1; i <= 200; i++) {
    clock.now++;
    await cache.get(requestFor(source, [i, 50 + i]));
  }
  expect(cache.stats().bytes).toBe(bytes);
});

test('samples that arrive late, within five minutes, are seen', async () => {
  const clock = { now: 110 };
  const cache = cacheAt(clock);
  const source = createStepSource([{ ...steady(), delay: (time) => (time === 108 * minute ? 4 * minute : 0) }]);
  source.now = 110 * minute;
  expect(values(await cache.get(requestFor(source, [106, 110])))).toEqual([[106, 107, NaN, 109, 110]]);
  clock.now = 112;
  source.now = 112 * minute;
  expect(values(await cache.get(requestFor(source, [106, 112])))).toEqual([[106, 107, 108, 109, 110, 111, 112]]);
});

test('a cached answer equals an uncached one, for any ranges, late samples, and series that come and go', async () => {
  const known = fc
    .record({ from: fc.nat(400), length: fc.nat(400), lateness: fc.nat(5), holes: fc.integer({ min: 2, max: 9 }) })
    .map(({ from, length, lateness, holes }): Omit<Known, 'labels'> => ({
      from: from * minute,
      to: (from + length) * minute,
      value: (time) => ((time / minute) % holes === 0 ? NaN : time / minute),
      delay: (time) => ((time / minute) % (lateness + 1)) * minute,
    }));
  const asks = fc.array(fc.record({ pause: fc.nat(30), back: fc.nat(150), length: fc.nat(120) }), {
    minLength: 1,
    maxLength: 8,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(known, { maxLength: 4 }), asks, async (shapes, sequence) => {
      const clock = { now: 200 };
      const cache = cacheAt(clock);
      const source = createStepSource(shapes.map((shape, i) => ({ ...shape, labels: { i: String(i) } })));
      for (const { pause, back, length } of sequence) {
        clock.now += pause;
        source.now = clock.now * minute;
        const to = clock.now - Math.max(0, back - 50);
        const request = requestFor(source, [Math.max(0, to - length), to]);
        const cached = await cache.get(request);
        expect(content(cached)).toEqual(content(await cacheAt(clock).get(request)));
      }
    }),
    { numRuns: 200 }
  );
});

test('a series that appears has no past at first, and is given it within the hour', async () => {
  const clock = { now: 200 };
  const cache = cacheAt(clock);
  const source = createStepSource([steady({ i: 'a' })]);
  await cache.get(requestFor(source, [190, 200]));
  source.series.push(steady({ i: 'b' }));
  clock.now = 202;
  const [, fresh] = values(await cache.get(requestFor(source, [190, 202])));
  expect(fresh.slice(0, 5)).toEqual([NaN, NaN, NaN, NaN, NaN]);
  expect(fresh[12]).toBe(202);
  clock.now = 261;
  const healed = await cache.get(requestFor(source, [190, 202]));
  expect(healed.cache).toBe('miss');
  expect(values(healed)[1]).toEqual([190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202]);
});

test('history that was repaired is seen after six hours', async () => {
  const clock = { now: 1000 };
  const cache = cacheAt(clock);
  const source = createStepSource([steady()]);
  await cache.get(requestFor(source, [100, 102]));
  source.series[0].value = () => 7;
  clock.now += 359;
  expect(values(await cache.get(requestFor(source, [100, 102])))).toEqual([[100, 101, 102]]);
  clock.now += 1;
  expect(values(await cache.get(requestFor(source, [100, 102])))).toEqual([[7, 7, 7]]);
});

test('an answer is the caller’s own: changing or transferring it leaves the cache as it is', async () => {
  const cache = cacheAt({ now: 1000 });
  const request = requestFor(createStepSource([steady()]), [100, 102]);
  const { series } = await cache.get(request);
  structuredClone(series[0].series.values, { transfer: [series[0].series.values.buffer as ArrayBuffer] });
  expect(values(await cache.get(request))).toEqual([[100, 101, 102]]);
});

test('the cache stays within its bytes', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  for (let i = 0; i < 20; i++) {
    await cache.get(requestFor(source, [0, 100], { query: { expr: `x${i}` }, ...limits({ cacheBytes: 5000 }) }));
  }
  const { bytes, entries, evictions } = cache.stats();
  expect(bytes).toBeLessThanOrEqual(5000);
  expect(entries).toBeGreaterThan(1);
  expect(evictions).toBe(20 - entries);
});
