import type { Dependency } from '../discovery';
import { findIdentity, formatIdentity, type Identity, type IdentityIndex } from '../identity/identity';
import { clusterLabels, findNaming } from '../identity/subjectLabels';
import { labelSets, type Inquiry, type Labels } from '../inquiry';
import type { EdgeRule, EndRule } from '../rules/signalRule';

/** Who calls whom, each pair once, by name. Ends that are no known service keep the name that their labels tell. */
export async function findDependencies(
  rules: EdgeRule[],
  services: IdentityIndex,
  inquiry: Inquiry
): Promise<Dependency[]> {
  const edges = new Map<string, Dependency>();
  for (const rule of rules) {
    const sets = await labelSets(inquiry, rule.metric, { by: listEdgeLabels(rule) });
    sets.forEach((labels) => {
      const edge = readDependency(labels, rule, services);
      if (edge) {
        edges.set(JSON.stringify([edge.caller, edge.callee]), edge);
      }
    });
  }
  return [...edges.values()].sort((a, b) => compare(a.caller, b.caller) || compare(a.callee, b.callee));
}

/** All labels that tell who calls whom. */
export function listEdgeLabels({ client, server, virtual }: EdgeRule): string[] {
  const ends = [...listLabels(client), ...listLabels(server)];
  return [...new Set([...ends, ...clusterLabels, ...(virtual ? [virtual.label] : [])])];
}

/** Who calls whom by these labels; undefined where an end is not told, is nobody, or calls itself. */
export function readDependency(labels: Labels, rule: EdgeRule, services: IdentityIndex): Dependency | undefined {
  const [client, server] = [readEnd(labels, rule.client), readEnd(labels, rule.server)];
  if (!client || !server || isNobody(client, labels, { rule, services })) {
    return undefined;
  }
  const here = findNaming(labels, clusterLabels);
  const [caller, callee] = [client, server].map((end) => nameEnd(end, here && labels[here], services));
  return caller === callee ? undefined : { caller, callee };
}

function listLabels({ name, namespace, cluster }: EndRule): string[] {
  return [...name, ...namespace, ...cluster];
}

function readEnd(labels: Labels, end: EndRule): Identity | undefined {
  const value = (names: string[]) => {
    const label = findNaming(labels, names);
    return label === undefined ? undefined : labels[label];
  };
  const [name, namespace, cluster] = [value(end.name), value(end.namespace), value(end.cluster)];
  return name === undefined
    ? undefined
    : { ...(cluster !== undefined && { cluster }), ...(namespace !== undefined && { namespace }), name };
}

/** Whoever calls without being a service, such as a browser. */
function isNobody(
  client: Identity,
  labels: Labels,
  { rule: { virtual }, services }: { rule: EdgeRule; services: IdentityIndex }
): boolean {
  return (
    virtual !== undefined &&
    client.name === virtual.client &&
    (labels[virtual.label] === virtual.value || !services.has(client.name))
  );
}

/** A mesh may know the cluster by another name than the metrics do: `here` is where they are from, as these say. */
function nameEnd(end: Identity, here: string | undefined, services: IdentityIndex): string {
  const { cluster = here, ...inCluster } = end;
  const named = [cluster, here].flatMap((one) => (one === undefined ? [] : [{ ...inCluster, cluster: one }]));
  const found = [...named, inCluster].map((one) => findIdentity(one, services)).find((one) => one !== undefined);
  return found ?? formatIdentity(named[0] ?? inCluster);
}

/** By code units: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
