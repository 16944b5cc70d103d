import type { LogReader, LogRequest } from '../../queries';
import { createLineCache } from './lineCache';

const owner = { id: '1 own', maxBytes: 10_000 };
const { signal } = new AbortController();

function openCache({ partial = false } = {}) {
  const clock = { now: 1_000_000 };
  let reads = 0;
  const reader: LogReader = {
    hasPatternFilter: () => true,
    readVolume: async () => undefined,
    readLines: async ({ from }) => {
      reads++;
      return { lines: [{ time: from, text: 'x', labels: {} }], isCut: false, bytesScanned: 7, notices: [], partial };
    },
  };
  const cache = createLineCache({ now: () => clock.now });
  const request = (to: number): LogRequest => ({ query: { expr: '{a="b"}' }, from: 0, to, limit: 10, signal });
  return { clock, wrapped: (scope: string) => cache.wrap(reader, scope, owner), request, countReads: () => reads };
}

it('reads lines of times past once, and says that they cost nothing again', async () => {
  const { wrapped, request, countReads } = openCache();
  expect((await wrapped('a').readLines(request(900_000))).bytesScanned).toBe(7);
  expect((await wrapped('a').readLines(request(900_000))).bytesScanned).toBe(0);
  expect(countReads()).toBe(1);
});

it('keeps what is recent for a short while alone, since later lines may come', async () => {
  const { clock, wrapped, request, countReads } = openCache();
  await wrapped('a').readLines(request(clock.now));
  await wrapped('a').readLines(request(1_000_000));
  expect(countReads()).toBe(1);
  clock.now += 21_000;
  await wrapped('a').readLines(request(1_000_000));
  expect(countReads()).toBe(2);
});

it('keeps nothing of other settings and nothing that is partial', async () => {
  const { wrapped, request, countReads } = openCache({ partial: true });
  await wrapped('a').readLines(request(900_000));
  await wrapped('a').readLines(request(900_000));
  expect(countReads()).toBe(2);
  const whole = openCache();
  await whole.wrapped('a').readLines(whole.request(900_000));
  await whole.wrapped('b').readLines(whole.request(900_000));
  expect(whole.countReads()).toBe(2);
});
