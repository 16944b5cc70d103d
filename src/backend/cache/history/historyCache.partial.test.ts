import fc from 'fast-check';
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
