import type { Labels } from '../language/expression';

/** Where Loki finds the name of a service, by default; the first that is there. */
const sources = [
  'service_name',
  'service',
  'app',
  'application',
  'app_name',
  'name',
  'app_kubernetes_io_name',
  'container',
  'container_name',
  'k8s_container_name',
  'component',
  'workload',
  'job',
  'k8s_job_name',
];

/** The labels with the one that Loki adds to each stream. */
export function withServiceName(labels: Labels): Labels {
  const source = sources.find((name) => (labels[name] ?? '') !== '');
  const named = { ...labels, service_name: source === undefined ? 'unknown_service' : labels[source] };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== ''));
}
