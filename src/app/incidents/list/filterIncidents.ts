import type { IncidentRow } from '../read/incidentRows';

/** Whether an incident goes on. */
export const incidentStates = ['open', 'over'] as const;
export type IncidentState = (typeof incidentStates)[number];

/** Which incidents are shown. */
export interface IncidentFilter {
  /** One that it hit, or may hit; empty = any. */
  service: string;
  /** Undefined = both. */
  state?: IncidentState;
}

export function filterIncidents(rows: readonly IncidentRow[], { service, state }: IncidentFilter): IncidentRow[] {
  return rows.filter(
    (row) =>
      (state === undefined || (state === 'open') === (row.end === undefined)) &&
      (service === '' || row.services.includes(service) || row.atRisk.includes(service))
  );
}

/** The state that a text of the address names; undefined for any other. */
export function readState(text: string): IncidentState | undefined {
  return incidentStates.find((one) => one === text);
}

/** Names of all services that incidents hit or may hit, sorted. */
export function listServices(rows: readonly IncidentRow[]): string[] {
  return [...new Set(rows.flatMap(({ services, atRisk }) => [...services, ...atRisk]))].sort();
}
