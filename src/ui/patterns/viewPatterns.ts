import { severities } from '../../engine';
import type { PatternState } from '../../insight';
import { statesByGravity, type LogPattern } from './logPatterns';

/** Which patterns are shown. */
export interface PatternFilter {
  /** Part of the pattern, its example or a service, in any case. */
  text: string;
  /** Of these states; empty = any. */
  states: PatternState[];
}

/** What the list can be sorted by. */
export type PatternSortKey = 'state' | 'level' | 'rate' | 'share' | 'firstSeen' | 'lastSeen';

/** The order of the list. */
export interface PatternSorting {
  by: PatternSortKey;
  /** The other way round: the least telling, the smallest, the oldest first. */
  isReversed: boolean;
}

/** The patterns that pass the filter. */
export function filterPatterns(rows: readonly LogPattern[], { text, states }: PatternFilter): LogPattern[] {
  const wanted = text.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (states.length === 0 || states.includes(row.state)) &&
      (wanted === '' || [row.text, row.example, ...row.services].some((one) => one.toLowerCase().includes(wanted)))
  );
}

/** The patterns in an order; of equal ones, the worse and the more frequent come first. What is not known comes last. */
export function sortPatterns(rows: readonly LogPattern[], { by, isReversed }: PatternSorting): LogPattern[] {
  const sign = isReversed ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [one, other] = [measure(a, by), measure(b, by)];
    const unknown = Number(Number.isNaN(one)) - Number(Number.isNaN(other));
    const order = Number.isNaN(one) || Number.isNaN(other) ? unknown : sign * (other - one);
    return order || compareGravity(a, b);
  });
}

/** How many patterns are in each state. */
export function countStates(rows: readonly LogPattern[]): Record<PatternState, number> {
  const counts: Record<PatternState, number> = { new: 0, surging: 0, vanished: 0, fading: 0, usual: 0 };
  rows.forEach(({ state }) => counts[state]++);
  return counts;
}

/** The more, the earlier in the list. */
function measure(row: LogPattern, by: PatternSortKey): number {
  switch (by) {
    case 'state':
      return -statesByGravity.indexOf(row.state);
    case 'level':
      return severities.findIndex((level) => level === row.level);
    default:
      return row[by];
  }
}

function compareGravity(a: LogPattern, b: LogPattern): number {
  return measure(a, 'state') - measure(b, 'state') === 0
    ? measure(b, 'level') - measure(a, 'level') || (b.count || 0) - (a.count || 0)
    : measure(b, 'state') - measure(a, 'state');
}
