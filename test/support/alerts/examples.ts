import type { RuleCommon } from '../../../src/alerts/spec/ruleCommon';
import type { RuleSpec } from '../../../src/alerts/spec/ruleSpec';

const common = {
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

function prometheus(expr: string): RuleCommon['source'] {
  return { uid: 'prometheus', query: { refId: 'A', expr, range: true } };
}

/** One rule of each kind, by the name of its golden. */
export const examples: Record<string, RuleSpec> = {
  anomaly: {
    ...common,
    kind: 'anomaly',
    name: 'Checkout traffic is unusual',
    source: prometheus('sum(rate(http_requests_total{job="checkout",code!~"5.."}[5m]))'),
    learning: { training: '28d', step: '5m', seasonality: ['1d', '1w'], falseAlarmsPerWeek: 0.25 },
    direction: 'both',
    quorum: { anomalous: 3, of: 5 },
    recovery: 2,
    keepFiring: '10m',
  },
  forecastBreach: {
    ...common,
    kind: 'forecastBreach',
    name: 'Queue will be too long',
    source: prometheus('max by (queue) (queue_length{queue=~"order.*"})'),
    learning: { training: '14d', step: '10m' },
    bound: 'upper',
    limit: 1000,
    crossing: 'above',
    horizon: '4h',
    recovery: 900,
  },
  runwayTime: {
    ...common,
    kind: 'runway',
    name: 'Disk is full within two days',
    source: prometheus('100 * (1 - node_filesystem_avail_bytes / node_filesystem_size_bytes)'),
    learning: { training: '21d', step: '1h' },
    limit: 100,
    crossing: 'above',
    horizon: '7d',
    fires: { within: '2d' },
    recovery: 72,
  },
  runwayProbability: {
    ...common,
    kind: 'runway',
    name: 'Memory may run out',
    source: prometheus('node_memory_MemAvailable_bytes'),
    learning: { training: '14d', step: '1h' },
    limit: 0,
    crossing: 'below',
    horizon: '3d',
    fires: { probability: 0.9 },
    recovery: 0.8,
  },
  outlier: {
    ...common,
    kind: 'outlier',
    name: 'A pod is unlike the others',
    source: prometheus('rate(container_cpu_usage_seconds_total{pod=~"cart-.*"}[5m])'),
    learning: { method: 'dbscan' },
  },
  deviation: {
    ...common,
    kind: 'deviation',
    name: 'Canary drifts from stable',
    source: prometheus(
      'histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track="canary"}[5m])))'
    ),
    peer: 'histogram_quantile(0.95, sum by (le, route) (rate(latency_seconds_bucket{track="stable"}[5m])))',
    on: ['route'],
    learning: { training: '7d', step: '5m' },
    direction: 'up',
    quorum: { anomalous: 4, of: 6 },
  },
  missing: {
    ...common,
    kind: 'missing',
    name: 'No data from the sensors',
    source: prometheus('sensor_temperature_celsius{site="north"}'),
    what: 'missing',
    within: '15m',
  },
  flat: {
    ...common,
    kind: 'missing',
    name: 'Sensor does not move',
    source: prometheus('sensor_temperature_celsius{site="north"}'),
    what: 'flat',
    within: '2h',
    tolerance: 0.01,
  },
  sloBurn: {
    ...common,
    kind: 'sloBurn',
    name: 'Checkout availability',
    severity: 'critical',
    for: '0s',
    source: prometheus(
      'sum(rate(http_requests_total{job="checkout",code=~"5.."}[$window])) / sum(rate(http_requests_total{job="checkout"}[$window]))'
    ),
    objective: 0.999,
    period: '30d',
    exhaustedWithin: '3d',
  },
  changepoint: {
    ...common,
    kind: 'changepoint',
    name: 'Latency has a new level since the deploy',
    source: prometheus('avg(checkout_duration_seconds)'),
    learning: { training: '7d', step: '5m' },
    within: '2h',
    deployed: 'sum(changes(process_start_time_seconds{job="checkout"}[2h]))',
  },
};
