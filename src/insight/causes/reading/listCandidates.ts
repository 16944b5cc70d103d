import type { Dependency, Discovery } from '../../discovery/discovery';

/** Callees further away hardly reach a service, and a long list is no help. */
const maxDepth = 5;
const maxServices = 50;

/**
 * What may have caused the trouble of a service: itself, what it calls, directly or through others, and the nodes that any of
 * these run on; of a node, itself and the services on it. Nearest first; at most 50 services, up to five calls away.
 * Undefined where nothing is known of who calls whom: then it may have been any.
 */
export function listCandidates(
  { services, nodes, dependencies }: Pick<Discovery, 'services' | 'nodes' | 'dependencies'>,
  service: string
): ReadonlySet<string> | undefined {
  if (nodes.some(({ name }) => name === service)) {
    const onNode = services.filter((one) => one.nodes.includes(service));
    return new Set([service, ...onNode.slice(0, maxServices).map(({ name }) => name)]);
  }
  if (dependencies.length === 0) {
    return undefined;
  }
  const called = listCalled(dependencies, service);
  const runOn = services.filter(({ name }) => called.has(name)).flatMap((one) => one.nodes);
  return new Set([...called, ...runOn]);
}

/** A service and what it calls, in the order of distance. */
function listCalled(dependencies: readonly Dependency[], service: string): Set<string> {
  const called = new Set([service]);
  let nearest = called;
  for (let depth = 0; depth < maxDepth && nearest.size > 0; depth++) {
    const callees = dependencies.flatMap(({ caller, callee }) => (nearest.has(caller) ? [callee] : []));
    nearest = new Set(callees.filter((callee) => !called.has(callee)).slice(0, maxServices - called.size));
    nearest.forEach((callee) => called.add(callee));
  }
  return called;
}
