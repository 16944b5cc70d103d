import { createInquiry, firstLabel, knownMetrics, labelSets, type Inquiry } from './inquiry';
import type {
  QueryLabels,
  Dependency,
  DiscoveredNode,
  DiscoveredService,
  Discovery,
  Signal,
  Unused,
} from './discovery';
import { findSubjects, type Subject } from './findSubjects';
import { nodeName, placeServices } from './placeServices';
import { createSignal } from './createSignal';
import { excludeIgnoredPaths } from './ignoredPaths';
import { matcher, selector } from './rules/selector';
import { innerKinds, type DiscoveryRules, type EdgeRule, type SignalRule, type VersionRule } from './rules/signalRule';

interface Match {
  rule: SignalRule;
  subjects: Subject[];
}

/**
 * Finds services, nodes, their signals and who calls whom, from label sets alone. What a source does not answer is
 * told in `failures`; the rest is found all the same.
 */
export async function discover(given: DiscoveryRules, query: QueryLabels): Promise<Discovery> {
  const inquiry = createInquiry(query);
  const known = await knownMetrics(given, inquiry);
  const rules = { ...given, signals: await excludeIgnoredPaths(given, inquiry, known) };
  const answers = await Promise.all(rules.signals.map((rule) => findSubjects(rule, inquiry, known)));
  const matches = rules.signals.flatMap((rule, i): Match[] => {
    const found = answers[i];
    return Array.isArray(found) ? [{ rule, subjects: found }] : [];
  });
  const services = assembleServices(matches);
  const there = <Rule extends { metric: string }>(list: Rule[]) => list.filter(({ metric }) => known.has(metric));
  await addPods(services, { matches, rules: { ...rules, placements: there(rules.placements) }, inquiry });
  await addVersions(services, there(rules.versions), inquiry);
  return {
    fleet: assembleFleet(matches),
    services: finished(services, rules.signals),
    nodes: finished(assembleNodes(matches), rules.signals),
    dependencies: await findDependencies(there(rules.edges), inquiry),
    unused: answers.filter((answer): answer is Unused => !Array.isArray(answer)),
    failures: [...inquiry.failures].map(([language, message]) => ({ language, message })),
  };
}

function assembleFleet(matches: Match[]): Signal[] {
  return matches.flatMap(({ rule, subjects }) => {
    const ways = new Map(subjects.map((subject) => [`${subject.label} ${subject.outcome}`, subject]));
    return [...ways.values()].map((subject) => createSignal(rule, subject));
  });
}

/** Services that answer requests, queue or log; the rest only says more of them. */
function assembleServices(matches: Match[]): Map<string, DiscoveredService> {
  const own = matches.filter(({ rule }) => rule.scope === 'service');
  const services = new Map<string, DiscoveredService>();
  own
    .filter(({ rule }) => !isInner(rule))
    .forEach(({ subjects }) =>
      subjects.forEach(({ name }) => services.set(name, { name, signals: [], pods: [], nodes: [] }))
    );
  own.forEach(({ rule, subjects }) =>
    subjects.forEach(({ name, label, outcome }) =>
      services.get(name)?.signals.push(createSignal(rule, { label, outcome }, [name]))
    )
  );
  return services;
}

/** What only says more of a service makes none. */
function isInner({ kind }: SignalRule): boolean {
  return innerKinds.has(kind);
}

/** Of several rules for the same kind of signal the one that comes first in the table. */
function preferred(signals: Signal[], table: SignalRule[]): Signal[] {
  const kinds = new Set<string>();
  return signals
    .sort((a, b) => table.indexOf(a.rule) - table.indexOf(b.rule))
    .filter(({ rule: { kind } }) => !kinds.has(kind) && kinds.add(kind));
}

async function addPods(
  services: Map<string, DiscoveredService>,
  { matches, rules, inquiry }: { matches: Match[]; rules: DiscoveryRules; inquiry: Inquiry }
): Promise<void> {
  const places = await placeServices(rules.placements, new Set(services.keys()), inquiry);
  const ofPods = matches.filter(({ rule }) => rule.scope === 'pod');
  places.forEach((own, name) => {
    const service = services.get(name);
    if (service) {
      service.pods = own.map(({ pod }) => pod).sort();
      service.nodes = [...new Set(own.flatMap(({ node }) => node ?? []))].sort();
      ofPods.forEach(({ rule, subjects }) => addPodSignal(service, rule, subjects));
    }
  });
}

/** By the first rule that knows a service's version. */
async function addVersions(
  services: Map<string, DiscoveredService>,
  rules: VersionRule[],
  inquiry: Inquiry
): Promise<void> {
  for (const { metric, service: names, version: versions } of rules) {
    const sets = await labelSets(inquiry, metric, { by: [...names, ...versions] });
    sets.forEach((labels) => {
      const [label, version] = [firstLabel(labels, names), firstLabel(labels, versions)];
      const service = label === undefined ? undefined : services.get(labels[label]);
      if (service && label !== undefined && version !== undefined) {
        service.versions ??= `count by (${version}) (${metric}${selector(matcher(label, service.name))})`;
      }
    });
  }
}

/** All pods of a service as one signal. */
function addPodSignal(service: DiscoveredService, rule: SignalRule, subjects: Subject[]): void {
  const own = new Set(service.pods);
  const found = subjects.filter(({ name }) => own.has(name));
  if (found.length > 0) {
    service.signals.push(createSignal(rule, found[0], service.pods));
  }
}

function assembleNodes(matches: Match[]): Map<string, DiscoveredNode> {
  const nodes = new Map<string, DiscoveredNode>();
  matches
    .filter(({ rule }) => rule.scope === 'node')
    .forEach(({ rule, subjects }) =>
      subjects.forEach(({ name, label }) => {
        const node = nodes.get(nodeName(name)) ?? { name: nodeName(name), signals: [] };
        node.signals.push(createSignal(rule, { label }, [name]));
        nodes.set(node.name, node);
      })
    );
  return nodes;
}

async function findDependencies(rules: EdgeRule[], inquiry: Inquiry): Promise<Dependency[]> {
  const edges = new Map<string, Dependency>();
  for (const { metric, client, server } of rules) {
    const sets = await labelSets(inquiry, metric, { by: [...client, ...server] });
    sets.forEach((labels) => {
      const [from, to] = [firstLabel(labels, client), firstLabel(labels, server)];
      if (from !== undefined && to !== undefined && labels[from] !== labels[to]) {
        const edge = { caller: labels[from], callee: labels[to] };
        edges.set(JSON.stringify(edge), edge);
      }
    });
  }
  return [...edges.values()].sort((a, b) => compare(a.caller, b.caller) || compare(a.callee, b.callee));
}

function finished<Found extends DiscoveredNode>(found: Map<string, Found>, table: SignalRule[]): Found[] {
  return [...found.values()]
    .map((one) => ({ ...one, signals: preferred(one.signals, table) }))
    .sort((a, b) => compare(a.name, b.name));
}

/** By code units: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
