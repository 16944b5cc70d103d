import type { RuleCommon } from '../spec/ruleCommon';

/** What the examples of all kinds have in common. */
export const exampleCommon = {
  folder: 'Shop',
  group: 'predictive',
  interval: '1m',
  for: '5m',
  severity: 'warning',
  foresight: 'foresight',
  labels: { team: 'checkout' },
  annotations: {
    runbook: 'https://runbooks.example.org/shop',
    panel: { dashboardUid: 'foresight-shop', panelId: 5 },
  },
} satisfies Partial<RuleCommon>;

/** A Prometheus data source and a query of it. */
export function examplePrometheus(expr: string): RuleCommon['source'] {
  return { uid: 'prometheus', query: { refId: 'A', expr, range: true } };
}
