import { isSelector } from '../../alerts/promql/isSelector';
import { listNodes, parseExpression } from '../../alerts/promql/parseExpression';
import { checkRule, toRecordingGroups } from '../../alerts';
import { computeLeadTime, writeStartupQuery } from './leadTime';
import { writeScalingRule } from './scalingRule';

const minute = 60_000;
const named = { namespace: 'shop', workload: 'checkout', kind: 'Deployment' } as const;

test('the start-up is that of the pods of the workload alone, from their creation until they were first ready', () => {
  const query = writeStartupQuery(named);
  const { tree } = parseExpression(query);
  expect(listNodes(tree.topNode, ({ type }) => type.isError)).toEqual([]);
  const selectors = listNodes(tree.topNode, ({ name }) => name === 'VectorSelector').map(({ from, to }) =>
    query.slice(from, to)
  );
  expect(selectors).toEqual([
    'kube_pod_status_ready_time{namespace="shop", pod=~"checkout-[a-z0-9]+-[a-z0-9]+"}',
    'kube_pod_created{namespace="shop", pod=~"checkout-[a-z0-9]+-[a-z0-9]+"}',
  ]);
  expect(selectors.every(isSelector)).toBe(true);
  expect(query).toMatch(/^quantile\(0\.9, min_over_time\(/);
  expect(writeStartupQuery({ ...named, kind: 'StatefulSet' })).toContain('pod=~"checkout-[0-9]+"');
});

test('the lead time has room for an observation that is a step old and for those who pass the value on', () => {
  expect(computeLeadTime({ startup: 3 * minute, step: 5 * minute })).toBe(9.5 * minute);
});

test('the rule records what is to be prepared for, and fires beyond the ceiling', () => {
  const rule = writeScalingRule(
    {
      ...named,
      expr: 'sum(rate(x_total[5m]))',
      perReplica: 10,
      utilisation: 0.8,
      minReplicas: 1,
      maxReplicas: 40,
      stabilization: 300,
    },
    { foresight: 'foresight', source: 'prometheus', startup: 3 * minute, step: 5 * minute }
  );
  expect(checkRule(rule)).toEqual([]);
  expect(rule).toMatchObject({ limit: 400, horizon: '9m30s' });
  const [{ rules }] = toRecordingGroups([rule], 'mimir');
  expect(rules).toHaveLength(1);
  expect(rules[0]).toMatchObject({
    record: { metric: 'foresight_scaling_target', targetUid: 'mimir' },
    data: [{ model: { queryType: 'scaling', output: 'target', horizon: '9m30s', step: '5m', training: '14d' } }],
  });
});
