import { ownerLabels } from '../../../insight';

const owners = ownerLabels.join(', ');
/** Values of a label that are too many, by the specification. */
export const maxLabelValues = 10_000;

/** Keys of attributes of OpenTelemetry's semantic conventions, with `_` for dots, that somebody might name a metric by. */
const attributeKeys = [
  'http_request_method',
  'http_response_status_code',
  'http_request_body_size',
  'http_response_body_size',
  'http_request_size',
  'http_response_size',
  'http_route',
  'http_request_resend_count',
  'url_full',
  'url_path',
  'url_scheme',
  'url_query',
  'server_address',
  'server_port',
  'client_address',
  'client_port',
  'network_protocol_name',
  'network_protocol_version',
  'network_transport',
  'network_type',
  'network_peer_address',
  'network_peer_port',
  'user_agent_original',
  'db_system',
  'db_system_name',
  'db_namespace',
  'db_operation_name',
  'db_operation_batch_size',
  'db_collection_name',
  'db_query_text',
  'db_response_status_code',
  'db_response_returned_rows',
  'rpc_system',
  'rpc_service',
  'rpc_method',
  'rpc_grpc_status_code',
  'messaging_system',
  'messaging_operation_name',
  'messaging_operation_type',
  'messaging_destination_name',
  'messaging_batch_message_count',
  'messaging_message_body_size',
  'messaging_message_envelope_size',
  'error_type',
  'exception_type',
  'exception_message',
  'service_name',
  'service_version',
  'service_namespace',
  'service_instance_id',
  'deployment_environment_name',
  'host_name',
  'host_id',
  'container_id',
  'container_name',
  'k8s_pod_name',
  'k8s_pod_uid',
  'k8s_namespace_name',
  'process_pid',
  'process_runtime_name',
  'thread_id',
  'thread_name',
  'cpu_mode',
  'system_memory_state',
  'system_device',
  'system_filesystem_state',
  'faas_name',
  'cloud_region',
  'enduser_id',
  'session_id',
  'telemetry_sdk_name',
  'telemetry_sdk_version',
];

/** Resources, by what names their service and what the rules ask. */
export const resourcesExpr = `count by (${[...new Set([...ownerLabels, 'k8s_pod_name', 'k8s_pod_uid', 'k8s_namespace_name', 'k8s_cluster_name'])].join(', ')}) (target_info)`;

/** Metrics whose names are those of attributes. */
export const attributeNamesExpr = `count by (__name__, ${owners}) ({__name__=~"${attributeKeys.join('|')}"})`;

/** Different buckets of each histogram. */
export const allBucketsExpr = 'count by (__name__) (count by (__name__, le) ({__name__=~".+_bucket"}))';
/** The same of each service. */
export const ownBucketsExpr = `count by (__name__, ${owners}) (count by (__name__, le, ${owners}) ({__name__=~".+_bucket"}))`;

/** Metrics of which a label has too many values; label names are checked by whoever calls. */
export const wideMetricsExpr = (label: string) =>
  `count by (__name__, ${owners}) (count by (__name__, ${label}, ${owners}) ({${label}!=""})) >= ${maxLabelValues}`;

/** Who has these metrics; names are checked by whoever calls. */
export const holdersExpr = (metrics: readonly string[]) =>
  `count by (__name__, ${owners}) ({__name__=~"${metrics.join('|')}"})`;
