import { listRequestRules, type RequestFamily } from '../requests/requestFamily';
import { serviceLabels } from '../serviceLabels';

const subject = serviceLabels;
const micros = 1e6;
const nanos = 1e9;

/** Queries of databases: how many, how many failed, how long they took, as far as their exporters know. */
const databases: RequestFamily[] = [
  {
    id: 'postgres',
    counters: ['pg_stat_database_xact_commit', 'pg_stat_database_xact_rollback'],
    subject,
    failures: { counters: ['pg_stat_database_xact_rollback'] },
    durations: [
      { sum: 'pg_stat_statements_seconds_total', count: 'pg_stat_statements_calls_total' },
      { sum: 'pg_stat_statements_total_time_seconds', count: 'pg_stat_statements_calls' },
    ],
  },
  {
    id: 'pgbouncer',
    counters: ['pgbouncer_stats_queries_pooled_total'],
    subject,
    durations: [
      { sum: 'pgbouncer_stats_queries_duration_seconds_total', count: 'pgbouncer_stats_queries_pooled_total' },
    ],
  },
  {
    id: 'mysql-statements',
    counters: ['mysql_perf_schema_events_statements_total'],
    subject,
    failures: { counters: ['mysql_perf_schema_events_statements_errors_total'] },
    durations: [
      { sum: 'mysql_perf_schema_events_statements_seconds_total', count: 'mysql_perf_schema_events_statements_total' },
    ],
  },
  { id: 'mysql', counters: ['mysql_global_status_queries'], subject },
  {
    // Without the performance schema only what fails to connect is known.
    id: 'mysql-connections',
    counters: ['mysql_global_status_connections'],
    subject,
    failures: { counters: ['mysql_global_status_aborted_connects'] },
  },
  {
    id: 'mongodb',
    counters: ['mongodb_ss_opLatencies_ops'],
    subject,
    failures: { counters: ['mongodb_ss_asserts'], extra: 'assert_type="user"' },
    durations: [{ sum: 'mongodb_ss_opLatencies_latency', count: 'mongodb_ss_opLatencies_ops', perSecond: micros }],
  },
  { id: 'mongodb-opcounters', counters: ['mongodb_ss_opcounters'], subject },
  {
    id: 'mongodb-compatible',
    counters: ['mongodb_mongod_op_latencies_ops_total'],
    subject,
    failures: { counters: ['mongodb_asserts_total'], extra: 'type="user"' },
    durations: [
      {
        sum: 'mongodb_mongod_op_latencies_latency_total',
        count: 'mongodb_mongod_op_latencies_ops_total',
        perSecond: micros,
      },
    ],
  },
  { id: 'mongodb-op-counters', counters: ['mongodb_op_counters_total'], subject },
  {
    id: 'cassandra',
    counters: ['cassandra_clientrequest_latency_seconds_count'],
    subject,
    failures: { counters: ['cassandra_clientrequest_timeouts_count', 'cassandra_clientrequest_unavailables_count'] },
    durations: [{ histogram: 'cassandra_clientrequest_latency_seconds' }],
  },
  {
    id: 'cassandra-jmx',
    counters: ['cassandra_clientrequest_latency'],
    subject,
    failures: { counters: ['cassandra_clientrequest_timeouts', 'cassandra_clientrequest_unavailables'] },
    durations: [
      { sum: 'cassandra_clientrequest_totallatency', count: 'cassandra_clientrequest_latency', perSecond: micros },
    ],
  },
  {
    id: 'cassandra-exporter',
    counters: ['cassandra_client_request_latency_seconds_count'],
    subject,
    failures: {
      counters: ['cassandra_client_request_timeouts_total', 'cassandra_client_request_unavailable_exceptions_total'],
    },
    durations: [{ histogram: 'cassandra_client_request_latency_seconds' }],
  },
  {
    id: 'cassandra-mcac',
    counters: ['mcac_client_request_latency_total'],
    subject,
    failures: { counters: ['mcac_client_request_timeouts_total', 'mcac_client_request_unavailables_total'] },
    durations: [{ histogram: 'mcac_client_request_latency', perSecond: micros }],
  },
  {
    id: 'cockroachdb',
    counters: ['sql_query_count'],
    subject,
    failures: { counters: ['sql_failure_count'] },
    durations: [{ histogram: 'sql_service_latency', perSecond: nanos }],
  },
  {
    id: 'elasticsearch',
    counters: ['elasticsearch_indices_search_query_total', 'elasticsearch_indices_indexing_index_total'],
    subject,
    durations: [
      { sum: 'elasticsearch_indices_search_query_time_seconds', count: 'elasticsearch_indices_search_query_total' },
    ],
  },
  {
    id: 'elasticsearch-rejections',
    counters: ['elasticsearch_thread_pool_completed_count'],
    subject,
    failures: { counters: ['elasticsearch_thread_pool_rejected_count'] },
  },
];

export const databaseRules = databases.flatMap(listRequestRules);
