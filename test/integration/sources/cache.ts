import assert from 'node:assert/strict';
import { createHistoryCache, type CachedHistory } from '../../../src/backend/cache';
import { day, createHistory, hour, minute, prometheusIn, createRequest, type SourceEnvironment } from './request';

const numbers = ({ series }: CachedHistory) =>
  series.map(({ labels, series: { start, values } }) => ({ labels, start, values: [...values] }));

export const tests: Array<{ name: string; run: (env: SourceEnvironment) => Promise<void> }> = [
  {
    name: 'a range of more than 11,000 points is read in parts, without a seam',
    async run(env) {
      const cache = createHistoryCache();
      const range = { from: env.dataStart, to: env.dataStart + 14 * day, step: minute };
      const history = await cache.get(createHistory(prometheusIn(env), createRequest('shop_requests', range)));
      assert.equal(history.upstreamRequests, 2);
      assert.equal(history.series.length, 2);
      for (const { series, irregular, duplicates } of history.series) {
        assert.equal(series.values.length, 14 * 24 * 60 + 1);
        assert.ok(series.values.every(Number.isFinite), 'a value is missing');
        assert.deepEqual([irregular, duplicates], [false, 0]);
      }
    },
  },
  {
    name: 'a range that moves on is read from the cache but for its end, and equals the uncached one',
    async run(env) {
      const step = 5 * minute;
      const begin = env.dataEnd - 10 * day;
      const cache = createHistoryCache({ now: () => to });
      let to = begin + 8 * day;
      let cold = 0;
      for (const ahead of [0, 0, step, 3 * step, 2 * hour]) {
        to += ahead;
        for (const expr of ['with_gap', 'shop_requests', 'count(many)', 'one_point', 'only_nan']) {
          const request = createHistory(prometheusIn(env), createRequest(expr, { from: to - 7 * day, to, step }));
          const warm = await cache.get(request);
          const fresh = await createHistoryCache({ now: () => to }).get(request);
          assert.deepEqual(numbers(warm), numbers(fresh), `${expr} at ${to}`);
          cold += fresh.upstreamPoints;
        }
      }
      const { upstreamPoints, misses, partialHits } = cache.stats();
      // Two of the five have no series there, which is not believed for longer than five minutes: three times later.
      assert.deepEqual([misses, partialHits], [5 + 2 * 3, 20 - 2 * 3]);
      assert.ok(upstreamPoints < cold / 4, `${upstreamPoints} points with the cache, ${cold} without`);
    },
  },
  {
    name: 'a settled range asks Prometheus nothing the second time',
    async run(env) {
      const cache = createHistoryCache();
      const range = { from: env.dataEnd - 5 * day, to: env.dataEnd - 2 * day, step: 5 * minute };
      const request = createHistory(prometheusIn(env), createRequest('shop_requests', range));
      await cache.get(request);
      const again = await cache.get(request);
      assert.deepEqual([again.cache, again.upstreamRequests, again.upstreamPoints], ['hit', 0, 0]);
    },
  },
];
