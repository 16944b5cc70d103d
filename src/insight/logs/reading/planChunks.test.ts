import { hour, minute } from '../../../engine';
import { planChunks } from './planChunks';

const now = Date.UTC(2026, 10, 30, 12, 7);

test.each([minute, 15 * minute, hour, 24 * hour, 168 * hour])('a range of %d ms is covered without gaps', (length) => {
  const chunks = planChunks({ from: now - length, to: now }, 20);
  expect(chunks.length).toBeLessThanOrEqual(21);
  expect(chunks[0].from).toBeLessThanOrEqual(now - length);
  expect(chunks.at(-1)?.to).toBe(now);
  chunks.slice(1).forEach(({ from }, i) => expect(from).toBe(chunks[i].to));
  chunks.forEach(({ from, split, to }) => {
    expect(split).toBeGreaterThanOrEqual(from);
    expect(split).toBeLessThanOrEqual(to);
  });
});

test('a later range has the same chunks where both look', () => {
  const [before, after] = [now, now + 3 * minute].map((to) => planChunks({ from: to - hour, to }, 20));
  const known = new Set(before.slice(0, -1).map((chunk) => JSON.stringify(chunk)));
  expect(after.slice(0, -2).filter((chunk) => known.has(JSON.stringify(chunk))).length).toBeGreaterThan(8);
});

test('the times of day at which days are split differ', () => {
  const chunks = planChunks({ from: now - 14 * 24 * hour, to: now }, 14);
  const hours = chunks.map(({ from, split }) => Math.floor((split - from) / hour));
  expect(new Set(hours).size).toBeGreaterThan(8);
});
