import type { Trouble } from '../trouble';

const nodeLabels = ['node', 'instance', 'host', 'hostname', 'kubernetes_node'];
const namespaceLabels = ['namespace', 'exported_namespace', 'k8s_namespace_name', 'kubernetes_namespace'];
const nameLabels = ['service_name', 'exported_service', 'service', 'app', 'application', 'job'];
const clusterLabels = ['cluster', 'k8s_cluster_name'];

/** What two troubles have in common where they have the same of these, as texts. */
interface Contexts {
  name?: string;
  node?: string;
  /** Cluster and namespace; that there are none where there are none. */
  space: string;
  /** Whether a namespace, or else a cluster, is known. */
  hasSpace: boolean;
}

/** The namespace of known services, where nobody knows who calls whom. */
export function describeSpace({ labels }: Pick<Trouble, 'labels'>): string {
  return readContexts(labels).space;
}

/**
 * What a trouble has in common with others by its labels, the most telling first: node, namespace, or the cluster where it has
 * none of these. One of unknown services also goes with those that name the same one, and with those of its own name.
 */
export function listContexts({ labels, services, signal }: Trouble): string[] {
  const { name, node, space, hasSpace } = readContexts(labels);
  const around = [node, hasSpace ? space : undefined];
  const own = signal === undefined ? undefined : `signal ${signal}`;
  const all = services.length === 0 ? [name, ...around, own] : [node, space];
  return all.filter((one) => one !== undefined);
}

function readContexts(labels: Trouble['labels']): Contexts {
  const read = (names: readonly string[]) => names.map((name) => labels[name]).find((value) => value);
  const [cluster = '', namespace = ''] = [read(clusterLabels), read(namespaceLabels)];
  const [name, node] = [read(nameLabels), read(nodeLabels)?.replace(/:\d+$/, '')];
  return {
    ...(name !== undefined && { name: `name ${JSON.stringify([cluster, namespace, name])}` }),
    ...(node !== undefined && { node: `node ${JSON.stringify([cluster, node])}` }),
    space: `namespace ${JSON.stringify([cluster, namespace])}`,
    hasSpace: namespace !== '' || (cluster !== '' && node === undefined),
  };
}
