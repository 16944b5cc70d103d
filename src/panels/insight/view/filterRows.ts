import type { HealthState } from '../../../insight';
import type { FleetRow } from '../../../ui/fleet';

export interface Filter {
  /** Part of a service's or a node's name, in any case. */
  text: string;
  /** The worse of now and ahead; 'all' = any. */
  state: HealthState | 'all';
}

const gravity: Record<HealthState, number> = { good: 0, unknown: 1, recovering: 2, warning: 3, critical: 4 };

/** The worse of how a service is and will be. */
export function worstState({ now, ahead }: Pick<FleetRow, 'now' | 'ahead'>): HealthState {
  return gravity[ahead] > gravity[now] ? ahead : now;
}

export function filterRows(rows: readonly FleetRow[], { text, state }: Filter): FleetRow[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (state === 'all' || worstState(row) === state) &&
      (wanted === '' || [row.service, ...row.nodes].some((name) => name.toLowerCase().includes(wanted)))
  );
}

/** How many rows are in each state, the worse of now and ahead. */
export function countStates(rows: readonly FleetRow[]): Record<HealthState, number> {
  const counts: Record<HealthState, number> = { good: 0, unknown: 0, recovering: 0, warning: 0, critical: 0 };
  rows.forEach((row) => counts[worstState(row)]++);
  return counts;
}
