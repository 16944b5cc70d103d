import { wholeAnswer, type RawSeries, type SourceAnswer, type SourceRequest } from '../../../queries';
import { readAllSamples } from './readAllSamples';

const { signal } = new AbortController();

/** A source of two series that gives a sample at every step; the second is there only after 50. */
function createSource(asked: SourceRequest[]) {
  return {
    maxPointsPerRequest: 10,
    async query(request: SourceRequest): Promise<SourceAnswer> {
      asked.push(request);
      const { from, to, step } = request;
      const times = Float64Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, i) => from + i * step);
      const late = times.filter((time) => time > 50);
      const series = (s: string, own: Float64Array): RawSeries => ({ name: s, labels: { s }, times: own, values: own });
      return wholeAnswer(late.length === 0 ? [series('a', times)] : [series('a', times), series('b', late)]);
    },
  };
}

test('a long range is read in pieces that hold each point once, and joined series by series', async () => {
  const asked: SourceRequest[] = [];
  const { series } = await readAllSamples(createSource(asked), { query: {}, from: 0, to: 94, step: 2, signal });
  const every = Array.from({ length: 48 }, (_, i) => 2 * i);
  expect(series.map(({ labels, times }) => [labels.s, Array.from(times)])).toEqual([
    ['a', every],
    ['b', every.filter((time) => time > 50)],
  ]);
  expect(Math.max(...asked.map(({ from, to, step }) => (to - from) / step + 1))).toBe(10);
});

test('it ends with its signal', async () => {
  const request = { query: {}, from: 0, to: 9, step: 1, signal: AbortSignal.abort(new Error('enough')) };
  await expect(readAllSamples(createSource([]), request)).rejects.toThrow('enough');
});
