import { defaultIgnoredPaths } from '../ignoredPaths';
import { containerRules } from './platform/containerRules';
import { logRules } from './platform/logRules';
import { nodeRules } from './platform/nodeRules';
import { serverRules } from './platform/serverRules';
import { meshRules, proxyRules } from './requests/proxyRules';
import { rpcRules } from './requests/rpcRules';
import { traceRules } from './requests/traceRules';
import { webRules } from './requests/webRules';
import { certificateRules } from './saturation/certificateRules';
import { poolRules } from './saturation/poolRules';
import { processRules } from './saturation/processRules';
import { brokerRules } from './stores/brokerRules';
import { databaseRules } from './stores/databaseRules';
import { keyValueRules } from './stores/keyValueRules';
import type { DiscoveryRules } from './signalRule';

/** What is known of the conventions in use; an admin's rules come before them. */
export const builtInRules: DiscoveryRules = {
  signals: [
    ...webRules,
    ...rpcRules,
    ...meshRules,
    ...traceRules,
    ...proxyRules,
    ...databaseRules,
    ...keyValueRules,
    ...brokerRules,
    ...serverRules,
    ...nodeRules,
    ...containerRules,
    ...poolRules,
    ...processRules,
    ...certificateRules,
    ...logRules,
  ],
  edges: [
    { id: 'service-graph', metric: 'traces_service_graph_request_total', client: ['client'], server: ['server'] },
    {
      id: 'istio-edges',
      metric: 'istio_requests_total',
      client: ['source_canonical_service', 'source_workload'],
      server: ['destination_canonical_service', 'destination_workload', 'destination_service_name'],
    },
  ],
  placements: [
    {
      id: 'containers',
      metric: 'container_memory_working_set_bytes',
      service: ['container'],
      pod: ['pod'],
      node: ['node', 'instance'],
    },
    { id: 'kube-pods', metric: 'kube_pod_info', service: ['created_by_name'], pod: ['pod'], node: ['node'] },
  ],
  versions: [
    {
      id: 'otel-resource',
      metric: 'target_info',
      service: ['service_name', 'service', 'job'],
      version: ['service_version', 'version'],
    },
    ...['app_build_info', 'application_info', 'build_info'].map((metric) => ({
      id: metric.replace(/_/g, '-'),
      metric,
      service: ['service_name', 'service', 'app', 'application', 'job'],
      version: ['version', 'revision', 'commit'],
    })),
  ],
  ignoredPaths: defaultIgnoredPaths,
};
