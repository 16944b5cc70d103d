import { select } from '../expressions';
import { serviceLabels } from '../serviceLabels';
import type { SignalRule } from '../signalRule';
import { createUsage, type Usage } from './usage';

/** What a process may have only so much of: files, heap, memory, and the disk of stores. */
const usages: Usage[] = [
  { id: 'process-files', kind: 'fileDescriptors', used: 'process_open_fds', most: 'process_max_fds' },
  {
    id: 'micrometer-files',
    kind: 'fileDescriptors',
    used: 'process_files_open_files',
    most: 'process_files_max_files',
  },
  {
    id: 'rabbitmq-files',
    kind: 'fileDescriptors',
    used: 'rabbitmq_process_open_fds',
    most: 'rabbitmq_process_max_fds',
  },
  {
    id: 'elasticsearch-files',
    kind: 'fileDescriptors',
    used: 'elasticsearch_process_open_files_count',
    most: 'elasticsearch_process_max_files_descriptors',
  },
  { id: 'cockroachdb-files', kind: 'fileDescriptors', used: 'sys_fd_open', most: 'sys_fd_softlimit' },
  ...[
    { id: 'jvm-heap', used: 'jvm_memory_used_bytes', most: 'jvm_memory_max_bytes', heap: 'area="heap"' },
    {
      id: 'otel-jvm-heap',
      used: 'jvm_memory_used_bytes',
      most: 'jvm_memory_limit_bytes',
      heap: 'jvm_memory_type="heap"',
    },
    { id: 'hotspot-heap', used: 'jvm_memory_bytes_used', most: 'jvm_memory_bytes_max', heap: 'area="heap"' },
    {
      id: 'otel-runtime-heap',
      used: 'process_runtime_jvm_memory_usage_bytes',
      most: 'process_runtime_jvm_memory_limit_bytes',
      heap: 'type="heap"',
    },
    {
      id: 'elasticsearch-heap',
      used: 'elasticsearch_jvm_memory_used_bytes',
      most: 'elasticsearch_jvm_memory_max_bytes',
      heap: 'area="heap"',
    },
  ].map(({ heap, ...names }): Usage => ({
    ...names,
    kind: 'heap',
    extra: [heap, heap],
    per: 'instance, pod, name',
    isCollected: true,
  })),
  {
    // A cache that evicts is always full.
    id: 'redis-memory',
    kind: 'memory',
    used: 'redis_memory_used_bytes',
    most: 'redis_memory_max_bytes',
    where: 'and on (instance) redis_instance_info{maxmemory_policy="noeviction"}',
    needs: ['redis_instance_info'],
  },
  {
    id: 'rabbitmq-memory',
    kind: 'memory',
    used: 'rabbitmq_process_resident_memory_bytes',
    most: 'rabbitmq_resident_memory_limit_bytes',
  },
  {
    // It takes no more messages once less is left than its limit.
    id: 'rabbitmq-disk',
    kind: 'disk',
    used: 'rabbitmq_disk_space_available_limit_bytes',
    most: 'rabbitmq_disk_space_available_bytes',
  },
  {
    id: 'etcd-quota',
    kind: 'disk',
    used: 'etcd_mvcc_db_total_size_in_bytes',
    most: 'etcd_server_quota_backend_bytes',
  },
  { id: 'cockroachdb-disk', kind: 'disk', used: 'capacity_used', most: 'capacity' },
];

/** What survives the collector, where the library itself knows. */
const survivors: SignalRule = {
  id: 'jvm-heap-after-gc',
  language: 'promql',
  kind: 'heap',
  scope: 'service',
  metric: 'jvm_memory_usage_after_gc',
  subject: serviceLabels,
  only: 'area="heap"',
  expr: `max by ($by) (${select('jvm_memory_usage_after_gc')})`,
  unit: 'percentunit',
  harm: 'up',
  limit: 1,
};

const left: SignalRule = {
  id: 'elasticsearch-disk',
  language: 'promql',
  kind: 'disk',
  scope: 'service',
  metric: 'elasticsearch_filesystem_data_available_bytes',
  needs: ['elasticsearch_filesystem_data_size_bytes'],
  subject: serviceLabels,
  expr: `1 - min by ($by) (${select('elasticsearch_filesystem_data_available_bytes')} / (${select('elasticsearch_filesystem_data_size_bytes')} > 0))`,
  unit: 'percentunit',
  harm: 'up',
  limit: 1,
};

/** How much a process takes where nothing says how much it may. */
const amounts: SignalRule[] = [
  ['process-cpu', 'cpu', 'process_cpu_seconds_total', 'short'] as const,
  ['process-memory', 'memory', 'process_resident_memory_bytes', 'bytes'] as const,
  ['postgres-size', 'disk', 'pg_database_size_bytes', 'bytes'] as const,
].map(([id, kind, metric, unit]) => ({
  id,
  language: 'promql',
  kind,
  scope: 'service',
  metric,
  subject: serviceLabels,
  expr: metric.endsWith('_total')
    ? `sum by ($by) (rate(${select(metric)}[$window]))`
    : `sum by ($by) (${select(metric)})`,
  unit,
  harm: 'up',
}));

export const processRules: SignalRule[] = [survivors, ...usages.map(createUsage), left, ...amounts];
