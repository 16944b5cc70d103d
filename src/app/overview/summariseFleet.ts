import type { HealthState, Reason } from '../../insight';
import type { FleetRow } from '../../ui/fleet';

/** A limit that will be reached, by which service or node, and the services that a node affects. */
export interface FirstLimit {
  service: string;
  affects: string[];
  reason: Reason & { code: 'reaches' };
}

/** A fleet in a few numbers. */
export interface FleetSummary {
  services: number;
  /** Services in each state now. */
  now: Record<HealthState, number>;
  /** Services in each state by what comes within the horizon beside that. */
  ahead: Record<HealthState, number>;
  /** Nodes with a reason, now or ahead. */
  nodes: number;
  /** The limit that is reached first of all; undefined where none is within the horizon. */
  firstLimit?: FirstLimit;
}

/** What is read of a row. */
export type SummarisedRow = Pick<
  FleetRow,
  'service' | 'kind' | 'now' | 'ahead' | 'affects' | 'reasonsNow' | 'reasonsAhead'
>;

/** Counts services and nodes each for themselves: what is wrong with a node is not counted again for those that run on it. */
export function summariseFleet(rows: readonly SummarisedRow[]): FleetSummary {
  const services = rows.filter(({ kind }) => kind === 'service');
  const hasReason = ({ reasonsNow, reasonsAhead }: SummarisedRow) => reasonsNow.length + reasonsAhead.length > 0;
  return {
    services: services.length,
    now: countStates(services.map(({ now }) => now)),
    ahead: countStates(services.map(({ ahead }) => ahead)),
    nodes: rows.filter((row) => row.kind === 'node' && hasReason(row)).length,
    firstLimit: findFirstLimit(rows),
  };
}

function countStates(states: readonly HealthState[]): Record<HealthState, number> {
  const counts: Record<HealthState, number> = { good: 0, unknown: 0, recovering: 0, warning: 0, critical: 0 };
  states.forEach((state) => counts[state]++);
  return counts;
}

function findFirstLimit(rows: readonly SummarisedRow[]): FirstLimit | undefined {
  const limits = rows.flatMap(({ service, affects, reasonsAhead }) =>
    reasonsAhead.flatMap((reason): FirstLimit[] =>
      reason.code === 'reaches' && Number.isFinite(reason.reach.hours) ? [{ service, affects, reason }] : []
    )
  );
  return limits.reduce<FirstLimit | undefined>(
    (first, one) => (first && first.reason.reach.hours <= one.reason.reach.hours ? first : one),
    undefined
  );
}
