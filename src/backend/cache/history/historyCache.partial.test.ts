import fc from 'fast-check';
import { defaultLimits } from '../../../queries';
import { createTextNotice } from '../../../texts';
import { createHistoryCache, type CachedHistory } from './historyCache';
import { createStepSource, minute, requestFor, steady } from '../../../../test/support/backend/stepSource';

const second = 1000;
const content = ({ series, partial }: CachedHistory) => [
  partial,
  series.map(({ name, series: { start, values } }) => [name, start, [...values]]),
];

/** A source of two series, and what it does without the second. */
function createTroubled() {
  const all = [steady({ i: 'a' }), steady({ i: 'b' })];
  const source = createStepSource(all);
  const setPartial = (isPartial: boolean) => {
    source.partial = isPartial;
    source.notices = isPartial ? [createTextNotice('warning', 'history.partial', { name: 's', said: 'store b' })] : [];
    source.series = isPartial ? all.slice(0, 1) : all;
  };
  return { source, setPartial };
}

const lengths = ({ series }: CachedHistory) => series.map((one) => one.series.values.filter(Number.isFinite).length);

test('what was whole before is kept through a time of partial answers, and only the rest is read again', async () => {
  const clock = { now: 1000 * minute };
  const cache = createHistoryCache({ now: () => clock.now });
  const { source, setPartial } = createTroubled();
  await cache.get(requestFor(source, [900, 1000]));
  setPartial(true);
  clock.now += 10 * minute;
  const partial = await cache.get(requestFor(source, [900, 1010]));
  expect([partial.partial, partial.notices, lengths(partial)]).toEqual([true, source.notices, [111, 96]]);
  setPartial(false);
  clock.now += 46 * second;
  const whole = await cache.get(requestFor(source, [900, 1010]));
  expect([whole.cache, whole.partial, whole.notices, lengths(whole)]).toEqual(['partial', false, [], [111, 111]]);
  const last = source.requested.at(-1)!;
  expect((last.to - last.from) / minute).toBeLessThan(20);
});

test('within 45 seconds what is held of it serves, and later steps are added to it', async () => {
  const clock = { now: 1000 * minute };
  const cache = createHistoryCache({ now: () => clock.now });
  const { source, setPartial } = createTroubled();
  setPartial(true);
  await cache.get(requestFor(source, [900, 1000]));
  clock.now += 20 * second;
  expect((await cache.get(requestFor(source, [950, 1000]))).cache).toBe('hit');
  setPartial(false);
  const extended = await cache.get(requestFor(source, [900, 1001]));
  expect([extended.cache, extended.partial]).toEqual(['partial', true]);
  clock.now += 26 * second;
  const whole = await cache.get(requestFor(source, [900, 1001]));
  expect([whole.cache, whole.partial, lengths(whole)]).toEqual(['miss', false, [102, 102]]);
});

test('once its source is whole again for a minute, a cached answer equals an uncached one, whatever came before', async () => {
  const ask = fc.record({ pause: fc.nat(200), isPartial: fc.boolean(), back: fc.nat(90), length: fc.nat(60) });
  await fc.assert(
    fc.asyncProperty(fc.array(ask, { maxLength: 10 }), ask, async (before, last) => {
      const clock = { now: 1000 * minute };
      const cache = createHistoryCache({ now: () => clock.now });
      const { source, setPartial } = createTroubled();
      const spanOf = ({ back, length }: typeof last): [number, number] => {
        const to = Math.floor(clock.now / minute) - back;
        return [to - length, to];
      };
      for (const one of before) {
        clock.now += one.pause * second;
        setPartial(one.isPartial);
        await cache.get(requestFor(source, spanOf(one)));
      }
      setPartial(false);
      clock.now += minute;
      const request = requestFor(source, spanOf(last));
      const fresh = await createHistoryCache({ now: () => clock.now }).get(request);
      expect(content(await cache.get(request))).toEqual(content(fresh));
    }),
    { numRuns: 200 }
  );
});

test('an answer without series is asked for again after five minutes', async () => {
  const clock = { now: 1000 * minute };
  const cache = createHistoryCache({ now: () => clock.now });
  const source = createStepSource([]);
  await cache.get(requestFor(source, [800, 900]));
  source.series = [steady()];
  clock.now += 4 * minute;
  expect((await cache.get(requestFor(source, [800, 900]))).series).toEqual([]);
  clock.now += minute;
  expect(lengths(await cache.get(requestFor(source, [800, 900])))).toEqual([101]);
});

test('where the first series appear, their past is read at once', async () => {
  const clock = { now: 1000 * minute };
  const cache = createHistoryCache({ now: () => clock.now });
  const source = createStepSource([]);
  await cache.get(requestFor(source, [900, 1000]));
  source.series = [steady()];
  clock.now += minute;
  expect(lengths(await cache.get(requestFor(source, [900, 1001])))).toEqual([102]);
});

test('a series whose only samples lie beyond the range is not there, and not over the limit', async () => {
  const outside = ['a', 'b', 'c'].map((i) => ({ ...steady({ i }), from: 0, to: 799 * minute }));
  const source = createStepSource([...outside, steady({ i: 'x' }), steady({ i: 'y' })]);
  const limits = { ...defaultLimits, maxSeries: 1 };
  const { series, skipped, skippedEnded } = await createHistoryCache({ now: () => 1000 * minute }).get(
    requestFor(source, [800, 840], { limits })
  );
  expect([series.map(({ labels }) => labels.i), skipped, skippedEnded]).toEqual([['x'], ['{"i":"y"}'], 0]);
});
