import { nodes, services } from '../topology';
import type { Target } from './metric';

const of = (path: string, labels: Record<string, string>): Target => ({ path: `/metrics/${path}`, labels });

export const serviceTargets = new Map(
  services.map(({ name }) => [name, of(name, { job: 'shop', instance: `${name}-0:8080`, service: name })])
);

export const nodeTargets = new Map(
  nodes.map(({ name }) => [name, of(name, { job: 'node', instance: `${name}:9100`, node: name })])
);

/** What a kubelet's cAdvisor tells of the containers on a node. */
export const containerTargets = new Map(
  nodes.map(({ name }) => [name, of(`${name}/cadvisor`, { job: 'cadvisor', instance: `${name}:10250`, node: name })])
);

/** Where traces are turned into a service graph. */
export const graphTarget = of('tempo', { job: 'tempo', instance: 'tempo:3200' });

/** Every process that Prometheus scrapes in the shop. */
export const targets: Target[] = [
  ...serviceTargets.values(),
  ...nodeTargets.values(),
  ...containerTargets.values(),
  graphTarget,
];

/** The targets as a file for Prometheus' file_sd, all served by one exporter at `address` (host:port). */
export function fileDiscovery(address: string): Array<{ targets: string[]; labels: Record<string, string> }> {
  return targets.map(({ path, labels }) => ({ targets: [address], labels: { ...labels, __metrics_path__: path } }));
}

/** The target of a name that the topology has. */
export function createTarget(known: Map<string, Target>, name: string): Target {
  const target = known.get(name);
  if (target === undefined) {
    throw new Error(`The shop has no target "${name}".`);
  }
  return target;
}
