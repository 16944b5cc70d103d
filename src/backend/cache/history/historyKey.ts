import { createHash } from 'node:crypto';

/** What identifies a history. Organisations and data sources never share one. */
export interface HistoryIdentity {
  orgId: number;
  instanceUid: string;
  settingsVersion: string;
  sourceUid: string;
  /** What its source says that its answers depend on. */
  request: Record<string, unknown>;
  step: number;
}

/**
 * The same short text for the same history, whatever the order of fields; practically never for others: whoever writes a
 * query cannot make it meet the key of another one.
 */
export function historyKey({ orgId, instanceUid, settingsVersion, sourceUid, request, step }: HistoryIdentity): string {
  const identity = JSON.stringify([orgId, instanceUid, settingsVersion, sourceUid, step, sorted(request)]);
  return createHash('sha256').update(identity).digest('base64url');
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
