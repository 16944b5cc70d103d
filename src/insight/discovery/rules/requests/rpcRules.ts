import { serviceLabels, targetLabels } from '../serviceLabels';
import { listRequestRules, type RequestFamily } from './requestFamily';

/** The server's own failures, by name in any spelling or by number. */
const failed = '(?i:unknown|deadline_?exceeded|internal|unavailable|data_?loss|resource_?exhausted)|2|4|8|13|14|15';
const rpcServices = ['grpc_service', 'rpc_service'];
/** A procedure may be written with its service. */
const path = [...rpcServices, 'rpc_method'];
const otelOutcome = ['rpc_response_status_code', 'rpc_grpc_status_code'];

const families: RequestFamily[] = [
  ...[
    { name: 'rpc_server_call_duration_seconds', perSecond: 1 },
    { name: 'rpc_server_call_duration', perSecond: 1 },
    { name: 'rpc_server_duration_seconds', perSecond: 1 },
    { name: 'rpc_server_duration_milliseconds', perSecond: 1000 },
    { name: 'rpc_server_duration', perSecond: 1000 },
  ].map(({ name, perSecond }) => ({
    id: `otel-${name.replace(/_/g, '-')}`,
    counters: [`${name}_count`],
    subject: [...serviceLabels, ...rpcServices],
    path,
    failures: { outcome: otelOutcome, values: failed },
    durations: [{ histogram: name, perSecond }],
  })),
  {
    id: 'grpc',
    counters: ['grpc_server_handled_total'],
    subject: [...serviceLabels, ...rpcServices],
    path,
    failures: { outcome: ['grpc_code', 'code'], values: failed },
    durations: [{ histogram: 'grpc_server_handling_seconds' }, { histogram: 'grpc_server_handled_latency_seconds' }],
  },
  {
    // Here `service` is the service of the protocol definition.
    id: 'grpc-spring',
    counters: ['grpc_server_processing_duration_seconds_count'],
    subject: ['application', ...targetLabels],
    path,
    failures: { outcome: ['statusCode', 'status_code', 'grpc_status_code'], values: failed },
    durations: [{ histogram: 'grpc_server_processing_duration_seconds' }],
  },
  {
    id: 'grpc-micrometer',
    counters: ['grpc_server_seconds_count'],
    subject: ['application', ...targetLabels],
    path,
    failures: { outcome: ['grpc_status_code', 'statusCode'], values: failed },
    durations: [{ histogram: 'grpc_server_seconds' }],
  },
];

/** Calls of gRPC and other remote procedures. */
export const rpcRules = families.flatMap(listRequestRules);
