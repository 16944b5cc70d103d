import {
  countParts,
  indexIdentities,
  isCompatible,
  isCompletion,
  type Identity,
  type IdentityIndex,
} from '../identity/identity';
import type { Pod } from './readPods';

/**
 * The pods of each service, by its name: those that its own series name (`claims`), else those whose workload, label or, where
 * nothing tells the workload, container is called as the service is, in its own namespace and cluster. Never more than one
 * service's by name.
 */
export function assignPods(
  services: ReadonlyMap<string, Identity>,
  pods: ReadonlyMap<string, Pod>,
  claims: ReadonlyMap<string, string>
): Map<string, Pod[]> {
  const index = indexIdentities(services.values());
  const assigned = new Map<string, Pod[]>();
  pods.forEach((pod, name) => {
    const owner = claims.get(name) ?? findNamesake(pod, index);
    if (owner !== undefined) {
      assigned.set(owner, [...(assigned.get(owner) ?? []), pod]);
    }
  });
  return new Map([...assigned].filter(([service, own]) => isOneNamespace(services.get(service), own)));
}

function findNamesake(pod: Pod, index: IdentityIndex): string | undefined {
  const { workload, names, containers } = pod;
  const called = workload === undefined ? [...names, ...containers] : [workload, ...names];
  for (const name of called) {
    const wanted = { ...pod.identity, name };
    const found = [...(index.get(name) ?? [])].filter(([, identity]) => isCompatible(identity, wanted));
    const best = found.filter(([, one]) => !found.some(([, other]) => isCompletion(other, one)));
    if (best.length === 1) {
      return best[0][0];
    }
  }
  return undefined;
}

/** Of a service without a namespace nobody knows whose pods of several are its own. */
function isOneNamespace(service: Identity | undefined, pods: Pod[]): boolean {
  const places = new Set(pods.map(({ identity: { cluster, namespace } }) => `${cluster} ${namespace}`));
  return places.size === 1 || (service !== undefined && countParts(service) > 1);
}
