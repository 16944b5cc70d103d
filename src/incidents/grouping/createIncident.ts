import { hashText } from '../../engine';
import type { HitService, Incident } from '../incident';
import {
  findEnd,
  troubleSeverities,
  troubleTraits,
  type ServiceGraph,
  type Trouble,
  type TroubleSeverity,
} from '../trouble';
import { describeIncident } from './describeIncident';

/** Names that are listed at most. */
const maxAtRisk = 50;

/** An incident of these troubles, which are by time; at least one begins it. */
export function createIncident(troubles: Trouble[], graph: ServiceGraph): Incident {
  const signs = troubles.filter(({ kind }) => troubleTraits[kind].begins);
  const end = signs.reduce((last, one) => Math.max(last, findEnd(one)), -Infinity);
  const hit = listHit(signs);
  const incident = {
    id: createIncidentId(signs[0]),
    start: signs[0].start,
    ...(Number.isFinite(end) && { end }),
    severity: findSeverity(signs),
    troubles,
    hit,
    atRisk: listAtRisk(hit, graph),
  };
  return { ...incident, headline: describeIncident(incident) };
}

/** That of the gravest; of one anomaly alone that nobody feels it is no more than a hint: of many signals, one is soon unusual by chance. */
function findSeverity(signs: readonly Trouble[]): TroubleSeverity {
  const gravest = troubleSeverities.find((one) => signs.some(({ severity }) => severity === one)) ?? 'info';
  return signs.length === 1 && signs[0].kind === 'anomaly' && gravest === 'warning' ? 'info' : gravest;
}

/** The id of an incident that begins with a trouble. */
export function createIncidentId({ id }: Pick<Trouble, 'id'>): string {
  return hashText(id);
}

/** Whether an incident has this id, or had it before earlier troubles became known. */
export function hasIncidentId(incident: Pick<Incident, 'id' | 'troubles'>, id: string): boolean {
  return incident.id === id || incident.troubles.some((trouble) => createIncidentId(trouble) === id);
}

function listHit(signs: readonly Trouble[]): HitService[] {
  const times = new Map<string, { from: number; to: number }>();
  for (const one of signs) {
    for (const service of one.services) {
      const known = times.get(service);
      times.set(service, { from: known?.from ?? one.start, to: Math.max(known?.to ?? -Infinity, findEnd(one)) });
    }
  }
  return [...times].map(([service, { from, to }]) => ({ service, from, ...(Number.isFinite(to) && { to }) }));
}

function listAtRisk(hit: readonly HitService[], { dependencies, runsOn }: ServiceGraph): string[] {
  const names = new Set(hit.map(({ service }) => service));
  const found = new Set<string>();
  const add = (name: string, reason: string) => {
    if (names.has(reason) && !names.has(name)) {
      found.add(name);
    }
  };
  dependencies.forEach(({ caller, callee }) => add(caller, callee));
  runsOn.forEach(({ service, node }) => add(service, node));
  return [...found].sort((a, b) => (a < b ? -1 : 1)).slice(0, maxAtRisk);
}
