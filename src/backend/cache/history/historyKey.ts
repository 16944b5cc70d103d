/** Fields that say where a query is shown, not what it asks. */
const presentation = new Set(['refId', 'key', 'hide', 'intervalMs', 'maxDataPoints', 'datasource', 'editorMode']);

/** What identifies a history. Organisations and data sources never share one. */
export interface HistoryIdentity {
  orgId: number;
  instanceUid: string;
  lastUpdatedMs: number;
  sourceUid: string;
  query: Record<string, unknown>;
  step: number;
}

/** The same text for the same history, whatever the order of the query's fields. */
export function historyKey({ orgId, instanceUid, lastUpdatedMs, sourceUid, query, step }: HistoryIdentity): string {
  const identifying = Object.fromEntries(Object.entries(query).filter(([field]) => !presentation.has(field)));
  return JSON.stringify([orgId, instanceUid, lastUpdatedMs, sourceUid, step, sorted(identifying)]);
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(sorted);
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(fields.map(([field, inner]) => [field, sorted(inner)]));
}
