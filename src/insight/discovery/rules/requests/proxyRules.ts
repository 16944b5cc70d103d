import { serviceLabels, targetLabels } from '../serviceLabels';
import { listRequestRules, type RequestFamily } from './requestFamily';

const serverError = '5..';
const meshWorkloads = [
  'deployment',
  'statefulset',
  'daemonset',
  'k8s_job',
  'replicaset',
  'app',
  'service_name',
  'service',
];

/** What meshes count of the services behind their proxies. */
const meshes: RequestFamily[] = [
  {
    id: 'istio',
    counters: ['istio_requests_total'],
    subject: ['destination_canonical_service', 'destination_workload', 'destination_service_name'],
    namespace: ['destination_workload_namespace', 'destination_service_namespace'],
    // A waypoint reports for destinations that have no proxy of their own.
    only: 'reporter=~"destination|waypoint"',
    failures: { outcome: ['response_code'], values: serverError },
    durations: [{ histogram: 'istio_request_duration_milliseconds', perSecond: 1000 }],
  },
  {
    id: 'linkerd',
    counters: ['response_total'],
    subject: meshWorkloads,
    only: 'direction="inbound"',
    failures: { outcome: ['classification'], values: 'failure' },
    durations: [{ histogram: 'response_latency_ms', perSecond: 1000 }],
  },
];

/** What proxies count of the services behind them, by the proxy's names of these, and of their own requests. */
const proxies: RequestFamily[] = [
  {
    id: 'nginx-ingress',
    counters: ['nginx_ingress_controller_requests'],
    subject: ['exported_service', 'service', 'ingress'],
    path: ['path'],
    namespace: ['exported_namespace', 'namespace'],
    failures: { outcome: ['status'], values: serverError },
    durations: [{ histogram: 'nginx_ingress_controller_request_duration_seconds' }],
  },
  {
    id: 'traefik-service',
    counters: ['traefik_service_requests_total'],
    subject: ['exported_service', 'service'],
    failures: { outcome: ['code'], values: serverError },
    durations: [{ histogram: 'traefik_service_request_duration_seconds' }],
  },
  {
    id: 'traefik-backend',
    counters: ['traefik_backend_requests_total'],
    subject: ['backend'],
    failures: { outcome: ['code'], values: serverError },
    durations: [{ histogram: 'traefik_backend_request_duration_seconds' }],
  },
  {
    id: 'traefik-entrypoint',
    counters: ['traefik_entrypoint_requests_total'],
    subject: targetLabels,
    failures: { outcome: ['code'], values: serverError },
    durations: [{ histogram: 'traefik_entrypoint_request_duration_seconds' }],
  },
  {
    id: 'haproxy-backend',
    counters: ['haproxy_backend_http_responses_total'],
    subject: ['proxy', 'backend'],
    failures: { outcome: ['code'], values: serverError },
    durations: [{ mean: 'haproxy_backend_response_time_average_seconds' }],
  },
  {
    id: 'haproxy-frontend',
    counters: ['haproxy_frontend_http_responses_total'],
    subject: serviceLabels,
    failures: { outcome: ['code'], values: serverError },
  },
  {
    id: 'nginx-vts',
    counters: ['nginx_vts_server_requests_total'],
    subject: ['host', 'exported_host'],
    // Totals over codes and hosts would count each request twice.
    only: 'code!="total", host!="*"',
    failures: { outcome: ['code'], values: serverError },
    durations: [
      { histogram: 'nginx_vts_server_request_duration_seconds' },
      { mean: 'nginx_vts_server_request_seconds' },
    ],
  },
  {
    id: 'nginx-vts-upstream',
    counters: ['nginx_vts_upstream_requests_total'],
    subject: ['upstream'],
    only: 'code!="total"',
    failures: { outcome: ['code'], values: serverError },
    durations: [
      { histogram: 'nginx_vts_upstream_response_duration_seconds' },
      { mean: 'nginx_vts_upstream_response_seconds' },
    ],
  },
  { id: 'nginx-stub', counters: ['nginx_http_requests_total'], subject: serviceLabels },
  {
    id: 'apache',
    counters: ['apache_accesses_total'],
    subject: serviceLabels,
    durations: [{ sum: 'apache_duration_ms_total', count: 'apache_accesses_total', perSecond: 1000 }],
  },
  {
    id: 'envoy',
    counters: ['envoy_cluster_upstream_rq'],
    subject: ['envoy_cluster_name'],
    failures: { outcome: ['envoy_response_code'], values: serverError },
    durations: [{ histogram: 'envoy_cluster_upstream_rq_time', perSecond: 1000 }],
  },
  {
    id: 'envoy-class',
    counters: ['envoy_cluster_upstream_rq_xx'],
    subject: ['envoy_cluster_name'],
    failures: { outcome: ['envoy_response_code_class'], values: '5' },
    durations: [{ histogram: 'envoy_cluster_upstream_rq_time', perSecond: 1000 }],
  },
  {
    id: 'envoy-listener',
    counters: ['envoy_http_downstream_rq_xx'],
    subject: serviceLabels,
    only: 'envoy_http_conn_manager_prefix!="admin"',
    failures: { outcome: ['envoy_response_code_class'], values: '5' },
    durations: [{ histogram: 'envoy_http_downstream_rq_time', perSecond: 1000 }],
  },
];

export const meshRules = meshes.flatMap(listRequestRules);
export const proxyRules = proxies.flatMap(listRequestRules);
