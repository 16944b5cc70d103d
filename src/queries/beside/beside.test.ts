import { day, hour } from '../../engine';
import type { HistorySeries } from '../history/series';
import type { SourceRequest } from '../history/source';
import { listBeside } from './listBeside';
import { readLonger } from './readLonger';

const { signal } = new AbortController();
const to = Date.UTC(2026, 0, 1, 10, 5);
const request = { query: { expr: 'up' }, from: to - day, to, step: 300_000, signal, source: { uid: 'p' } };

function history(pod: string, values: number[]): HistorySeries {
  const series = { start: 0, step: hour, values: Float64Array.from(values) };
  return { name: pod, labels: { pod, job: 'a' }, series, duplicates: 0, irregular: false };
}

test.each([
  [1, hour],
  [37, hour],
  [200, 6 * hour],
  [900, day],
])('the longer past of %d series is read at a step that bounds the points', async (count, step) => {
  const requests: SourceRequest[] = [];
  await readLonger(request, count, async (asked) => {
    requests.push(asked);
    return { series: [], skipped: [], cache: 'miss' };
  });
  const [{ from, to: last, step: used, query }] = requests;
  expect({ used, query, aligned: [from % step, last % step] }).toEqual({
    used: step,
    query: request.query,
    aligned: [0, 0],
  });
  expect(last).toBeLessThanOrEqual(to);
  expect((count * (last - from)) / used).toBeLessThanOrEqual(1_000_000);
});

test('what cannot be read only does not help; nothing is read for more series than are bounded', async () => {
  const refuse = () => Promise.reject(new Error('retention'));
  expect(await readLonger(request, 3, refuse)).toBeUndefined();
  expect(await readLonger(request, 1_000, () => Promise.reject(new Error('was asked')))).toBeUndefined();
});

test('a cancelled query is cancelled', async () => {
  const { signal: aborted } = { signal: AbortSignal.abort(new Error('gone')) };
  const refuse = () => Promise.reject(new Error('aborted'));
  await expect(readLonger({ ...request, signal: aborted }, 3, refuse)).rejects.toThrow('gone');
});

test('a series has its own longer past by its labels, and peers where it has just begun', () => {
  const [old, older, young] = [history('a', [1, 2, 3]), history('b', [4, 5, 6]), history('c', [NaN, NaN, 9])];
  const answered = [old, older, young].map((one) => ({ one, rows: one.series }));
  const long = { ...history('c', [7]), labels: { job: 'a', pod: 'c' } };
  const [first, second, third] = listBeside(answered, { longer: [long] }, { peers: true });
  expect([first, second]).toEqual([{}, {}]);
  expect(third).toEqual({ long: long.series, peers: [old.series, older.series] });
  expect(listBeside(answered, {}, { peers: false })[2].peers).toBeUndefined();
});

test('where the source itself has just begun, peers are those that go back as far as it', () => {
  const [old, young] = [history('a', [NaN, 2, 3]), history('b', [NaN, NaN, 9])];
  const answered = [old, young].map((one) => ({ one, rows: one.series }));
  expect(listBeside(answered, {}, { peers: true }).map(({ peers }) => peers)).toEqual([undefined, [old.series]]);
});
