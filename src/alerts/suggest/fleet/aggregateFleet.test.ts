import { examples } from '../../../../test/support/alerts/examples';
import type { QueryStatistics, SeriesStatistics } from '../../backtest';
import type { RuleSpec } from '../../kinds';
import { aggregateFleet } from './aggregateFleet';

/** Two hundred series of so many nodes, of which ten are read. */
function statistics(nodes: number, own: Record<string, string> = {}): QueryStatistics {
  const labels = (i: number) => ({ ...own, job: 'a', pod: `pod-${i}`, node: `node-${i % nodes}` });
  const name = (i: number) =>
    `cpu{${Object.entries(labels(i))
      .map(([label, value]) => `${label}="${value}"`)
      .join(', ')}}`;
  const series = Array.from(
    { length: 10 },
    (_, i) => ({ name: name(i), labels: labels(i) }) as unknown as SeriesStatistics
  );
  return { days: 14, series, notices: [], leftOut: Array.from({ length: 190 }, (_, i) => name(10 + i)) };
}

const withExpr = (rule: RuleSpec, expr: string): RuleSpec => ({
  ...rule,
  source: { uid: 'p', query: { refId: 'A', expr, legendFormat: '{{pod}}' } },
});
const breach = (crossing: string) => ({ ...examples.forecastBreach, crossing }) as RuleSpec;
const anomaly = (direction: string) => ({ ...examples.anomaly, direction }) as RuleSpec;
const join = 'cpu * on (pod) group_left (node) info # all';

test.each([
  ['above', breach('above'), `max by (node) (${join}\n)`],
  ['below', breach('below'), `min by (node) (${join}\n)`],
  ['up', anomaly('up'), `max by (node) (${join}\n)`],
  ['down', anomaly('down'), `min by (node) (${join}\n)`],
])('the worst of each group is watched where trouble is %s', (_, rule, expr) => {
  const aggregated = aggregateFleet(withExpr(rule, join), statistics(8));
  expect(aggregated?.label).toBe('node');
  expect(aggregated?.rule.source.query).toEqual({ refId: 'A', expr, legendFormat: '{{node}}' });
  expect(aggregated?.rule.name).toMatch(/ \(worst by node\)$/);
});

test('of several labels that fit, the one of the most groups is taken', () => {
  const some = statistics(8);
  const zones = statistics(4);
  const merged = {
    ...some,
    series: some.series.map((one, i) => ({ ...one, labels: { ...one.labels, zone: zones.series[i].labels.node } })),
  };
  const leftOut = some.leftOut?.map((name, i) => name.replace('}', `, zone="z${i % 3}"}`));
  expect(aggregateFleet(withExpr(breach('above'), 'cpu'), { ...merged, leftOut })?.label).toBe('node');
});

test.each([
  ['trouble on either side', anomaly('both'), statistics(8)],
  ['series that are compared with each other', examples.outlier, statistics(8)],
  ['more groups than a query reads', breach('above'), statistics(9)],
  ['a single group', breach('above'), statistics(1)],
  ['names that hold no labels', breach('above'), { ...statistics(8), leftOut: ['one'] }],
])('%s: nothing is aggregated', (_, rule, known) => {
  expect(aggregateFleet(withExpr(rule, 'cpu'), known)).toBeUndefined();
});

test.each(['sum by (x', 'count_over_time({app="a"} |= "x" [5m])'])('%s is not aggregated', (expr) => {
  expect(aggregateFleet(withExpr(breach('above'), expr), statistics(8))).toBeUndefined();
});

test('a label whose name would have to be quoted is none to group by', () => {
  const quoted = {
    days: 1,
    notices: [],
    leftOut: [],
    series: Array.from({ length: 10 }, (_, i) => ({ labels: { 'a) or (b': `${i % 2}` } })),
  };
  expect(aggregateFleet(withExpr(breach('above'), 'cpu'), quoted as unknown as QueryStatistics)).toBeUndefined();
});
