import type { History } from '../history';
import { findEnd } from '../controls';
import { intensity, type Incident } from '../incidents';
import { createShop, diskFullAt, isCounter, metrics } from '../shop';
import { day } from '../time';
import type { KnownIncident, RuleSpec } from '../../../src/alerts';

/** The red line of the shop's dashboard, and how full the disk is at the start, as parts. */
const [redLine, usedAtStart] = [0.9, 0.2];
const early = 4 * day;

/** What is true of the shop's history, for a rule to be judged by: the incidents and, for the runway, the disk that fills. */
export function knownFor({ kind }: RuleSpec, { incidents, controls, start, end }: History): KnownIncident[] {
  const reached = start + ((redLine - usedAtStart) / (1 - usedAtStart)) * (diskFullAt(start) - start);
  const disk = { title: 'Disk of node-3 reaches 90 %', from: reached - early, to: end };
  const known = incidents.map((incident) => ({
    title: incident.title,
    from: incident.from,
    to: findEnd(incident, controls),
  }));
  return kind === 'runway' ? [...known, disk] : known;
}

/** By which part an incident that grows slowly has raised its service's memory at time t (ms); undefined for sudden ones. */
export function growthAt(incident: Incident, t: number, { start, controls }: History): number | undefined {
  const memory = metrics.find(
    ({ name, target }) => name === 'process_resident_memory_bytes' && target.labels.service === incident.service
  );
  const isOver = intensity(incident, t) === 0 || t >= findEnd(incident, controls);
  if (incident.kind !== 'leak' || isOver || memory === undefined || isCounter(memory)) {
    return undefined;
  }
  const valueIn = (incidents: Incident[]) => memory.value(createShop({ seed: 1, start, incidents }).snapshotAt(t));
  return valueIn([incident]) / valueIn([]) - 1;
}
