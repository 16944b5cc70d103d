import type { Discovery } from '../discovery';
import { nodeName } from '../pods/nodeName';
import { serviceLabels } from '../rules/serviceLabels';
import { findIdentity, indexIdentities, type IdentityIndex } from './identity';
import { resolveName } from './resolveName';
import { clusterLabels, findNaming, readIdentity } from './subjectLabels';

/** What of a discovery tells whose labels are. */
type Known = Pick<Discovery, 'services' | 'nodes'>;

const namespaceLabels = ['exported_namespace', 'namespace', 'k8s_namespace_name', 'kubernetes_namespace'];
const podLabels = ['exported_pod', 'pod', 'k8s_pod_name', 'kubernetes_pod_name', 'pod_name'];
const workloadLabels = ['statefulset', 'daemonset', 'workload'];
const nodeLabels = ['node', 'kubernetes_node', 'k8s_node_name', 'instance', 'host', 'hostname'];

/** All labels that tell whose a series is. */
export const ownerLabels: readonly string[] = [
  ...new Set([...clusterLabels, ...namespaceLabels, ...podLabels, ...serviceLabels, ...workloadLabels, ...nodeLabels]),
];

/**
 * Finds the service, or else the node, that labels of somebody else tell of, such as those of an alert: by its pod, then by the
 * labels that may name a service, then by its node. Undefined where they name nobody who is known.
 */
export function createOwnerFinder(known: Known): (labels: Readonly<Record<string, string>>) => string | undefined {
  const services = indexIdentities(known.services.map(({ identity }) => identity));
  const pods = new Map(known.services.flatMap(({ name, pods }) => pods.map((pod): [string, string] => [pod, name])));
  const nodes = new Set(known.nodes.map(({ name }) => name));
  const written = new Map<string, string | undefined>();
  // A whole identity, as our own rules write it.
  const findWritten = (name: string) => {
    if (!written.has(name)) {
      const found = resolveName(name, known);
      written.set(name, 'name' in found ? found.name : undefined);
    }
    return written.get(name);
  };
  return (given) => {
    const labels = { ...given };
    return findByPod(labels, pods) ?? findByName(labels, { services, findWritten }) ?? findNode(labels, nodes);
  };
}

function findByPod(labels: Record<string, string>, pods: ReadonlyMap<string, string>): string | undefined {
  const pod = findNaming(labels, podLabels);
  const [namespace, cluster] = [findNaming(labels, namespaceLabels), findNaming(labels, clusterLabels)];
  const parts = [cluster, namespace, pod].flatMap((label) => (label === undefined ? [] : [labels[label]]));
  const names = parts.map((_, i) => parts.slice(i).join('/'));
  return pod === undefined ? undefined : names.map((name) => pods.get(name)).find((owner) => owner !== undefined);
}

function findByName(
  labels: Record<string, string>,
  { services, findWritten }: { services: IdentityIndex; findWritten: (name: string) => string | undefined }
): string | undefined {
  const [namespace, cluster] = [findNaming(labels, namespaceLabels), findNaming(labels, clusterLabels)];
  for (const name of [...serviceLabels, ...workloadLabels]) {
    const identity = findNaming(labels, [name]) && readIdentity(labels, { name, namespace, cluster });
    const found = identity && (findIdentity(identity, services) ?? findWritten(labels[name]));
    if (found) {
      return found;
    }
  }
  return undefined;
}

function findNode(labels: Record<string, string>, nodes: ReadonlySet<string>): string | undefined {
  const cluster = findNaming(labels, clusterLabels);
  const names = nodeLabels.flatMap((label) => (labels[label] ? [nodeName(labels[label])] : []));
  const written = names.flatMap((name) => [...(cluster === undefined ? [] : [`${labels[cluster]}/${name}`]), name]);
  return written.find((name) => nodes.has(name));
}
