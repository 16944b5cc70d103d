import type { DiscoveredService, Discovery, Signal } from '../discovery/discovery';
import { assessHealth } from '../health/assessHealth';
import type { WatchedSeries } from './watch/analyseSignal';
import type { FleetMember } from './fleet';

/** The services with the health of each, and the nodes: what several services share is told once. */
export function listMembers({ services, nodes }: Discovery, found: WatchedSeries[]): FleetMember[] {
  const bySubject = new Map<string, WatchedSeries[]>();
  found.forEach((one) => {
    const key = `${one.state.scope} ${one.state.subject}`;
    bySubject.set(key, [...(bySubject.get(key) ?? []), one]);
  });
  const ofServices = services.map((one) =>
    assessMember({ kind: 'service', ...one, affects: [] }, listOwn(one, bySubject))
  );
  const ofNodes = nodes.map(({ name, signals }) => {
    const affects = services.flatMap((one) => (one.nodes.includes(name) ? [one.name] : []));
    const watched = selectAllowed(bySubject.get(`node ${name}`), signals);
    return assessMember({ kind: 'node', name, pods: [], nodes: [name], affects }, watched);
  });
  return [...ofServices, ...ofNodes];
}

/** Whether a node that services run on has nothing to tell; others are always of note. */
export function isQuietNode({ kind, affects, health: { now, ahead } }: FleetMember): boolean {
  return kind === 'node' && affects.length > 0 && now.reasons.length + ahead.reasons.length === 0;
}

/** The series of a service itself and of its pods, of the rules that it prefers. */
function listOwn({ name, pods, signals }: DiscoveredService, bySubject: Map<string, WatchedSeries[]>): WatchedSeries[] {
  const subjects = [`service ${name}`, ...pods.map((pod) => `pod ${pod}`)];
  return subjects.flatMap((subject) => selectAllowed(bySubject.get(subject), signals));
}

function selectAllowed(series: WatchedSeries[] = [], signals: Signal[]): WatchedSeries[] {
  const rules = new Set(signals.map(({ rule }) => rule.id));
  return series.filter(({ signal }) => rules.has(signal.rule.id));
}

function assessMember(
  { kind, name, pods, nodes, affects }: Omit<FleetMember, 'watched' | 'health'>,
  watched: WatchedSeries[]
): FleetMember {
  return { name, kind, pods, nodes, affects, watched, health: assessHealth(watched.map(({ state }) => state)) };
}
