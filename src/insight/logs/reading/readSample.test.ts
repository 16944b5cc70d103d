import { hour, minute } from '../../../engine';
import type { LogLine } from '../../../queries';
import { memoryLogs } from '../../../../test/support/insight/memoryLogs';
import { createLineCounter } from './createLineCounter';
import { readSample } from './readSample';

const now = Date.UTC(2026, 10, 30, 12);
const query = { expr: '{app="shop"}' };

function open(lines: LogLine[]) {
  const { logs, calls } = memoryLogs(lines);
  return { reader: createLineCounter(logs.open('loki'), new AbortController().signal), calls };
}

function writeLines(from: number, to: number, every: number): LogLine[] {
  return Array.from({ length: Math.floor((to - from) / every) }, (_, i) => ({
    time: from + i * every,
    text: `line ${i}`,
    labels: {},
  }));
}

const range = { query, from: now - hour, to: now };

it('reads all lines at once where they are few', async () => {
  const { reader, calls } = open(writeLines(now - 2 * hour, now, minute));
  const sample = await readSample({ ...range, maxLines: 100, entries: 60 }, reader);
  expect(sample).toMatchObject({ isWhole: true, lines: { length: 60 } });
  expect(sample.lines.every(({ weight }) => weight === 1)).toBe(true);
  expect(calls.reads).toBe(1);
});

it('spreads over the range what is read of many, and says for how many each stands', async () => {
  const { reader } = open(writeLines(now - 2 * hour, now, 100));
  const { lines, isWhole } = await readSample({ ...range, maxLines: 500 }, reader);
  expect(isWhole).toBe(false);
  expect(lines.length).toBeLessThanOrEqual(520);
  expect(lines[0].time).toBeLessThan(now - hour + 3 * minute);
  expect(lines.at(-1)?.time).toBeGreaterThan(now - 3 * minute);
  const all = lines.reduce((sum, { weight }) => sum + weight, 0);
  expect(all / 36_000).toBeCloseTo(1, 1);
});

it('does not take an index without entries for logs without lines', async () => {
  const { reader } = open(writeLines(now - 2 * hour, now, 100));
  const { lines } = await readSample({ ...range, maxLines: 500, entries: 0 }, reader);
  expect(lines[0].time).toBeLessThan(now - hour + 3 * minute);
});

it('holds lines in the order of their times, within the range', async () => {
  const { reader } = open(writeLines(now - 2 * hour, now + minute, 400));
  const { lines } = await readSample({ ...range, maxLines: 5_000 }, reader);
  const times = lines.map(({ time }) => time);
  expect(times).toEqual([...times].sort((a, b) => a - b));
  expect(times[0]).toBeGreaterThanOrEqual(range.from);
  expect(times.at(-1)).toBeLessThan(range.to);
});
