import { readKept } from './readRetention';
import { readStatus } from './readCardinality';
import { countExemplars } from './readTraceSigns';
import { listSourceRules } from './readSourceRules';

it.each([
  ['15d', 15],
  ['15d or 50GiB', 15],
  ['1d12h', 1.5],
  ['50GiB', undefined],
  ['', undefined],
  [7, undefined],
])('a retention of %j is %j days', (storageRetention, days) => {
  expect(readKept({ data: { storageRetention } })).toBe(days);
});

it.each([undefined, null, 'x', {}, { data: { headStats: {} } }, { data: { headStats: { numSeries: '3' } } }])(
  'a status of %j says nothing',
  (status) => {
    expect(readStatus(status)).toBeUndefined();
  }
);

it('exemplars count by the service of their series where they carry the id of a trace', () => {
  const one = (service: string, ...labels: object[]) => ({
    seriesLabels: { service },
    exemplars: labels.map((each) => ({ labels: each })),
  });
  const data = [
    one('web', { trace_id: '1' }, { traceID: '2' }, { user: 'x' }),
    one('db', {}),
    one('none', { traceId: '3' }),
  ];
  const ownerOf = ({ service }: Readonly<Record<string, string>>) => (service === 'none' ? undefined : service);
  expect(countExemplars({ data }, ownerOf)).toEqual(new Map([['web', 2]]));
  expect(countExemplars({ data: 'x' }, ownerOf)).toEqual(new Map());
});

it('rules of a source are read with times in ms, and what is none is passed over', () => {
  const rules = [
    { name: 'A', query: 'up == 0', type: 'alerting', duration: 300, labels: { a: 'b', c: 3 }, evaluationTime: 0.5 },
    { name: 'b:c', query: 'sum(up)', type: 'recording' },
    { name: 'no query' },
    null,
  ];
  expect(listSourceRules({ data: { groups: [{ rules }, { rules: 'x' }, null] } })).toMatchObject([
    { name: 'A', kind: 'alerting', for: 300_000, labels: { a: 'b' }, evaluation: 500 },
    { name: 'b:c', kind: 'recording', for: 0 },
  ]);
});
