import type { EngineTask } from '../../../queries';
import { createInlinePool, type Pool } from '../../workers';
import { createCaller } from '../../../../test/support/backend/createCaller';
import { createModelCache } from './modelCache';

const never = new AbortController().signal;
const stage: EngineTask['stage'] = 'answer';
const mebibyte = 2 ** 20;
const seriesOf = (level: number) => ({
  start: 0,
  step: 3_600_000,
  values: Float64Array.from({ length: 72 }, (_, i) => level + Math.sin((2 * Math.PI * i) / 24)),
});
const [a, b, c] = [1, 2, 3].map(seriesOf);
const empty = { start: 0, step: 3_600_000, values: new Float64Array(0) };

/** A pool that notes the tasks that it is given: whose work at which stage, and how many series. */
function countingPool(): { pool: Pool; computed: number[]; kinds: string[] } {
  const inner = createInlinePool();
  const computed: number[] = [];
  const kinds: string[] = [];
  const run: Pool['run'] = (task, caller, signal) => {
    computed.push(task.series.length);
    kinds.push(`${task.type} ${task.stage}`);
    return inner.run(task, caller, signal);
  };
  return { pool: { ...inner, run }, computed, kinds };
}

const forecastOf = (...series: Array<typeof a>) => ({ type: 'forecast', stage, series, options: { horizon: 3 } });

describe('createModelCache', () => {
  test('computes only what it has not seen, and answers in the order asked', async () => {
    const { pool, computed } = countingPool();
    const executor = createModelCache(pool).forCaller(createCaller(), mebibyte);
    const first = await executor.run(forecastOf(a, c), never);
    const second = await executor.run(forecastOf(a, b, c), never);
    expect(computed).toEqual([2, 1]);
    expect([second[0], second[2]]).toEqual(first);
    expect(second).toEqual(await createInlinePool().run(forecastOf(a, b, c), createCaller(), never));
  });

  test('remembers a refusal, too', async () => {
    const { pool, computed } = countingPool();
    const executor = createModelCache(pool).forCaller(createCaller(), mebibyte);
    await executor.run(forecastOf(empty), never);
    expect(await executor.run(forecastOf(empty), never)).toEqual([
      { ok: false, message: expect.objectContaining({ code: expect.any(String) }) },
    ]);
    expect(computed).toEqual([1]);
  });

  test('keeps organisations, query types and options apart', async () => {
    const { pool, computed } = countingPool();
    const cache = createModelCache(pool);
    await cache.forCaller(createCaller(), mebibyte).run(forecastOf(a), never);
    await cache.forCaller(createCaller({ orgId: 2 }), mebibyte).run(forecastOf(a), never);
    await cache.forCaller(createCaller(), mebibyte).run({ ...forecastOf(a), options: { horizon: 4 } }, never);
    await cache.forCaller(createCaller(), mebibyte).run({ type: 'anomalies', stage, series: [a], options: {} }, never);
    expect(computed).toEqual([1, 1, 1, 1]);
  });

  test('keeps data sources of one organisation apart', async () => {
    const { pool, computed } = countingPool();
    const cache = createModelCache(pool);
    await cache.forCaller(createCaller({ dataSourceUid: 'one' }), mebibyte).run(forecastOf(a), never);
    await cache.forCaller(createCaller({ dataSourceUid: 'other' }), mebibyte).run(forecastOf(a), never);
    expect(computed).toEqual([1, 1]);
  });

  test('stays within its bytes and counts what it did', async () => {
    const { pool } = countingPool();
    const cache = createModelCache(pool);
    const executor = cache.forCaller(createCaller(), 10_000);
    for (let level = 0; level < 20; level++) {
      await executor.run({ type: 'anomalies', stage, series: [seriesOf(level)], options: {} }, never);
    }
    expect(cache.stats().bytes).toBeLessThanOrEqual(10_000);
    expect(cache.stats()).toMatchObject({ hits: 0, misses: 20 });
  });

  test('computes series that are judged together anew when one of them changes', async () => {
    const { pool, computed } = countingPool();
    const executor = createModelCache(pool).forCaller(createCaller(), mebibyte);
    const outliersOf = (...series: Array<typeof a>) => ({ type: 'outliers', stage, series, options: {} });
    const first = await executor.run(outliersOf(a, b, c), never);
    expect(await executor.run(outliersOf(a, b, c), never)).toEqual(first);
    expect(computed).toEqual([3]);
    expect(await executor.run(outliersOf(a, b, seriesOf(4)), never)).toHaveLength(3);
    expect(computed).toEqual([3, 3]);
  });

  describe('for a window that slides over a long series', () => {
    const long = Float64Array.from({ length: 700 }, (_, i) => 9 + Math.sin((2 * Math.PI * i) / 24) + (i % 7) / 5);
    const windowAt = (first: number) => ({
      start: first * 3_600_000,
      step: 3_600_000,
      values: long.slice(first, first + 600),
    });

    test('fits once for several steps', async () => {
      const { pool, kinds } = countingPool();
      const executor = createModelCache(pool).forCaller(createCaller(), mebibyte);
      for (let first = 0; first < 12; first++) {
        await executor.run(forecastOf(windowAt(first)), never);
      }
      expect(kinds.filter((kind) => kind === 'forecast answer')).toHaveLength(12);
      expect(kinds.filter((kind) => kind === 'forecast fit').length).toBeLessThanOrEqual(3);
    });

    test.each(['forecast', 'anomalies'] as const)('answers %s as a process that has just started', async (type) => {
      const kept = createModelCache(createInlinePool()).forCaller(createCaller(), mebibyte);
      for (let first = 0; first < 9; first++) {
        const task = { type, stage, series: [windowAt(first)], options: { horizon: 3 } };
        const started = createModelCache(createInlinePool()).forCaller(createCaller(), mebibyte);
        expect(await kept.run(task, never)).toEqual(await started.run(task, never));
      }
    });

    test('watches for anomalies from where it was, whatever range is shown', async () => {
      const { pool, kinds } = countingPool();
      const executor = createModelCache(pool).forCaller(createCaller(), mebibyte);
      for (let first = 0; first < 5; first++) {
        const options = { from: (first + 500) * 3_600_000 };
        await executor.run({ type: 'anomalies', stage, series: [windowAt(first)], options }, never);
      }
      expect(kinds.filter((kind) => kind === 'anomalies fit').length).toBeLessThanOrEqual(2);
    });
  });
});
