import { defaultLimits, wholeAnswer } from '../../../queries';
import { createHistoryCache, type CachedHistory, type HistoryRequest } from './historyCache';
import { createStepSource, minute, requestFor, steady } from '../../../../test/support/backend/stepSource';

const cacheAt = (clock: { now: number }) => createHistoryCache({ now: () => clock.now * minute });
const values = ({ series }: CachedHistory) => series.map((each) => [...each.series.values]);
const limits = (changed: object) => ({ limits: { ...defaultLimits, ...changed } });

test('a long range is read in parts within the source’s limits, at most so many at once', async () => {
  const source = createStepSource([steady()]);
  let open = 0;
  let most = 0;
  const { query } = source;
  source.query = async (request) => {
    most = Math.max(most, ++open);
    await new Promise((resolve) => setTimeout(resolve, 1));
    open--;
    return query(request);
  };
  source.maxRangePerRequest = () => 40 * minute;
  const history = await cacheAt({ now: 1000 }).get(requestFor(source, [0, 400], limits({ concurrency: 3 })));
  expect(most).toBe(3);
  expect(source.requested.every(({ from, to }) => to - from <= 40 * minute)).toBe(true);
  expect(values(history)).toEqual([Array.from({ length: 401 }, (_, i) => i)]);
});

test('when one part fails the others are aborted', async () => {
  const source = createStepSource([steady()]);
  const signals: AbortSignal[] = [];
  source.query = async ({ to, signal }) => {
    signals.push(signal);
    if (to > 400 * minute) {
      throw new Error('down');
    }
    return wholeAnswer([]);
  };
  await expect(cacheAt({ now: 1000 }).get(requestFor(source, [0, 400]))).rejects.toThrow('down');
  expect(signals.length).toBeLessThanOrEqual(defaultLimits.concurrency);
  expect(signals.every((signal) => signal.aborted)).toBe(true);
});

test('series over the limit are named, and the same ones are kept', async () => {
  const clock = { now: 200 };
  const cache = cacheAt(clock);
  const source = createStepSource(['d', 'b', 'a', 'c'].map((i) => steady({ i })));
  const names = ({ series }: CachedHistory) => series.map(({ labels }) => labels.i);
  const ask = (to: number): HistoryRequest => requestFor(source, [50, to], limits({ maxSeries: 2 }));
  const first = await cache.get(ask(200));
  expect([names(first), first.skipped]).toEqual([
    ['a', 'b'],
    ['{"i":"c"}', '{"i":"d"}'],
  ]);
  clock.now++;
  const second = await cache.get(ask(201));
  expect([names(second), second.skipped]).toEqual([
    ['a', 'b'],
    ['{"i":"c"}', '{"i":"d"}'],
  ]);
});

test('too many points are refused before anything is asked, with a step that fits', async () => {
  const source = createStepSource([steady()]);
  const asked = cacheAt({ now: 1e6 }).get(requestFor(source, [0, 100_000], limits({ maxPoints: 50_000 })));
  await expect(asked).rejects.toMatchObject({ code: 'too-large', message: expect.stringContaining('at least 2m1s') });
  expect(source.requested).toHaveLength(0);
});

test('too many points in all series are refused after the first part, with a step that fits', async () => {
  const source = createStepSource(['a', 'b', 'c', 'd'].map((i) => steady({ i })));
  const asked = cacheAt({ now: 1e6 }).get(requestFor(source, [0, 400], limits({ maxPoints: 1000, concurrency: 1 })));
  await expect(asked).rejects.toMatchObject({
    code: 'too-large',
    message: expect.stringContaining(
      '1604 points in 4 series, more than the limit allows. Choose a step of at least 1m37s'
    ),
  });
  expect(source.requested).toHaveLength(1);
});

test('off the grid, samples at the edge of a part count for the grid time that they are nearest to', async () => {
  const source = createStepSource([]);
  const all = Array.from({ length: 200 }, (_, i) => i * minute + 20_000 - (i % 2) * 40_000);
  source.query = async ({ from, to }) => {
    const times = Float64Array.from(all.filter((time) => time >= from && time <= to));
    const values = Float64Array.from(times, (time) => Math.round(time / minute));
    return wholeAnswer([{ name: 'x', labels: {}, times, values }]);
  };
  const { series } = await cacheAt({ now: 1000 }).get(requestFor(source, [10, 150]));
  expect(series[0].irregular).toBe(true);
  expect([...series[0].series.values]).toEqual(Array.from({ length: 141 }, (_, i) => i + 10));
});

test('a series without one finite value is kept: that it is all missing is for its reader to tell', async () => {
  const cache = cacheAt({ now: 1000 });
  const request = requestFor(createStepSource([{ ...steady(), value: () => NaN }]), [100, 102]);
  expect(values(await cache.get(request))).toEqual([[NaN, NaN, NaN]]);
  expect(values(await cache.get(request))).toEqual([[NaN, NaN, NaN]]);
});

test('series of the same name and labels are all kept', async () => {
  const source = createStepSource([steady({ i: 'a' }), { ...steady({ i: 'a' }), value: () => 0 }]);
  expect(values(await cacheAt({ now: 1000 }).get(requestFor(source, [100, 101])))).toEqual([
    [100, 101],
    [0, 0],
  ]);
});

test('series that are still there come before those that have ended, which are counted', async () => {
  const clock = { now: 200 };
  const cache = cacheAt(clock);
  const pod = (i: string, from: number, to: number) => ({ ...steady({ i }), from: from * minute, to: to * minute });
  // In parts of 50 minutes: of the older ones, too, the series that are still there are kept.
  const source = createStepSource([pod('a', 0, 100), pod('b', 0, 190), pod('c', 90, 300), pod('d', 120, 300)]);
  const ask = (to: number) => cache.get(requestFor(source, [50, to], limits({ maxSeries: 2 })));
  const names = ({ series }: CachedHistory) => series.map(({ labels }) => labels.i);
  const first = await ask(200);
  expect([names(first), first.skipped, first.skippedEnded]).toEqual([['c', 'd'], [], 2]);
  expect(first.series.map(({ series }) => series.values.findIndex(Number.isFinite))).toEqual([40, 70]);
  source.series.push(pod('e', 201, 300));
  source.series.find(({ labels }) => labels.i === 'c')!.to = 200 * minute;
  clock.now = 220;
  const second = await ask(220);
  expect([names(second), second.skipped, second.skippedEnded]).toEqual([['d', 'e'], [], 3]);
});
