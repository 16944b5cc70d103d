import type { Trouble } from '../trouble';

const nodeLabels = ['node', 'instance', 'host', 'hostname', 'kubernetes_node'];
const namespaceLabels = ['namespace', 'exported_namespace', 'k8s_namespace_name', 'kubernetes_namespace'];
const clusterLabels = ['cluster', 'k8s_cluster_name'];

/**
 * What a trouble has in common with others by its labels, the most telling first: node, namespace, or the cluster where it has
 * none of these. One of unknown services also goes with those of its name. `of` known services without a graph: its namespace
 * alone, or that it has none.
 */
export function listContexts({ labels, services, signal }: Trouble, of?: 'known'): string[] {
  const read = (names: readonly string[]) => names.map((name) => labels[name]).find((value) => value);
  const cluster = read(clusterLabels);
  const namespace = read(namespaceLabels);
  const space = `namespace ${JSON.stringify([cluster ?? '', namespace ?? ''])}`;
  if (of === 'known') {
    return [space];
  }
  const node = read(nodeLabels)?.replace(/:\d+$/, '');
  return [
    ...(node === undefined ? [] : [`node ${JSON.stringify([cluster ?? '', node])}`]),
    ...(namespace === undefined && (cluster === undefined || node !== undefined) && services.length === 0
      ? []
      : [space]),
    ...(services.length === 0 && signal !== undefined ? [`signal ${signal}`] : []),
  ];
}
