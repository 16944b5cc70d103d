import fc from 'fast-check';
import { SourceError } from '../../queries';
import { createMessage } from '../../texts';
import { compareInstants, type Instant } from './instant';
import type { TimedLine } from './newestLines';
import { readPages, type PageReader, type PageRequest } from './readPages';

const overLimit = () =>
  new SourceError(
    'rejected',
    createMessage('source.query-rejected', {
      name: 'a',
      status: 400,
      reason: 'max_entries_limit_per_query',
      remedy: '',
    })
  );

/** A source of these lines that gives so many at once, and takes the end of a range to be so coarse. */
function createReader(lines: TimedLine[], cap: number, options: Partial<PageReader> = {}) {
  const requests: PageRequest[] = [];
  const sorted = [...lines].sort((a, b) => compareInstants(b, a));
  const { granularityMs } = options;
  const isWithin = (line: Instant, { from, to }: PageRequest) =>
    line.time >= from &&
    (granularityMs ? line.time < Math.floor(to.time / granularityMs) * granularityMs : compareInstants(line, to) < 0);
  const readPage: PageReader['readPage'] = async (request) => {
    requests.push(request);
    if (request.limit > cap) {
      throw overLimit();
    }
    const page = sorted.filter((line) => isWithin(line, request)).slice(0, request.limit);
    return { lines: page, count: page.length, bytesScanned: 1, notices: [], partial: false };
  };
  return { requests, reader: { readPage, maxCharacters: 1e6, ...options } };
}

const read = ({ reader }: { reader: PageReader }, limit: number, to = 1_000) =>
  readPages(reader, { from: 0, to, limit, signal: new AbortController().signal });

const createLine = (time: number, nanos: number, id: number): TimedLine => ({
  time,
  nanos,
  text: `line ${id}`,
  labels: {},
});

/** Not more lines of one ms than a page has. */
const lines = fc
  .array(fc.record({ time: fc.nat({ max: 60 }), nanos: fc.constantFrom(0, 1, 999_999) }), { maxLength: 60 })
  .map((instants) => {
    const counts = new Map<number, number>();
    const kept = instants.filter(({ time }) => {
      counts.set(time, (counts.get(time) ?? 0) + 1);
      return (counts.get(time) ?? 0) < 8;
    });
    return kept.map(({ time, nanos }, i) => createLine(time, nanos, i));
  });

test.each([[undefined], [1]])(
  'pages give the newest lines of a range, each once (ends of ranges by %s ms)',
  async (granularityMs) => {
    await fc.assert(
      fc.asyncProperty(
        lines,
        fc.record({
          cap: fc.integer({ min: 16, max: 40 }),
          limit: fc.integer({ min: 1, max: 70 }),
          maxRangeMs: fc.constantFrom(7, 1e6),
        }),
        async (given, { cap, limit, maxRangeMs }) => {
          const { lines: found, isCut } = await read(createReader(given, cap, { granularityMs, maxRangeMs }), limit);
          const expected = [...given].sort((a, b) => compareInstants(b, a)).slice(0, limit);
          expect(found.map(({ text, time }) => [time, text])).toEqual(expected.map(({ text, time }) => [time, text]));
          expect(isCut).toBe(given.length >= limit);
        }
      )
    );
  }
);

test('a source that takes whole seconds is asked for whole ones, and loses no line to that', async () => {
  const given = Array.from({ length: 300 }, (_, i) => createLine(i * 37, 0, i));
  const source = createReader(given, 60, { granularityMs: 1_000 });
  const { lines: found } = await read(source, 300, 300 * 37);
  expect(found.map(({ text }) => text)).toEqual(given.map(({ text }) => text).reverse());
  expect(source.requests.every(({ to }) => to.time % 1_000 === 0 && to.nanos === 0)).toBe(true);
});

test('what a source says is said once, and bytes are summed', async () => {
  const given = Array.from({ length: 30 }, (_, i) => createLine(i, 0, i));
  const { requests, reader } = createReader(given, 10);
  const answer = await read({ reader }, 25);
  expect(answer.bytesScanned).toBe(requests.filter(({ limit }) => limit <= 10).length);
});

test('reading ends where lines hold more characters than are allowed', async () => {
  const given = Array.from({ length: 100 }, (_, i) => ({ ...createLine(i, 0, i), text: `${i}`.padEnd(1_000) }));
  const answer = await read(createReader(given, 10, { maxCharacters: 15_000 }), 100);
  expect([answer.lines.length < 30, answer.isCut]).toEqual([true, true]);
});

test('a source that gives one line at a time is not asked for ever', async () => {
  const given = Array.from({ length: 900 }, (_, i) => createLine(i, 0, i));
  const { requests, reader } = createReader(given, 2);
  const answer = await read({ reader }, 900);
  expect(answer.isCut).toBe(true);
  expect(requests.length).toBeLessThan(250);
});

test('an error of another kind is not tried again', async () => {
  const { requests, reader } = createReader([], 10);
  const readPage = async (request: PageRequest) => {
    requests.push(request);
    throw new SourceError('timeout', createMessage('source.timeout', { name: 'a', seconds: 1 }));
  };
  await expect(read({ reader: { ...reader, readPage } }, 5)).rejects.toMatchObject({ code: 'timeout' });
  expect(requests).toHaveLength(1);
});
