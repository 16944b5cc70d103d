import { createHistoryCache } from './historyCache';
import { createStepSource, minute, requestFor, steady } from '../../../../test/support/backend/stepSource';

const cacheAt = (clock: { now: number }) => createHistoryCache({ now: () => clock.now * minute });

test('organisations never share an answer', async () => {
  const cache = cacheAt({ now: 1000 });
  const mine = createStepSource([steady({ org: 'mine' })]);
  const theirs = createStepSource([steady({ org: 'theirs' })]);
  await cache.get(requestFor(mine, [100, 110]));
  const { series, cache: result } = await cache.get(requestFor(theirs, [100, 110], { orgId: 2 }));
  expect([result, series[0].labels.org]).toEqual(['miss', 'theirs']);
});

test('calls at the same time share one upstream read', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  const answers = await Promise.all([100, 100, 105].map((from) => cache.get(requestFor(source, [from, 110]))));
  expect(source.requested).toHaveLength(1);
  expect(answers.map((answer) => [answer.cache, answer.upstreamPoints])).toEqual([
    ['miss', 13],
    ['hit', 0],
    ['hit', 0],
  ]);
  expect(answers[2].series[0].series.start).toBe(105 * minute);
});

test('a call that needs more waits for the read under way and then reads the rest', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  const answers = await Promise.all([
    cache.get(requestFor(source, [100, 110])),
    cache.get(requestFor(source, [90, 110])),
  ]);
  expect(source.requested).toHaveLength(2);
  expect(answers.map((answer) => answer.cache)).toEqual(['miss', 'partial']);
});

function held(source: ReturnType<typeof createStepSource>): () => void {
  let open: () => void = () => undefined;
  source.gate = new Promise((resolve) => (open = resolve));
  return open;
}

test('one caller’s cancel does not fail the others', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  const open = held(source);
  const leaver = new AbortController();
  const left = cache.get(requestFor(source, [100, 110], { signal: leaver.signal }));
  const stayed = cache.get(requestFor(source, [100, 110]));
  leaver.abort();
  await expect(left).rejects.toMatchObject({ code: 'cancelled', status: 499 });
  open();
  expect((await stayed).series).toHaveLength(1);
  expect(source.requested).toHaveLength(1);
});

test('when the only caller goes the upstream request is aborted, and a later call asks anew', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  const open = held(source);
  const leaver = new AbortController();
  const left = cache.get(requestFor(source, [100, 110], { signal: leaver.signal }));
  leaver.abort();
  await expect(left).rejects.toMatchObject({ code: 'cancelled' });
  expect(source.requested[0].signal.aborted).toBe(true);
  const again = cache.get(requestFor(source, [100, 110]));
  open();
  expect((await again).series).toHaveLength(1);
  expect(source.requested).toHaveLength(2);
});

test('a failed read fails those who share it and leaves nothing behind', async () => {
  const cache = cacheAt({ now: 1000 });
  const source = createStepSource([steady()]);
  const query = source.query;
  source.query = () => Promise.reject(new Error('down'));
  const asked = [cache.get(requestFor(source, [100, 110])), cache.get(requestFor(source, [100, 110]))];
  for (const each of asked) {
    await expect(each).rejects.toThrow('down');
  }
  source.query = query;
  expect((await cache.get(requestFor(source, [100, 110]))).cache).toBe('miss');
});
