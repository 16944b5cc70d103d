import type { Effort } from '../../check/weights';
import type { Gap } from '../listGaps';
import type { Benefit } from '../roadmap';

/** A gap with what closing it is good for. */
export interface WeighedGap {
  gap: Gap;
  benefit: Benefit;
}

/** What hours, days and weeks of work weigh. */
export const effortCosts: Readonly<Record<Effort, number>> = { 1: 1, 2: 4, 3: 12 };

/** Most benefit for its effort first; then what is lower on the ladder, and what weighs more. */
export function orderGaps(gaps: readonly WeighedGap[]): WeighedGap[] {
  const rank = ({ gap, benefit }: WeighedGap) => benefit.value / effortCosts[gap.effort];
  return [...gaps].sort(
    (a, b) =>
      rank(b) - rank(a) ||
      a.gap.level - b.gap.level ||
      b.gap.weight - a.gap.weight ||
      a.gap.check.localeCompare(b.gap.check) ||
      a.gap.team.localeCompare(b.gap.team)
  );
}
