import { createSignal, formatWay, type Way } from '../createSignal';
import type { Ambiguous, DiscoveredService, Signal } from '../discovery';
import type { Subject } from '../findSubjects';
import {
  countParts,
  findIdentity,
  formatIdentity,
  indexIdentities,
  isCompletion,
  type Identity,
  type IdentityIndex,
} from '../identity/identity';
import { innerKinds, type SignalRule } from '../rules/signalRule';

/** A rule with all that it has series of. */
export interface Match {
  rule: SignalRule;
  subjects: Subject[];
  /** How they are named. */
  ways: Way[];
}

/** The services that answer requests, queue or log, with their own signals; and those that may be one of several. */
export function assembleServices(matches: Match[]): {
  services: Map<string, DiscoveredService>;
  ambiguous: Ambiguous[];
} {
  const own = matches.filter(({ rule }) => rule.scope === 'service');
  const { identities, ambiguous } = joinIdentities(own.filter(({ rule }) => !isInner(rule)));
  const services = new Map(
    identities.map((identity): [string, DiscoveredService] => {
      const name = formatIdentity(identity);
      return [name, { name, identity, signals: [], pods: [], nodes: [] }];
    })
  );
  const index = indexIdentities(identities);
  own.forEach((match) =>
    groupByOwner(match, index).forEach((subjects, owner) =>
      services.get(owner)?.signals.push(...createSignals(match, subjects))
    )
  );
  return { services, ambiguous };
}

/** One signal per way in which these subjects are named. */
export function createSignals({ rule, ways }: Match, subjects: Subject[]): Signal[] {
  return ways.flatMap((way) => {
    const named = subjects.filter((subject) => formatWay(subject) === formatWay(way));
    return named.length === 0 ? [] : [createSignal(rule, way, { ways, subjects: named })];
  });
}

/** What only says more of a service makes none. */
export function isInner({ kind }: SignalRule): boolean {
  return innerKinds.has(kind);
}

/** The subjects of a rule by the service that they are; several that say more than the service does are nobody's. */
function groupByOwner({ subjects }: Match, index: IdentityIndex): Map<string, Subject[]> {
  const owners = new Map<string, Subject[]>();
  subjects.forEach((subject) => {
    const owner = findIdentity(subject.identity, index);
    if (owner !== undefined) {
      owners.set(owner, [...(owners.get(owner) ?? []), subject]);
    }
  });
  return new Map(
    [...owners].map(([owner, all]) => {
      const exact = all.filter(({ name }) => name === owner);
      const others = new Set(all.map(({ name }) => name)).size === 1 ? all : [];
      return [owner, exact.length > 0 ? exact : others];
    })
  );
}

/**
 * Who there is. What lacks a namespace or cluster is the only service of that name which has one, unless the same rule tells
 * of both: then they are two.
 */
function joinIdentities(matches: Match[]): { identities: Identity[]; ambiguous: Ambiguous[] } {
  const found = new Map<string, { identity: Identity; rules: Set<string> }>();
  matches.forEach(({ rule, subjects }) =>
    subjects.forEach(({ name, identity }) => {
      const rules = found.get(name)?.rules ?? new Set<string>();
      found.set(name, { identity, rules: rules.add(rule.id) });
    })
  );
  const whole = new Map<string, Array<{ name: string; identity: Identity; rules: Set<string> }>>();
  const ambiguous: Ambiguous[] = [];
  const sorted = [...found].sort(([, a], [, b]) => countParts(b.identity) - countParts(a.identity));
  sorted.forEach(([name, { identity, rules }]) => {
    const namesakes = whole.get(identity.name) ?? [];
    const candidates = namesakes.filter((one) => isCompletion(one.identity, identity));
    const isOther = candidates.some((one) => [...rules].some((rule) => one.rules.has(rule)));
    if (candidates.length !== 1 || isOther) {
      whole.set(identity.name, [...namesakes, { name, identity, rules }]);
      const names = candidates.map((one) => one.name).sort();
      ambiguous.push(...(names.length > 0 ? [{ name, candidates: names, rules: [...rules] }] : []));
    }
  });
  return { identities: [...whole.values()].flat().map(({ identity }) => identity), ambiguous };
}
