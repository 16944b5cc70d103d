import { createLookups, type MetadataCall } from './createLookups';

const prometheus = { uid: 'p', language: 'promql' as const };
const loki = { uid: 'l', language: 'logql' as const };
const range = { from: 1_000, to: 61_000 };

function answer(data: unknown) {
  const calls: MetadataCall[] = [];
  const read = async (call: MetadataCall) => {
    calls.push(call);
    return { status: 'success', data };
  };
  return { calls, lookups: createLookups(read, range) };
}

test('Prometheus is asked in seconds and narrowed by match[], Loki in nanoseconds and by query', async () => {
  const { calls, lookups } = answer(['a', 3, 'b']);
  expect(await lookups.labelValues(prometheus, 'a/b', 'up')).toEqual(['a', 'b']);
  await lookups.labelNames(loki, '{a="b"}');
  expect(calls).toEqual([
    {
      source: prometheus,
      path: 'label/a%2Fb/values',
      params: [
        ['match[]', 'up'],
        ['start', '1'],
        ['end', '61'],
      ],
    },
    {
      source: loki,
      path: 'labels',
      params: [
        ['query', '{a="b"}'],
        ['start', '1000000000'],
        ['end', '61000000000'],
      ],
    },
  ]);
});

test('series and instant queries are read', async () => {
  const series = answer([{ __name__: 'up', job: 'a' }, 'none']);
  expect(await series.lookups.series(prometheus, 'up')).toEqual([{ __name__: 'up', job: 'a' }]);
  const vector = answer({ resultType: 'vector', result: [{ metric: { a: 'b' }, value: [61, '7'] }] });
  expect(await vector.lookups.queryResult(prometheus, 'x')).toEqual([{ labels: { a: 'b' }, value: '7', time: 61_000 }]);
  const scalar = answer({ resultType: 'scalar', result: [61, '7'] });
  expect(await scalar.lookups.queryResult(prometheus, '7')).toEqual([{ labels: {}, value: '7', time: NaN }]);
});

test.each([[undefined], ['text'], [{ result: 3 }], [[null, {}]]])('an answer with %j gives nothing', async (data) => {
  const { lookups } = answer(data);
  expect(await lookups.labelValues(prometheus, 'a')).toEqual([]);
  expect(await lookups.queryResult(prometheus, 'a')).toEqual([]);
});
