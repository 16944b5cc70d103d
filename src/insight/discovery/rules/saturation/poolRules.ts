import { createUsage, type Usage } from './usage';

/** What clients and servers hold open: pools of connections, sessions, and threads that answer. */
const pools: Usage[] = [
  {
    id: 'postgres-connections',
    kind: 'connections',
    used: 'pg_stat_activity_count',
    most: 'pg_settings_max_connections',
    per: 'instance, server',
  },
  {
    id: 'postgres-backends',
    kind: 'connections',
    used: 'pg_stat_database_numbackends',
    most: 'pg_settings_max_connections',
    per: 'instance, server',
  },
  {
    id: 'mysql-threads',
    kind: 'connections',
    used: 'mysql_global_status_threads_connected',
    most: 'mysql_global_variables_max_connections',
  },
  { id: 'redis-clients', kind: 'connections', used: 'redis_connected_clients', most: 'redis_config_maxclients' },
  { id: 'redis-max-clients', kind: 'connections', used: 'redis_connected_clients', most: 'redis_max_clients' },
  {
    id: 'mongodb-connections',
    kind: 'connections',
    used: 'mongodb_ss_connections',
    most: 'mongodb_ss_connections',
    extra: ['conn_type="current"', 'conn_type=~"current|available"'],
    per: 'instance',
  },
  {
    id: 'mongodb-state-connections',
    kind: 'connections',
    used: 'mongodb_connections',
    most: 'mongodb_connections',
    extra: ['state="current"', 'state=~"current|available"'],
    per: 'instance',
  },
  {
    id: 'memcached-connections',
    kind: 'connections',
    used: 'memcached_current_connections',
    most: 'memcached_max_connections',
  },
  { id: 'hikari', kind: 'connections', used: 'hikaricp_connections_active', most: 'hikaricp_connections_max' },
  { id: 'jdbc', kind: 'connections', used: 'jdbc_connections_active', most: 'jdbc_connections_max' },
  { id: 'go-sql', kind: 'connections', used: 'go_sql_in_use_connections', most: 'go_sql_max_open_connections' },
  {
    id: 'otel-pool',
    kind: 'connections',
    used: 'db_client_connection_count',
    most: 'db_client_connection_max',
    extra: ['db_client_connection_state="used"'],
    per: 'instance, db_client_connection_pool_name',
  },
  {
    id: 'otel-pool-usage',
    kind: 'connections',
    used: 'db_client_connections_usage',
    most: 'db_client_connections_max',
    extra: ['state="used"'],
    per: 'instance, pool_name',
  },
  {
    id: 'haproxy-sessions',
    kind: 'connections',
    used: 'haproxy_server_current_sessions',
    most: 'haproxy_server_limit_sessions',
    subject: ['proxy', 'backend'],
  },
  {
    id: 'haproxy-connections',
    kind: 'connections',
    used: 'haproxy_process_current_connections',
    most: 'haproxy_process_max_connections',
  },
  {
    id: 'rabbitmq-sockets',
    kind: 'connections',
    used: 'rabbitmq_process_open_tcp_sockets',
    most: 'rabbitmq_process_max_tcp_sockets',
  },
  {
    id: 'tomcat-connections',
    kind: 'connections',
    used: 'tomcat_connections_current_connections',
    most: 'tomcat_connections_config_max_connections',
  },
  {
    id: 'tomcat-threads',
    kind: 'threads',
    used: 'tomcat_threads_busy_threads',
    most: 'tomcat_threads_config_max_threads',
  },
  { id: 'jetty-threads', kind: 'threads', used: 'jetty_threads_busy', most: 'jetty_threads_config_max' },
  {
    // A pool without a bound claims to have one of this size.
    id: 'executor-threads',
    kind: 'threads',
    used: 'executor_active_threads',
    most: 'executor_pool_max_threads',
    unlimited: 2147483647,
  },
  {
    id: 'apache-workers',
    kind: 'threads',
    used: 'apache_workers',
    most: 'apache_workers',
    extra: ['state="busy"'],
    per: 'instance',
  },
];

export const poolRules = pools.map(createUsage);
