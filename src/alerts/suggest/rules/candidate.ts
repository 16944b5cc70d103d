import type { QueryStatistics } from '../../backtest';
import type { RuleSpec } from '../../kinds';
import type { FoundQuery } from '../foundQuery';
import type { SuggestOptions } from '../suggestion';

/** A query that a rule is looked for, with all that is known of it. */
export interface Candidate {
  query: FoundQuery;
  statistics: QueryStatistics;
  options: SuggestOptions;
}

/** A rule that suits a query, and why. */
export interface SuggestedRule {
  rule: RuleSpec;
  reason: string;
}

/** What the proposed rules of all kinds have in common; `interval` is a duration, and part of the group's name. */
export function commonFields({ query, options }: Candidate, interval: string) {
  return {
    folder: options.folder,
    group: `${options.group}, every ${interval}`,
    ...identifyDashboard(query),
    interval,
    for: '0s',
    severity: 'warning',
    foresight: options.foresight,
    source: { uid: query.source.uid === '' ? options.source : query.source.uid, query: query.query },
    ...(query.panel === undefined ? {} : { annotations: { panel: query.panel } }),
  } as const;
}

/** Panels of several dashboards have the same title: the dashboard sets their rules apart. */
function identifyDashboard({ dashboard }: FoundQuery): { identity?: string } {
  const identity = dashboard?.uid || dashboard?.title.slice(0, 190);
  return identity ? { identity } : {};
}

/** Three digits that say something, for people. */
export function formatNumber(value: number): string {
  return String(Number(value.toPrecision(3)));
}
