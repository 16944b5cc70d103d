import { listRequestRules, type RequestFamily } from '../requests/requestFamily';
import { serviceLabels } from '../serviceLabels';

const subject = serviceLabels;

/** Commands of caches, of stores of keys and values, and of name servers. */
const stores: RequestFamily[] = [
  {
    id: 'redis',
    counters: ['redis_commands_total'],
    subject,
    failures: { counters: ['redis_commands_failed_calls_total'] },
    durations: [
      { histogram: 'redis_commands_latencies_usec', perSecond: 1e6 },
      { sum: 'redis_commands_duration_seconds_total', count: 'redis_commands_total' },
    ],
  },
  { id: 'redis-processed', counters: ['redis_commands_processed_total'], subject },
  { id: 'memcached', counters: ['memcached_commands_total'], subject },
  {
    // etcd counts its calls as gRPC does; most of their time is that of writing to disk.
    id: 'etcd-disk',
    counters: ['etcd_disk_wal_fsync_duration_seconds_count'],
    subject,
    durations: [{ histogram: 'etcd_disk_wal_fsync_duration_seconds' }],
  },
  {
    id: 'consul',
    counters: ['consul_api_http_count'],
    subject,
    durations: [{ histogram: 'consul_api_http', perSecond: 1000 }],
  },
  {
    id: 'consul-rpc',
    counters: ['consul_rpc_request'],
    subject,
    failures: { counters: ['consul_rpc_request_error'] },
  },
  {
    id: 'coredns',
    counters: ['coredns_dns_responses_total'],
    subject,
    failures: { outcome: ['rcode'], values: 'SERVFAIL|REFUSED|NOTIMP' },
    durations: [{ histogram: 'coredns_dns_request_duration_seconds' }],
  },
];

export const keyValueRules = stores.flatMap(listRequestRules);
