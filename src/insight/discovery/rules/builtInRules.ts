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

/** What kube-state-metrics says of a pod; Prometheus renames it where the scrape has such labels, too. */
const reported = { pod: ['exported_pod', 'pod'], node: ['exported_node', 'node'] };
const owner = { kind: ['owner_kind'], name: ['owner_name'] };

/** The dimensions of both ends that collectors and Tempo can be set to add. */
function serviceGraphEnd(end: 'client' | 'server') {
  return {
    name: [end],
    namespace: [`${end}_k8s_namespace_name`, `${end}_namespace`, `${end}_service_namespace`],
    cluster: [`${end}_k8s_cluster_name`, `${end}_cluster`],
  };
}

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
    {
      id: 'service-graph',
      metric: 'traces_service_graph_request_total',
      client: serviceGraphEnd('client'),
      server: serviceGraphEnd('server'),
      virtual: { client: 'user', label: 'connection_type', value: 'virtual_node' },
    },
    {
      id: 'istio-edges',
      metric: 'istio_requests_total',
      client: {
        name: ['source_canonical_service', 'source_workload'],
        namespace: ['source_workload_namespace'],
        cluster: ['source_cluster'],
      },
      server: {
        name: ['destination_canonical_service', 'destination_workload', 'destination_service_name'],
        namespace: ['destination_workload_namespace', 'destination_service_namespace'],
        cluster: ['destination_cluster'],
      },
    },
  ],
  pods: [
    {
      id: 'kube-pods',
      metric: 'kube_pod_info',
      ...reported,
      owner: { kind: ['created_by_kind'], name: ['created_by_name'] },
    },
    { id: 'kube-pod-owners', metric: 'kube_pod_owner', pod: reported.pod, owner },
    {
      id: 'kube-pod-labels',
      metric: 'kube_pod_labels',
      pod: reported.pod,
      names: ['label_app_kubernetes_io_name', 'label_app', 'label_k8s_app'],
    },
    {
      id: 'containers',
      metric: 'container_memory_working_set_bytes',
      pod: reported.pod,
      node: ['node', 'instance'],
      containers: ['container'],
    },
  ],
  owners: [
    { id: 'kube-replicasets', metric: 'kube_replicaset_owner', kind: 'ReplicaSet', name: ['replicaset'], owner },
    { id: 'kube-jobs', metric: 'kube_job_owner', kind: 'Job', name: ['job_name'], owner },
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
