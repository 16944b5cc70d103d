import type { SignalRule } from '../signalRule';

type Reading = Pick<SignalRule, 'id' | 'kind' | 'metric' | 'expr'> & Partial<SignalRule>;

const share = { unit: 'percentunit', limit: 1 };

const createRule = (reading: Reading): SignalRule => ({
  language: 'promql',
  scope: 'node',
  subject: ['node', 'nodename', 'k8s_node_name', 'host_name', 'host', 'instance'],
  harm: 'up',
  ...share,
  ...reading,
});

const realDisks = 'fstype!~"tmpfs|overlay|squashfs|ramfs|nsfs|iso9660"';

/** The part of `all` that is not free, of counters of time or of amounts. */
const used = (free: string, all: string) => `1 - sum by ($by) (${free}) / sum by ($by) (${all})`;
const busy = (metric: string, idle: string) =>
  used(`rate(${metric}{$match, ${idle}}[$window])`, `rate(${metric}{$match}[$window])`);

/** How full the machines are that node exporter, windows_exporter, Telegraf and the OpenTelemetry Collector read. */
export const nodeRules: SignalRule[] = [
  createRule({
    id: 'node-cpu',
    kind: 'cpu',
    metric: 'node_cpu_seconds_total',
    expr: busy('node_cpu_seconds_total', 'mode="idle"'),
  }),
  createRule({
    id: 'node-memory',
    kind: 'memory',
    metric: 'node_memory_MemAvailable_bytes',
    needs: ['node_memory_MemTotal_bytes'],
    expr: used('node_memory_MemAvailable_bytes{$match}', 'node_memory_MemTotal_bytes{$match}'),
  }),
  createRule({
    id: 'node-disk',
    kind: 'disk',
    metric: 'node_filesystem_avail_bytes',
    needs: ['node_filesystem_size_bytes'],
    only: realDisks,
    expr: '1 - min by ($by, mountpoint) (node_filesystem_avail_bytes{$match} / (node_filesystem_size_bytes{$match} > 0))',
  }),
  createRule({
    id: 'node-network',
    kind: 'network',
    metric: 'node_network_receive_drop_total',
    expr: 'sum by ($by) (rate(node_network_receive_drop_total{$match}[$window]))',
    unit: 'pps',
    limit: undefined,
  }),
  createRule({
    id: 'node-files',
    kind: 'fileDescriptors',
    metric: 'node_filefd_allocated',
    needs: ['node_filefd_maximum'],
    expr: 'max by ($by) (node_filefd_allocated{$match} / (node_filefd_maximum{$match} > 0 < 9e15))',
  }),
  createRule({
    id: 'windows-cpu',
    kind: 'cpu',
    metric: 'windows_cpu_time_total',
    expr: busy('windows_cpu_time_total', 'mode="idle"'),
  }),
  ...[
    ['windows_memory_available_bytes', 'windows_memory_physical_total_bytes'],
    ['windows_memory_available_bytes', 'windows_cs_physical_memory_bytes'],
    ['windows_os_physical_memory_free_bytes', 'windows_cs_physical_memory_bytes'],
    ['windows_os_physical_memory_free_bytes', 'windows_os_visible_memory_bytes'],
  ].map(([metric, all], i) =>
    createRule({
      id: `windows-memory${i === 0 ? '' : `-${i + 1}`}`,
      kind: 'memory',
      metric,
      needs: [all],
      expr: used(`${metric}{$match}`, `${all}{$match}`),
    })
  ),
  createRule({
    id: 'windows-disk',
    kind: 'disk',
    metric: 'windows_logical_disk_free_bytes',
    needs: ['windows_logical_disk_size_bytes'],
    only: 'volume!~"HarddiskVolume.*"',
    expr: '1 - min by ($by, volume) (windows_logical_disk_free_bytes{$match} / (windows_logical_disk_size_bytes{$match} > 0))',
  }),
  createRule({
    id: 'windows-network',
    kind: 'network',
    metric: 'windows_net_packets_received_discarded_total',
    expr: 'sum by ($by) (rate(windows_net_packets_received_discarded_total{$match}[$window]))',
    unit: 'pps',
    limit: undefined,
  }),
  createRule({
    id: 'otel-host-cpu',
    kind: 'cpu',
    metric: 'system_cpu_time_seconds_total',
    expr: busy('system_cpu_time_seconds_total', 'state="idle"'),
  }),
  createRule({
    id: 'otel-host-memory',
    kind: 'memory',
    metric: 'system_memory_usage_bytes',
    expr: 'sum by ($by) (system_memory_usage_bytes{$match, state="used"}) / sum by ($by) (system_memory_usage_bytes{$match})',
  }),
  createRule({
    id: 'otel-host-disk',
    kind: 'disk',
    metric: 'system_filesystem_usage_bytes',
    only: 'type!~"tmpfs|overlay|squashfs|ramfs|nsfs|iso9660"',
    expr: '1 - sum by ($by, mountpoint) (system_filesystem_usage_bytes{$match, state="free"}) / sum by ($by, mountpoint) (system_filesystem_usage_bytes{$match})',
  }),
  createRule({
    id: 'telegraf-cpu',
    kind: 'cpu',
    metric: 'cpu_usage_idle',
    only: 'cpu="cpu-total"',
    expr: '1 - avg by ($by) (cpu_usage_idle{$match}) / 100',
  }),
  createRule({
    id: 'telegraf-memory',
    kind: 'memory',
    metric: 'mem_used_percent',
    expr: 'max by ($by) (mem_used_percent{$match}) / 100',
  }),
  createRule({
    id: 'telegraf-disk',
    kind: 'disk',
    metric: 'disk_used_percent',
    only: realDisks,
    expr: 'max by ($by, path) (disk_used_percent{$match}) / 100',
  }),
  createRule({
    id: 'kubelet-volumes',
    kind: 'volume',
    metric: 'kubelet_volume_stats_available_bytes',
    needs: ['kubelet_volume_stats_capacity_bytes'],
    expr: '1 - min by ($by, persistentvolumeclaim) (kubelet_volume_stats_available_bytes{$match} / (kubelet_volume_stats_capacity_bytes{$match} > 0))',
  }),
];
