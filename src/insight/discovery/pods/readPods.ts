import { findNaming, listIdentityLabels, type SubjectRule } from '../identity/subjectLabels';
import { formatIdentity, type Identity } from '../identity/identity';
import { readSubject } from '../findSubjects';
import { firstLabel, labelSets, type Inquiry, type Labels } from '../inquiry';
import type { OwnerRule, PodRule } from '../rules/signalRule';
import { nodeName } from './nodeName';

/** What is known of a pod. */
export interface Pod {
  name: string;
  identity: Identity;
  node?: Identity;
  /** The name of what runs it: a Deployment, not its ReplicaSet. */
  workload?: string;
  /** Names that it was given. */
  names: string[];
  containers: string[];
}

interface Owner {
  kind: string;
  name: string;
}

/** Kubernetes names the ReplicaSet of a Deployment so: its name, a hyphen, and a hash of these letters. */
const hash = /-[bcdfghjklmnpqrstvwxz2456789]{5,10}$/;

/** All pods that the metrics tell of, by their whole identity. */
export async function readPods(
  { pods: rules, owners }: { pods: PodRule[]; owners: OwnerRule[] },
  inquiry: Inquiry
): Promise<Map<string, Pod>> {
  const makers = await readMakers(owners, inquiry);
  const pods = new Map<string, Pod>();
  for (const rule of rules) {
    const subjectRule: SubjectRule = { scope: 'pod', subject: rule.pod };
    const sets = await labelSets(inquiry, rule.metric, { by: listLabels(rule, subjectRule) });
    sets.forEach((labels) => {
      const subject = readSubject(labels, subjectRule);
      if (subject) {
        const known = pods.get(subject.name) ?? { ...subject, names: [], containers: [] };
        pods.set(subject.name, addFacts(known, readFacts(labels, rule, makers)));
      }
    });
  }
  return pods;
}

function listLabels({ node = [], names = [], containers = [], owner }: PodRule, subjectRule: SubjectRule): string[] {
  const own = owner ? [...owner.kind, ...owner.name] : [];
  return [...new Set([...listIdentityLabels(subjectRule), ...node, ...names, ...containers, ...own])];
}

type Facts = Partial<Pick<Pod, 'names' | 'containers' | 'workload'>> & { node?: string };

type FindMaker = (owner: Owner, pod: Labels) => string;

function readFacts(
  labels: Labels,
  { node = [], names = [], containers = [], owner }: PodRule,
  findMaker: FindMaker
): Facts {
  const values = (all: string[]) => all.flatMap((label) => labels[label] || []);
  const at = firstLabel(labels, node);
  const made = owner && readOwner(labels, owner);
  return {
    names: values(names),
    containers: values(containers),
    ...(at !== undefined && { node: nodeName(labels[at]) }),
    ...(made && { workload: findMaker(made, labels) }),
  };
}

function addFacts(pod: Pod, { names = [], containers = [], node, workload }: Facts): Pod {
  const { cluster } = pod.identity;
  return {
    ...pod,
    names: [...new Set([...pod.names, ...names])],
    containers: [...new Set([...pod.containers, ...containers])],
    node: pod.node ?? (node === undefined ? undefined : { ...(cluster !== undefined && { cluster }), name: node }),
    workload: pod.workload ?? workload,
  };
}

function readOwner(labels: Labels, rule: OwnerRule['owner']): Owner | undefined {
  const [kind, name] = [findNaming(labels, rule.kind), findNaming(labels, rule.name)];
  const isNone = name === undefined || kind === undefined || labels[name] === '<none>';
  return isNone ? undefined : { kind: labels[kind], name: labels[name] };
}

/** What made the makers of pods, such as the Deployment of a ReplicaSet. */
async function readMakers(rules: OwnerRule[], inquiry: Inquiry): Promise<FindMaker> {
  const makers = new Map<string, string>();
  for (const { metric, kind, name, owner } of rules) {
    const subjectRule: SubjectRule = { scope: 'pod', subject: name };
    const sets = await labelSets(inquiry, metric, {
      by: [...listIdentityLabels(subjectRule), ...owner.kind, ...owner.name],
    });
    sets.forEach((labels) => {
      const subject = readSubject(labels, subjectRule);
      const made = readOwner(labels, owner);
      if (subject && made) {
        makers.set(`${kind} ${subject.name}`, made.name);
      }
    });
  }
  return ({ kind, name }, pod) => {
    const { cluster, namespace } = readSubject({ ...pod, name }, { scope: 'pod', subject: ['name'] })?.identity ?? {};
    const known = makers.get(`${kind} ${formatIdentity({ cluster, namespace, name })}`);
    return known ?? (kind === 'ReplicaSet' ? name.replace(hash, '') : name);
  };
}
