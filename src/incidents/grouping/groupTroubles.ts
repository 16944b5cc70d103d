import { findEnd, troubleTraits, type ServiceGraph, type Trouble } from '../trouble';
import type { Incident } from '../incident';
import { addCauses } from './addCauses';
import { createIncident } from './createIncident';
import { createNeighbourhood, type Neighbourhood } from './createNeighbourhood';
import { dropRepeated } from './dropRepeated';
import { defaultGrouping, type GroupingOptions } from './groupingOptions';
import { describeSpace, listContexts } from './listContexts';

/** Troubles that belong together; `into` where it has become a part of another group. */
interface Group {
  troubles: Trouble[];
  into?: Group;
}

/** The last trouble of a service, a node, or of what has these labels. */
interface Latest {
  group: Group;
  start: number;
  /** Infinity while any of its troubles goes on. */
  end: number;
}

/** What is known of each place when the next trouble comes. */
interface Sweep {
  options: GroupingOptions;
  neighbourhood: Neighbourhood;
  places: Map<string, Latest>;
  /** By labels that troubles have in common. */
  contexts: Map<string, Latest>;
}

/**
 * Incidents, the newest first: troubles of one neighbourhood of the graph and one time. Troubles of unknown services go with
 * those that share their node or namespace, else with others of the same name. Deploys and changepoints join the incident that
 * follows them, and begin none. The time that it takes grows with the number of troubles, not with its square.
 */
export function groupTroubles(
  troubles: readonly Trouble[],
  graph: ServiceGraph,
  options: Partial<GroupingOptions> = {}
): Incident[] {
  const used = { ...defaultGrouping, ...options };
  const distinct = dropRepeated(troubles);
  const sweep: Sweep = {
    options: used,
    neighbourhood: createNeighbourhood(graph, used.hops),
    places: new Map(),
    contexts: new Map(),
  };
  const groups: Group[] = [];
  for (const trouble of distinct.filter(({ kind }) => troubleTraits[kind].begins)) {
    const group = findGroup(trouble, sweep) ?? { troubles: [] };
    if (group.troubles.length === 0) {
      groups.push(group);
    }
    group.troubles.push(trouble);
    remember(trouble, group, sweep);
  }
  const begun = groups.filter(({ into }) => into === undefined).map((group) => group.troubles);
  const causes = distinct.filter(({ kind }) => !troubleTraits[kind].begins);
  return addCauses(begun, causes, sweep.neighbourhood)
    .map((own) => createIncident(own, graph))
    .sort((a, b) => b.start - a.start || (a.id < b.id ? -1 : 1));
}

function remember(trouble: Trouble, group: Group, { places, contexts }: Sweep): void {
  const end = findEnd(trouble);
  const note = (known: Map<string, Latest>, key: string) => {
    const last = known.get(key);
    const isSame = last !== undefined && resolve(last.group) === group;
    known.set(key, { group, start: trouble.start, end: isSame ? Math.max(last.end, end) : end });
  };
  trouble.services.forEach((place) => note(places, place));
  listContexts(trouble).forEach((context) => note(contexts, context));
}

function findGroup(trouble: Trouble, sweep: Sweep): Group | undefined {
  const { services, start } = trouble;
  const { options, neighbourhood, places, contexts } = sweep;
  if (services.length === 0) {
    return findFirst(listContexts(trouble), contexts, (last) => isNear(last, start, options));
  }
  const own = services.flatMap((place) => places.get(place) ?? []).filter((last) => isOpen(last, start, options));
  // Whoever is in trouble already has looked around then.
  const around = own.length > 0 ? [] : services.flatMap((place) => neighbourhood.listNear(place));
  const near = around.flatMap((place) => places.get(place) ?? []).filter((last) => isNear(last, start, options));
  const found = [...own, ...near];
  if (found.length === 0 && !neighbourhood.hasEdges) {
    return findFirst([describeSpace(trouble)], contexts, (last) => isNear(last, start, options));
  }
  const groups = [...new Set(found.sort((a, b) => b.start - a.start).map(({ group }) => resolve(group)))];
  return options.joins ? groups.reduce<Group | undefined>(joinGroups, undefined) : groups[0];
}

function findFirst(
  keys: readonly string[],
  known: ReadonlyMap<string, Latest>,
  fits: (last: Latest) => boolean
): Group | undefined {
  const found = keys.flatMap((key) => known.get(key) ?? []).find(fits);
  return found && resolve(found.group);
}

function isNear({ start }: Latest, time: number, { gap }: GroupingOptions): boolean {
  return time - start <= gap;
}

function isOpen({ start, end }: Latest, time: number, { gap, linger }: GroupingOptions): boolean {
  return time - start <= gap || (time - end <= gap && time - start <= linger);
}

/** The smaller one goes into the larger, so that no trouble moves often. */
function joinGroups(first: Group | undefined, second: Group): Group {
  if (first === undefined || first === second) {
    return second;
  }
  const [large, small] = first.troubles.length < second.troubles.length ? [second, first] : [first, second];
  small.troubles.forEach((trouble) => large.troubles.push(trouble));
  small.troubles = [];
  small.into = large;
  return large;
}

function resolve(group: Group): Group {
  let root = group;
  while (root.into) {
    root = root.into;
  }
  return root;
}
