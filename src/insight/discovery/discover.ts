import { addPrefixed } from './addPrefixed';
import { addPods } from './assembly/addPods';
import { addVersions } from './assembly/addVersions';
import { assembleServices, createSignals, type Match } from './assembly/assembleServices';
import { findDependencies } from './assembly/findDependencies';
import { createSignal, listWays } from './createSignal';
import type { DiscoveredNode, DiscoveredService, Discovery, Signal, Unused } from './discovery';
import { findSubjects } from './findSubjects';
import { indexIdentities, type Identity } from './identity/identity';
import { excludeIgnoredPaths } from './ignoredPaths';
import { createInquiry, knownMetrics, type InquiryOptions, type QueryLabels } from './inquiry';
import { nodeName } from './pods/nodeName';
import { readPods } from './pods/readPods';
import type { DiscoveryRules, SignalRule } from './rules/signalRule';

/**
 * Finds services, nodes, their signals and who calls whom, from label sets alone. What a source does not answer is
 * told in `failures`; the rest is found all the same.
 * @throws the reason of the options' signal once it aborts.
 */
export async function discover(
  rules: DiscoveryRules,
  query: QueryLabels,
  options: InquiryOptions = {}
): Promise<Discovery> {
  const inquiry = createInquiry(query, options);
  const given = await addPrefixed(rules, inquiry);
  const known = await knownMetrics(given, inquiry);
  const signals = await excludeIgnoredPaths(given, inquiry, known);
  const answers = await inquiry.each(signals, (rule) => findSubjects(rule, inquiry, known));
  const matches = signals.flatMap((rule, i): Match[] => {
    const found = answers[i];
    return Array.isArray(found) ? [{ rule, subjects: found, ways: listWays(found) }] : [];
  });
  const there = <Rule extends { metric: string }>(list: Rule[]) => list.filter(({ metric }) => known.has(metric));
  const { services, ambiguous } = assembleServices(matches);
  const index = indexIdentities([...services.values()].map(({ identity }) => identity));
  const pods = await readPods({ pods: there(given.pods), owners: there(given.owners) }, inquiry);
  const placed = await addPods(services, { matches, pods, nodes: indexNodes(matches) }, inquiry);
  const versioned = await addVersions(placed, { rules: there(given.versions), index }, inquiry);
  return {
    fleet: assembleFleet(matches),
    services: versioned.map((one) => finishSignals(one, signals)).sort(byName),
    nodes: assembleNodes(matches)
      .map((one) => finishSignals(one, signals))
      .sort(byName),
    dependencies: await findDependencies(there(given.edges), index, inquiry),
    edges: there(given.edges),
    ambiguous: ambiguous.sort(byName),
    unused: answers.filter((answer): answer is Unused => !Array.isArray(answer)),
    failures: [...inquiry.failures].map(([language, failure]) => ({ language, ...failure })),
  };
}

function assembleFleet(matches: Match[]): Signal[] {
  return matches.flatMap(({ rule, ways }) => ways.map((way) => createSignal(rule, way, { ways })));
}

function assembleNodes(matches: Match[]): DiscoveredNode[] {
  const nodes = new Map<string, DiscoveredNode>();
  matches
    .filter(({ rule }) => rule.scope === 'node')
    .forEach((match) =>
      new Set(match.subjects.map(({ name }) => name)).forEach((name) => {
        const own = createSignals(
          match,
          match.subjects.filter((subject) => subject.name === name)
        );
        nodes.set(name, { name, signals: [...(nodes.get(name)?.signals ?? []), ...own] });
      })
    );
  return [...nodes.values()];
}

function indexNodes(matches: Match[]) {
  const ofNodes = matches.filter(({ rule }) => rule.scope === 'node').flatMap(({ subjects }) => subjects);
  return indexIdentities(ofNodes.map(({ identity }): Identity => ({ ...identity, name: nodeName(identity.name) })));
}

/** Of several rules for the same kind of signal the one that comes first in the table. */
function finishSignals<Found extends DiscoveredNode | DiscoveredService>(found: Found, table: SignalRule[]): Found {
  const kinds = new Set<string>();
  const places = new Map(table.map((rule, place) => [rule, place]));
  const place = ({ rule }: Signal) => places.get(rule) ?? table.length;
  const preferred = [...found.signals]
    .sort((a, b) => place(a) - place(b))
    .filter(({ rule: { kind } }) => !kinds.has(kind) && kinds.add(kind));
  return { ...found, signals: preferred };
}

/** By code units: the same everywhere. */
function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}
