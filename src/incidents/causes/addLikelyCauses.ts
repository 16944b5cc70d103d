import pMap from 'p-map';
import { day, minute } from '../../engine';
import { findCauses, listCandidates, type Discovery } from '../../insight';
import { createMessage, describeError, type Message } from '../../texts';
import { describeIncident } from '../grouping/describeIncident';
import type { Incident } from '../incident';
import type { IncidentDeps } from '../incidentDeps';

/** Looking for a cause reads all signals around the incident. */
const maxIncidents = 5;
const maxConcurrent = 2;
/** Of one that goes on for longer, the time before says little. */
const maxAge = day;
/** A cause is looked for anew after so long, ms: while it is new, more of it shows every minute. */
const lifetimes = { young: 2 * minute, old: 10 * minute };
const youngAge = 20 * minute;

/** Which of them a cause is looked for, and when it is. */
export interface CauseSearch {
  isWanted: (incident: Incident) => boolean;
  /** The present, or the end of the range that is looked at, ms. */
  to: number;
}

/**
 * The incidents with what most likely caused the five newest of those wanted, where one service stands out. What cannot be read gives
 * a notice.
 */
export async function addLikelyCauses(
  incidents: readonly Incident[],
  { isWanted, to }: CauseSearch,
  deps: IncidentDeps
): Promise<{ incidents: Incident[]; notices: Message[] }> {
  const wanted = incidents
    .filter((one) => isWanted(one) && one.hit.length > 0 && one.start > to - maxAge)
    .slice(0, maxIncidents);
  const notices: Message[] = [];
  const found = new Map<Incident, Incident['cause']>();
  await pMap(
    wanted,
    async (incident) => {
      try {
        found.set(incident, await findCause(incident, to, deps));
      } catch (error) {
        deps.signal.throwIfAborted();
        notices.push(createMessage('incidents.no-cause', { reason: describeError(error) }));
      }
    },
    { concurrency: maxConcurrent }
  );
  const caused = incidents.map((one) => {
    const cause = found.get(one);
    return cause && belongsToAnother(cause.service, one, incidents) ? one : withCause(one, cause);
  });
  return { incidents: caused, notices: notices.slice(0, 1) };
}

/** Whether a service is hit by another incident at that time, and not by this one: what is seen of it is of the other. */
function belongsToAnother(service: string, incident: Incident, incidents: readonly Incident[]): boolean {
  const isHit = ({ hit }: Incident) => hit.some((one) => one.service === service);
  const overlaps = ({ start, end = Infinity }: Incident) =>
    start <= (incident.end ?? Infinity) && end >= incident.start;
  return !isHit(incident) && incidents.some((other) => isHit(other) && overlaps(other));
}

function withCause(incident: Incident, cause: Incident['cause']): Incident {
  return cause ? { ...incident, cause, headline: describeIncident({ ...incident, cause }) } : incident;
}

function findCause(incident: Incident, to: number, deps: IncidentDeps): Promise<Incident['cause']> {
  const { sources, incidents, signal } = deps;
  const end = Math.max(incident.start + minute, Math.min(incident.end ?? to, to));
  const lifetime = to - incident.start < youngAge ? lifetimes.young : lifetimes.old;
  const key = JSON.stringify(['cause', sources, incident.id, incident.end]);
  const work = async (all: AbortSignal): Promise<Incident['cause']> => {
    const service = findSufferer(incident, deps.discovery);
    const found = await findCauses({ from: incident.start, to: end, service }, { ...deps, signal: all, now: to });
    const [first] = found.services;
    const likelihood = first?.likelihood ?? NaN;
    const isFound = found.verdict !== 'nothing stands out' && Number.isFinite(likelihood);
    return isFound ? { service: first.service, likelihood } : undefined;
  };
  return incidents.memory.get(key, work, { lifetime, signal });
}

/** Of the services hit, the first that depends on most of the others: what it depends on may be the cause. */
function findSufferer({ hit }: Incident, discovery: Discovery): string {
  const names = hit.map(({ service }) => service).slice(0, maxCompared);
  const reached = names.map((name) => {
    const candidates = listCandidates(discovery, name);
    return names.filter((one) => candidates?.has(one)).length;
  });
  return names[reached.indexOf(Math.max(...reached))];
}

/** Of services hit, more are not compared. */
const maxCompared = 20;
