import type { SkippedQuery } from '../../../alerts';

/** Queries that are left out for the same reason. */
export interface SkippedGroup {
  /** A sentence, with the remedy where there is one. */
  reason: string;
  queries: SkippedQuery[];
}

/** Figures and quoted names differ from query to query where the reason is the same. */
function readKind(reason: string): string {
  return reason.replace(/"[^"]*"|`[^`]*`|\$\{?\w+[^\s,]*/g, '…').replace(/[-+]?\d[\d.,]*(?:e[-+]?\d+)?/gi, '#');
}

/** The skipped queries by reason, the most frequent first. A group is named by its first reason. */
export function groupSkipped(skipped: SkippedQuery[]): SkippedGroup[] {
  const groups = new Map<string, SkippedGroup>();
  skipped.forEach((query) => {
    const kind = readKind(query.reason);
    const group = groups.get(kind) ?? { reason: query.reason, queries: [] };
    group.queries.push(query);
    groups.set(kind, group);
  });
  return [...groups.values()].sort((a, b) => b.queries.length - a.queries.length);
}
