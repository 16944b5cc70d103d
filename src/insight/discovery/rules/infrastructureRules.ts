import type { SignalRule } from './signalRule';

type Reading = Pick<SignalRule, 'id' | 'kind' | 'metric' | 'expr' | 'unit'> & Partial<SignalRule>;

const ofNode = (reading: Reading): SignalRule => ({
  language: 'promql',
  scope: 'node',
  subject: ['node', 'nodename', 'instance'],
  harm: 'up',
  ...reading,
});

const ofPod = (reading: Reading): SignalRule => ({
  language: 'promql',
  scope: 'pod',
  subject: ['pod'],
  only: 'container!="", container!="POD"',
  harm: 'up',
  ...reading,
});

const ofService = (reading: Reading): SignalRule => ({
  language: 'promql',
  scope: 'service',
  subject: ['service_name', 'service', 'app', 'job'],
  harm: 'up',
  ...reading,
});

const share = { unit: 'percentunit', limit: 1 };
const realDisks = 'fstype!~"tmpfs|overlay|squashfs|ramfs|nsfs|iso9660"';

/** How full nodes and pods are, and what waits. */
export const infrastructureRules: SignalRule[] = [
  ofNode({
    id: 'node-cpu',
    kind: 'cpu',
    metric: 'node_cpu_seconds_total',
    expr: '1 - sum by ($by) (rate(node_cpu_seconds_total{$match, mode="idle"}[$window])) / sum by ($by) (rate(node_cpu_seconds_total{$match}[$window]))',
    ...share,
  }),
  ofNode({
    id: 'node-memory',
    kind: 'memory',
    metric: 'node_memory_MemAvailable_bytes',
    needs: ['node_memory_MemTotal_bytes'],
    expr: '1 - sum by ($by) (node_memory_MemAvailable_bytes{$match}) / sum by ($by) (node_memory_MemTotal_bytes{$match})',
    ...share,
  }),
  ofNode({
    id: 'node-disk',
    kind: 'disk',
    metric: 'node_filesystem_avail_bytes',
    needs: ['node_filesystem_size_bytes'],
    only: realDisks,
    expr: '1 - min by ($by, mountpoint) (node_filesystem_avail_bytes{$match} / node_filesystem_size_bytes{$match})',
    ...share,
  }),
  ofNode({
    id: 'node-network',
    kind: 'network',
    metric: 'node_network_receive_drop_total',
    expr: 'sum by ($by) (rate(node_network_receive_drop_total{$match}[$window]))',
    unit: 'pps',
  }),
  ofPod({
    id: 'pod-throttling',
    kind: 'throttling',
    metric: 'container_cpu_cfs_throttled_periods_total',
    needs: ['container_cpu_cfs_periods_total'],
    expr: 'sum by ($by) (rate(container_cpu_cfs_throttled_periods_total{$match}[$window])) / sum by ($by) (rate(container_cpu_cfs_periods_total{$match}[$window]))',
    ...share,
  }),
  ofPod({
    id: 'pod-memory-limit',
    kind: 'memory',
    metric: 'container_spec_memory_limit_bytes',
    needs: ['container_memory_working_set_bytes'],
    expr: 'max by ($by) (container_memory_working_set_bytes{$match} / (container_spec_memory_limit_bytes{$match} > 0))',
    ...share,
  }),
  ofPod({
    id: 'pod-memory',
    kind: 'memory',
    metric: 'container_memory_working_set_bytes',
    expr: 'sum by ($by) (container_memory_working_set_bytes{$match})',
    unit: 'bytes',
  }),
  ofPod({
    id: 'pod-cpu',
    kind: 'cpu',
    metric: 'container_cpu_usage_seconds_total',
    expr: 'sum by ($by) (rate(container_cpu_usage_seconds_total{$match}[$window]))',
    unit: 'short',
  }),
  ofService({
    id: 'process-cpu',
    kind: 'cpu',
    metric: 'process_cpu_seconds_total',
    expr: 'sum by ($by) (rate(process_cpu_seconds_total{$match}[$window]))',
    unit: 'short',
  }),
  ofService({
    id: 'process-memory',
    kind: 'memory',
    metric: 'process_resident_memory_bytes',
    expr: 'sum by ($by) (process_resident_memory_bytes{$match})',
    unit: 'bytes',
  }),
  ofService({
    id: 'queue',
    kind: 'queue',
    metric: 'queue_depth',
    expr: 'sum by ($by) (queue_depth{$match})',
    unit: 'short',
  }),
  ofService({
    id: 'rabbitmq',
    kind: 'queue',
    metric: 'rabbitmq_queue_messages_ready',
    subject: ['queue'],
    expr: 'sum by ($by) (rabbitmq_queue_messages_ready{$match})',
    unit: 'short',
  }),
  ofService({
    id: 'kafka-lag',
    kind: 'queue',
    metric: 'kafka_consumergroup_lag',
    subject: ['consumergroup'],
    expr: 'sum by ($by) (kafka_consumergroup_lag{$match})',
    unit: 'short',
  }),
];

const stream = { language: 'logql', scope: 'service', subject: ['service_name', 'service', 'app', 'job'] } as const;
const failure = '|~ "(?i)(error|fatal|panic|exception)"';

/** How much services log, and how much of it tells of errors. */
export const logRules: SignalRule[] = [
  {
    ...stream,
    subject: [...stream.subject],
    id: 'log-volume',
    kind: 'logs',
    metric: 'service',
    expr: 'sum by ($by) (count_over_time({$match}[$window]))',
    unit: 'short',
    harm: 'both',
  },
  {
    ...stream,
    subject: [...stream.subject],
    id: 'log-errors',
    kind: 'logErrors',
    metric: 'service',
    expr: `sum by ($by) (count_over_time({$match} ${failure} [$window])) or 0 * sum by ($by) (count_over_time({$match}[$window]))`,
    unit: 'short',
    harm: 'up',
  },
];
