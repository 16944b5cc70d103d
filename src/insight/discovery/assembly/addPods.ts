import type { DiscoveredService } from '../discovery';
import { readSubject } from '../findSubjects';
import { findIdentity, formatIdentity, indexIdentities, isCompatible, type IdentityIndex } from '../identity/identity';
import { listIdentityLabels, type SubjectRule } from '../identity/subjectLabels';
import { labelSets, type Inquiry } from '../inquiry';
import { assignPods } from '../pods/assignPods';
import type { Pod } from '../pods/readPods';
import { createSignals, isInner, type Match } from './assembleServices';

/** Labels by which a service's own series tell the pod that they come from. */
const podRule: SubjectRule = {
  scope: 'pod',
  subject: ['k8s_pod_name', 'kubernetes_pod_name', 'exported_pod', 'pod', 'pod_name'],
};

interface Parts {
  matches: Match[];
  pods: Map<string, Pod>;
  nodes: IdentityIndex;
}

/** The services with their pods, the nodes that these run on, and the pods' signals. */
export async function addPods(
  services: ReadonlyMap<string, DiscoveredService>,
  { matches, pods, nodes }: Parts,
  inquiry: Inquiry
): Promise<DiscoveredService[]> {
  const identities = new Map([...services].map(([name, { identity }]) => [name, identity]));
  const claims = await readClaims(matches, { services: indexIdentities(identities.values()), pods }, inquiry);
  const assigned = assignPods(identities, pods, claims);
  const ofPods = matches.filter(({ rule }) => rule.scope === 'pod');
  return [...services.values()].map((service) => {
    const own = assigned.get(service.name) ?? [];
    const names = new Set(own.map(({ name }) => name));
    const places = own.flatMap(({ node }) => (node ? [findIdentity(node, nodes) ?? formatIdentity(node)] : []));
    const signals = ofPods.flatMap((match) =>
      createSignals(
        match,
        match.subjects.filter(({ name }) => names.has(name))
      )
    );
    return {
      ...service,
      pods: [...names].sort(),
      nodes: [...new Set(places)].sort(),
      signals: [...service.signals, ...signals],
    };
  });
}

interface Known {
  services: IdentityIndex;
  pods: Map<string, Pod>;
}

/**
 * The service of each pod that its own series name. A pod that has series of several is one that tells of others, such as a
 * collector, and so is one in another namespace.
 */
async function readClaims(matches: Match[], known: Known, inquiry: Inquiry): Promise<Map<string, string>> {
  const outer = matches.filter(({ rule }) => rule.scope === 'service' && rule.language === 'promql' && !isInner(rule));
  const byMetric = new Map(outer.map((match) => [match.rule.metric, match]));
  const counted = [...byMetric.values()].filter(({ rule }) => !rule.metric.endsWith('_bucket'));
  const claimed = await inquiry.each(counted, (match) => readMetricClaims(match, known, inquiry));
  return new Map(
    claimed.flatMap((claims) =>
      [...claims].flatMap(([pod, owners]): Array<[string, string]> => {
        const [owner] = owners;
        return owners.size === 1 ? [[pod, owner]] : [];
      })
    )
  );
}

async function readMetricClaims(
  { rule, ways }: Match,
  { services, pods }: Known,
  inquiry: Inquiry
): Promise<Map<string, Set<string>>> {
  const isRelayed = !ways.some(({ labels }) => labels.namespace === 'namespace');
  const by = [...new Set([...listIdentityLabels(rule), ...listIdentityLabels(podRule)])];
  const index = indexIdentities([...pods.values()].map(({ identity }) => identity));
  const claims = new Map<string, Set<string>>();
  (await labelSets(inquiry, rule.metric, { by, only: rule.only })).forEach((labels) => {
    const [subject, pod] = [readSubject(labels, { ...rule, isRelayed }), readSubject(labels, podRule)];
    if (!subject || !pod || !isCompatible({ ...subject.identity, name: '' }, { ...pod.identity, name: '' })) {
      return;
    }
    const owner = findIdentity(subject.identity, services);
    const name = findIdentity(pod.identity, index);
    if (owner !== undefined && name !== undefined) {
      claims.set(name, (claims.get(name) ?? new Set()).add(owner));
    }
  });
  return claims;
}
