import type { RuleCommon, RuleSpec } from '../../../src/alerts';

const folder = 'Foresight integration';

/** The folder that the tests write to, and nothing else does. */
export const testFolder = { uid: 'foresight-integration', title: folder };

const common = {
  folder,
  folderUid: testFolder.uid,
  group: 'kinds',
  interval: '10s',
  for: '0s',
  severity: 'info',
  foresight: 'foresight',
  labels: { team: 'integration' },
} satisfies Partial<RuleCommon>;

function source(expr: string): RuleCommon['source'] {
  return { uid: 'prometheus', query: { refId: 'A', expr, range: true } };
}

const requests = (service: string) => `sum(rate(http_requests_total{service="${service}"}[5m]))`;
const used =
  '100 * (1 - node_filesystem_avail_bytes{mountpoint="/data"} / node_filesystem_size_bytes{mountpoint="/data"})';

/** A rule of every kind and variant on the demo shop's series, with every option that a format writes. */
export const shopRules: RuleSpec[] = [
  {
    ...common,
    kind: 'anomaly',
    name: 'Checkout traffic is unusual',
    source: source(requests('checkout')),
    learning: { training: '7d', step: '5m' },
    direction: 'both',
    quorum: { anomalous: 3, of: 5 },
    recovery: 1,
    keepFiring: '10m',
    annotations: { runbook: 'https://runbooks.example.org/shop', panel: { dashboardUid: 'shop', panelId: 1 } },
  },
  {
    ...common,
    kind: 'forecastBreach',
    name: 'Orders will queue up',
    source: source('queue_depth{queue="orders"}'),
    learning: { training: '7d', step: '10m' },
    bound: 'upper',
    limit: 1000,
    crossing: 'above',
    horizon: '2h',
    recovery: 900,
  },
  {
    ...common,
    kind: 'runway',
    name: 'Disk is full within two days',
    source: source(used),
    learning: { training: '14d', step: '1h' },
    limit: 100,
    crossing: 'above',
    horizon: '7d',
    fires: { within: '2d' },
    recovery: 72,
  },
  {
    ...common,
    kind: 'runway',
    name: 'Disk may fill up',
    source: source(used),
    learning: { training: '14d', step: '1h' },
    limit: 100,
    crossing: 'above',
    horizon: '3d',
    fires: { probability: 0.9 },
    recovery: 0.8,
  },
  {
    ...common,
    kind: 'outlier',
    name: 'A service uses unusual memory',
    source: source('process_resident_memory_bytes{job="shop"}'),
  },
  {
    ...common,
    kind: 'deviation',
    name: 'Search and catalog drift apart',
    source: source(requests('search')),
    peer: requests('catalog'),
    learning: { training: '7d', step: '5m' },
    direction: 'both',
    quorum: { anomalous: 4, of: 6 },
  },
  { ...common, kind: 'missing', name: 'No requests counted', source: source('up'), what: 'missing', within: '15m' },
  {
    ...common,
    kind: 'missing',
    name: 'Load does not move',
    source: source('node_load1'),
    what: 'flat',
    within: '2h',
    tolerance: 0.01,
  },
  {
    ...common,
    kind: 'sloBurn',
    name: 'Payment availability',
    severity: 'critical',
    source: source(
      'sum(rate(http_requests_total{service="payment",status=~"5.."}[$window])) / sum(rate(http_requests_total{service="payment"}[$window]))'
    ),
    learning: { training: '7d', step: '1h' },
    objective: 0.99,
    period: '28d',
    exhaustedWithin: '3d',
  },
  {
    ...common,
    kind: 'changepoint',
    name: 'Frontend has a new level since a restart',
    source: source(requests('frontend')),
    learning: { training: '7d', step: '5m' },
    within: '2h',
    deployed: 'sum(changes(process_start_time_seconds[2h])) or vector(0)',
  },
];
