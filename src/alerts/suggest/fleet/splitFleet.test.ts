import type { QueryStatistics, SeriesStatistics } from '../../backtest';
import type { RuleSpec } from '../../kinds';
import { examples } from '../../../../test/support/alerts/examples';
import { splitFleet } from './splitFleet';

const pod = (i: number) => `pod.${String(i).padStart(2, '0')}`;

function statistics(read: number, leftOut: string[]): QueryStatistics {
  const series = Array.from(
    { length: read },
    (_, i) => ({ name: pod(i), labels: { pod: pod(i), job: 'a' } }) as unknown as SeriesStatistics
  );
  return { days: 14, series, notices: [], leftOut };
}

const rule = (expr: string): RuleSpec => ({ ...examples.outlier, source: { uid: 'p', query: { refId: 'A', expr } } });
const expressions = (rules: RuleSpec[] | undefined) => rules?.map(({ source }) => String(source.query.expr));
const others = Array.from({ length: 10 }, (_, i) => `cpu{job="a", pod="${pod(10 + i)}"}`);

test('a rule whose series are all read stays as it is', () => {
  expect(splitFleet(rule('cpu'), statistics(10, []))).toEqual([rule('cpu')]);
});

test('more series than are read have several rules, each of few enough; together they watch all, and new ones', () => {
  const rules = splitFleet(rule('cpu{job="a"}'), statistics(10, others)) ?? [];
  expect(rules.map(({ name }) => name.slice(-8))).toEqual(
    [' (1 of 3)', ' (2 of 3)', ' (3 of 3)'].map((end) => end.slice(-8))
  );
  const patterns = expressions(rules)?.map((expr) => /pod(=~|!~)("[^"]*")/.exec(expr) ?? []);
  const matching = (value: string) =>
    (patterns ?? []).filter(
      ([, operator, pattern]) => new RegExp(`^(?:${JSON.parse(pattern)})$`).test(value) === (operator === '=~')
    );
  const values = Array.from({ length: 20 }, (_, i) => pod(i));
  expect([...values, 'pod-new', 'podx01'].map((value) => matching(value).length)).toEqual(Array(22).fill(1));
  expect(patterns?.slice(0, -1).map(([, , pattern]) => String(JSON.parse(pattern)).split('|').length)).toEqual([8, 8]);
});

test.each([
  ['a label that they lack', rule('cpu'), others.map((_, i) => `other ${i}`)],
  ['an expression that joins', rule('cpu * on (node) group_left (pod) x'), others],
  ['too many', rule('cpu'), Array.from({ length: 100 }, (_, i) => `cpu{job="a", pod="${pod(10 + i)}"}`)],
])('%s: the rule cannot be split', (_, spec, leftOut) => {
  expect(splitFleet(spec, statistics(10, leftOut))).toBeUndefined();
});
