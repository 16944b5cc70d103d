import { defaultLimits, type SourceError } from '../../queries';
import type { Connection } from '../http/connection';
import { readFrame } from './grafanaFrames';

const connection: Connection = { name: 'Shop', baseUrl: 'http://x', headers: {}, secrets: [], limits: defaultLimits };
const time = { name: 'Time', type: 'time' };
const frame = (fields: object[], values: unknown[][], rest: { meta?: object; data?: object; name?: string } = {}) => ({
  schema: { name: rest.name, meta: rest.meta, fields },
  data: { values, ...rest.data },
});
const read = (...frames: unknown[]) => frames.flatMap((one) => readFrame(connection, one).series);
const failure = (...frames: unknown[]) => {
  try {
    read(...frames);
    return undefined;
  } catch (error) {
    return `${(error as SourceError).code} ${(error as SourceError).message}`;
  }
};

test('a multi frame is one series with labels, unit and the name that the source gives it', () => {
  const value = {
    name: 'Value',
    type: 'number',
    labels: { job: 'a' },
    config: { unit: 'reqps', displayNameFromDS: 'A' },
  };
  expect(
    read(
      frame(
        [time, value],
        [
          [1000, 2000],
          [1, null],
        ]
      )
    )
  ).toEqual([
    {
      name: 'A',
      labels: { job: 'a' },
      unit: 'reqps',
      times: Float64Array.of(1000, 2000),
      values: Float64Array.of(1, NaN),
    },
  ]);
});

test('a wide frame is a series per number field, a boolean counts as 0 or 1', () => {
  const fields = [time, { name: 'avg', type: 'number' }, { name: 'up', type: 'boolean' }];
  const series = read(frame(fields, [[1], [2.5], [true]]));
  expect(series.map(({ name, values }) => [name, ...values])).toEqual([
    ['avg', 2.5],
    ['up', 1],
  ]);
});

test('NaN and infinities come back from where Grafana puts them, and nanoseconds are added', () => {
  const entities = [null, { NaN: [0], Inf: [1], NegInf: [2] }];
  const [series] = read(
    frame(
      [time, { name: 'v', type: 'number' }],
      [
        [1, 2, 3],
        [null, null, null],
      ],
      { data: { entities, nanos: [[0, 500_000, 0], null] } }
    )
  );
  expect([...series.values]).toEqual([NaN, Infinity, -Infinity]);
  expect([...series.times]).toEqual([1, 2.5, 3]);
});

test('a long frame is a series per combination of texts', () => {
  const fields = [time, { name: 'host', type: 'string' }, { name: 'load', type: 'number' }];
  const series = read(
    frame(fields, [
      [1, 1, 2],
      ['a', 'b', 'a'],
      [1, 2, 3],
    ])
  );
  expect(
    series.map(({ name, labels, times, values }) => ({ name, labels, times: [...times], values: [...values] }))
  ).toEqual([
    { name: 'load {host="a"}', labels: { host: 'a' }, times: [1, 2], values: [1, 3] },
    { name: 'load {host="b"}', labels: { host: 'b' }, times: [1], values: [2] },
  ]);
});

test('frames without fields are no data', () => expect(read(frame([], []), { schema: {} }, null)).toEqual([]));

test.each([[{ meta: { type: 'log-lines' } }], [{ meta: { preferredVisualisationType: 'logs' } }]])(
  'frames with %j are log lines',
  (rest) => {
    const fields = [time, { name: 'body', type: 'string' }];
    expect(failure(frame(fields, [[1], ['x']], rest))).toMatch(/^log-lines .*metric query/);
  }
);

test('texts alone, and numbers without a time, are told with what was found', () => {
  expect(failure(frame([time, { name: 'state', type: 'string' }], [[1], ['x']]))).toMatch(
    /^not-numeric .*state \(string\)/
  );
  expect(failure(frame([{ name: 'v', type: 'number' }], [[1]]))).toMatch(/^not-numeric/);
});

test('columns of different lengths, missing columns and missing times are malformed', () => {
  const fields = [time, { name: 'v', type: 'number' }];
  expect(failure(frame(fields, [[1, 2], [1]]))).toMatch(/^malformed/);
  expect(failure(frame(fields, [[1]]))).toMatch(/^malformed/);
  expect(failure(frame(fields, [[null], [1]]))).toMatch(/^malformed .*no time/);
});

test('rows of a long frame go to the series of all of their texts, however these are cut', () => {
  const fields = [time, { name: 'a', type: 'string' }, { name: 'b', type: 'string' }, { name: 'v', type: 'number' }];
  const texts = ['1', '11', '1 1', '', '"'];
  const rows = Array.from({ length: 200 }, (_, i) => [i, texts[(i * 7) % 5], texts[Math.floor(i / 3) % 5], i * 2]);
  const columns = [0, 1, 2, 3].map((column) => rows.map((row) => row[column]));
  const series = read(frame(fields, columns));
  const expected = new Map<string, unknown[]>();
  rows.forEach(([at, a, b, v]) =>
    expected.set(JSON.stringify({ a, b }), [...(expected.get(JSON.stringify({ a, b })) ?? []), at, v])
  );
  const found = series.map(({ labels, times, values }): [string, unknown[]] => [
    JSON.stringify(labels),
    [...times].flatMap((at, i) => [at, values[i]]),
  ]);
  expect(found).toEqual([...expected]);
});
