import type { Labels } from '../inquiry';
import type { Scope } from '../rules/signalRule';
import type { Identity } from './identity';

/** The labels of a series that tell whose it is. */
export interface SubjectLabels {
  name: string;
  namespace?: string;
  cluster?: string;
}

/** How the labels of a subject are chosen. */
export interface SubjectRule {
  scope: Scope;
  /** Labels that may name it, in the order of preference. */
  subject: readonly string[];
  /** Labels that may tell its namespace, where they are others than the usual ones. */
  namespace?: readonly string[];
  /** The series come through somebody who is scraped for many: `namespace` is the relay's own. */
  isRelayed?: boolean;
}

export const clusterLabels = ['cluster', 'k8s_cluster_name'];
const namespaceLabels = ['namespace', 'k8s_namespace_name', 'kubernetes_namespace', 'service_namespace'];
/** `namespace` is here the one of whoever was scraped: Prometheus renames what the series themselves say. */
const renamedNamespaces = ['exported_namespace', 'k8s_namespace_name', 'service_namespace'];
/** What OpenTelemetry says of itself comes before what the scrape says, which may have gone through a collector. */
const resourceNamespaces = ['k8s_namespace_name', 'service_namespace', 'exported_namespace', 'namespace'];
/** Prometheus and OpenTelemetry write `namespace/name` here. */
const jobLabels: ReadonlySet<string> = new Set(['job', 'exported_job']);

/** The labels that tell whose a series with these labels is; undefined where none names it. */
export function chooseSubjectLabels(labels: Labels, rule: SubjectRule): SubjectLabels | undefined {
  const name = findNaming(labels, listNameLabels(rule));
  if (name === undefined) {
    return undefined;
  }
  const namespace = findNaming(labels, listNamespaceLabels(rule, name));
  const cluster = findNaming(labels, clusterLabels);
  return { name, ...(namespace !== undefined && { namespace }), ...(cluster !== undefined && { cluster }) };
}

/** All labels that may tell whose the series of a rule are. */
export function listIdentityLabels(rule: SubjectRule): string[] {
  const names = listNameLabels(rule);
  return [...new Set([...names, ...names.flatMap((name) => listNamespaceLabels(rule, name)), ...clusterLabels])];
}

/** Of these labels those that are preferred to the chosen one: where one is set, the series is somebody else's. */
export function listPreferred(
  part: keyof SubjectLabels,
  { name, ...chosen }: SubjectLabels,
  rule: SubjectRule
): string[] {
  const all = {
    name: listNameLabels(rule),
    namespace: listNamespaceLabels(rule, name),
    cluster: clusterLabels,
  }[part];
  const own = { name, ...chosen }[part];
  return own === undefined ? all : all.slice(0, all.indexOf(own));
}

/** Who is told of by a series; a job of the form `namespace/name` tells both. */
export function readIdentity(labels: Labels, subject: SubjectLabels): Identity | undefined {
  const value = (label: string | undefined) => (label === undefined ? undefined : labels[label] || undefined);
  const whole = value(subject.name);
  if (whole === undefined) {
    return undefined;
  }
  const [, before, after] = (jobLabels.has(subject.name) && /^([^/]+)\/([^/]+)$/.exec(whole)) || [];
  const [cluster, namespace] = [value(subject.cluster), value(subject.namespace) ?? before];
  return {
    ...(cluster !== undefined && { cluster }),
    ...(namespace !== undefined && { namespace }),
    name: after ?? whole,
  };
}

/** The values of what else distinguishes a series than whose it is, in the order of its labels. */
export function listOtherValues(labels: Labels, subject: SubjectLabels): string[] {
  const own = new Set<string>(['__name__', ...Object.values<string>({ ...subject })]);
  return Object.entries(labels).flatMap(([label, value]) => (own.has(label) ? [] : [value]));
}

/** The first of the labels that names anybody: Istio writes `unknown` where it knows nobody. */
export function findNaming(labels: Labels, names: readonly string[]): string | undefined {
  return names.find((name) => Object.hasOwn(labels, name) && !['', 'unknown'].includes(labels[name]));
}

function listNameLabels({ subject }: SubjectRule): string[] {
  return subject.flatMap((label) => (label === 'job' ? ['exported_job', 'job'] : [label]));
}

function listNamespaceLabels({ scope, namespace, isRelayed }: SubjectRule, name: string): string[] {
  if (namespace) {
    return [...namespace];
  }
  const usual = {
    // Exporters tell of nodes from a namespace of their own, and of pods in any.
    node: [],
    pod: ['exported_namespace', ...namespaceLabels],
    service: chooseServiceNamespaces(name),
  }[scope];
  return isRelayed ? usual.filter((label) => label !== 'namespace') : usual;
}

function chooseServiceNamespaces(name: string): string[] {
  if (name.startsWith('exported_')) {
    return renamedNamespaces;
  }
  return name === 'service_name' ? resourceNamespaces : namespaceLabels;
}
