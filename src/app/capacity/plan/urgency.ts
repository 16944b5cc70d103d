import { t } from '@grafana/i18n';
import type { BadgeColor, IconName } from '@grafana/ui';
import type { PlanRow } from '../read/planRows';

/** How soon something has to be done about a resource. */
export const urgencies = ['now', 'ahead', 'enough', 'unknown'] as const;
export type Urgency = (typeof urgencies)[number];

export interface UrgencyLook {
  color: BadgeColor;
  icon: IconName;
  name: () => string;
}

export const urgencyLooks: Record<Urgency, UrgencyLook> = {
  now: { color: 'red', icon: 'exclamation-circle', name: () => t('capacity.now', 'Order now') },
  ahead: { color: 'orange', icon: 'clock-nine', name: () => t('capacity.ahead', 'Order within the horizon') },
  enough: { color: 'green', icon: 'check-circle', name: () => t('capacity.enough', 'Suffices') },
  unknown: { color: 'darkgrey', icon: 'question-circle', name: () => t('capacity.unknown', 'No limit known') },
};

/** How soon, as of a time (ms): what is to be ordered by then already, later, not within the horizon, or nobody knows. */
export function findUrgency({ limit, p10, p50, probability, orderBy }: PlanRow, now: number): Urgency {
  if (!Number.isFinite(limit) || !Number.isFinite(probability)) {
    return 'unknown';
  }
  if (p50 === 0 || orderBy <= now) {
    return 'now';
  }
  return Number.isFinite(orderBy) || Number.isFinite(p10) ? 'ahead' : 'enough';
}

/** How many rows there are of each. */
export function countUrgencies(rows: readonly PlanRow[], now: number): Record<Urgency, number> {
  const counts: Record<Urgency, number> = { now: 0, ahead: 0, enough: 0, unknown: 0 };
  rows.forEach((row) => counts[findUrgency(row, now)]++);
  return counts;
}

/** Soonest first: by when more must be ordered, then by when the limit is reached, then by how much of it is used. */
export function sortBySoonest(rows: readonly PlanRow[], now: number): PlanRow[] {
  const rank = (row: PlanRow) => urgencies.indexOf(findUrgency(row, now));
  const last = (value: number) => (Number.isFinite(value) ? value : Infinity);
  const used = ({ now: value, limit }: PlanRow) => (Number.isFinite(value / limit) ? value / limit : -Infinity);
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return [...rows].sort(
    (a, b) =>
      rank(a) - rank(b) ||
      compare(last(a.orderBy), last(b.orderBy)) ||
      compare(last(a.p50), last(b.p50)) ||
      compare(used(b), used(a))
  );
}
