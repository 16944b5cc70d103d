import type { HealthState, Reason } from '../../insight';
import type { FleetRow } from '../../ui/fleet';

/** A limit that will be reached, and whose. */
export interface FirstLimit {
  service: string;
  reason: Reason & { code: 'reaches' };
}

/** A fleet in a few numbers. */
export interface FleetSummary {
  services: number;
  criticalNow: number;
  /** Critical at the horizon, but not now. */
  criticalLater: number;
  /** With a warning now or at the horizon, and critical at neither. */
  warnings: number;
  /** Without any value to judge by. */
  unknown: number;
  /** The limit that is reached first of all; undefined where none is within the horizon. */
  firstLimit?: FirstLimit;
}

/** What is read of a row. */
export type SummarisedRow = Pick<FleetRow, 'service' | 'now' | 'ahead' | 'reasonsAhead'>;

export function summariseFleet(rows: readonly SummarisedRow[]): FleetSummary {
  const count = (holds: (row: SummarisedRow) => boolean) => rows.filter(holds).length;
  return {
    services: rows.length,
    criticalNow: count(({ now }) => now === 'critical'),
    criticalLater: count(({ now, ahead }) => now !== 'critical' && ahead === 'critical'),
    warnings: count((row) => hasState(row, 'warning') && !hasState(row, 'critical')),
    unknown: count(({ now, ahead }) => now === 'unknown' && ahead === 'unknown'),
    firstLimit: findFirstLimit(rows),
  };
}

function hasState({ now, ahead }: SummarisedRow, state: HealthState): boolean {
  return now === state || ahead === state;
}

function findFirstLimit(rows: readonly SummarisedRow[]): FirstLimit | undefined {
  const limits = rows.flatMap(({ service, reasonsAhead }) =>
    reasonsAhead.flatMap((reason): FirstLimit[] =>
      reason.code === 'reaches' && Number.isFinite(reason.reach.hours) ? [{ service, reason }] : []
    )
  );
  return limits.reduce<FirstLimit | undefined>(
    (first, one) => (first && first.reason.reach.hours <= one.reason.reach.hours ? first : one),
    undefined
  );
}
