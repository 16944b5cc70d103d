import { parser } from '@grafana/lezer-logql';
import fc from 'fast-check';
import { createPatternMiner } from '../patternMiner';
import { listParameters } from './listParameters';

/** The parameters of the pattern that these lines have in common. */
function list(lines: string[]) {
  const miner = createPatternMiner();
  lines.forEach((line) => miner.add(line));
  miner.read();
  const [first = ''] = lines;
  return listParameters(miner.find(first) ?? { tokens: [] }, lines);
}

/** Whether Loki's grammar takes the stages. */
function isLogql(stages: string, isMetric: boolean): boolean {
  const expr = isMetric
    ? `quantile_over_time(0.95, {a="b"} ${stages} [5m])`
    : `sum(count_over_time({a="b"} ${stages} [5m]))`;
  const names: string[] = [];
  parser.parse(expr).iterate({ enter: ({ type }) => void names.push(type.isError ? 'error' : type.name) });
  return !names.includes('error');
}

const unwrap = (stage: string, value: string) => `${stage} | unwrap ${value} | __error__=""`;

it.each([
  [
    'logfmt',
    [
      'level=info msg=done duration=38.5ms size=12kB status=200 user=ann',
      'level=info msg=done duration=2s size=1MiB status=503 user=bob',
    ],
    [
      { name: 'duration', kind: 'duration', unit: 's', stages: unwrap('| logfmt', 'duration(duration)') },
      { name: 'size', kind: 'size', unit: 'bytes', stages: unwrap('| logfmt', 'bytes(size)') },
      { name: 'status', kind: 'status', unit: '', stages: '| logfmt | status >= 500' },
    ],
  ],
  [
    'JSON',
    [
      '{"msg":"done","duration_ms":12,"body_bytes":3,"id":7,"a.b":"1s"}',
      '{"msg":"done","duration_ms":15.5,"body_bytes":4,"id":8}',
    ],
    [
      { name: 'duration_ms', kind: 'duration', unit: 'ms', stages: unwrap('| json', 'duration_ms') },
      { name: 'body_bytes', kind: 'size', unit: 'bytes', stages: unwrap('| json', 'body_bytes') },
    ],
  ],
  [
    'plain lines',
    ['query 17 took 12.5 ms and read 300 bytes from disk', 'query 18 took 7 ms and read 12 bytes from disk'],
    [
      {
        name: 'took',
        kind: 'duration',
        unit: 'ms',
        stages: unwrap('| pattern "query <_> took <took> ms and read <_> bytes from disk"', 'took'),
      },
      {
        name: 'read',
        kind: 'size',
        unit: 'bytes',
        stages: unwrap('| pattern "query <_> took <_> ms and read <read> bytes from disk"', 'read'),
      },
    ],
  ],
  [
    'lines with units at their values, and with a status',
    ['GET "/a" status: 200 in 12ms', 'GET "/b" status: 404 in 1.5s'],
    [
      {
        name: 'status',
        kind: 'status',
        unit: '',
        stages: String.raw`| pattern "GET \"<_>\" status: <status> in <_>" | status >= 500`,
      },
      {
        name: 'in',
        kind: 'duration',
        unit: 's',
        stages: unwrap(String.raw`| pattern "GET \"<_>\" status: <_> in <in>"`, 'duration(in)'),
      },
    ],
  ],
])('what is measured in %s can be unwrapped', (_, lines, expected) => {
  const found = list(lines);
  expect(found).toEqual(expected);
  found.forEach(({ stages, kind }) => expect([stages, isLogql(stages, kind !== 'status')]).toEqual([stages, true]));
});

it.each([
  [['order 17 of user 4 paid', 'order 18 of user 5 paid']],
  [['level=info msg=done by=17ms offset=2s', 'level=info msg=done by=18ms offset=3s']],
  [['level=info msg=done id=17 count=3', 'level=info msg=done id=18 count=4']],
  [['took 12 ms', 'took long ms']],
  [['{"took":"12ms"}', 'took 12 ms']],
  [[]],
])('of %j nothing is offered', (lines) => expect(list(lines)).toEqual([]));

it('whatever the lines are, the stages are LogQL', () => {
  const part = fc.constantFrom(
    'took',
    '12ms',
    '7',
    ' ',
    '"',
    '\\',
    '<a>',
    'status',
    '=',
    '200',
    '{',
    '}',
    ':',
    'ms',
    '\t',
    '<_>',
    '`',
    '|'
  );
  const line = fc.array(part, { maxLength: 14 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 3 }), (lines) => {
      for (const { stages, kind } of list(lines)) {
        expect([stages, isLogql(stages, kind !== 'status')]).toEqual([stages, true]);
      }
    })
  );
});
