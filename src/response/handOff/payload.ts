import type { Candidate } from '../gates/gate';
import { listEvidence, listParameters } from '../evaluate/describeCandidate';

/** What an engine is told. Grafana's notification of what is due says the same. */
export interface Payload {
  version: 1;
  action: string;
  title: string;
  target: string;
  /** As texts, as labels are. */
  parameters: Record<string, string>;
  evidence: Record<string, number | string>;
  /** The same for the same hand-off: an engine that knows it does nothing. */
  key: string;
  /** ISO 8601 in UTC; an engine does nothing once it has expired. */
  issuedAt: string;
  expiresAt: string;
  /** The key of the hand-off that it takes back. */
  reversal?: string;
  /** Login. */
  approvedBy?: string;
}

const formatTime = (time: number) => new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');

/** What an engine is told of a candidate under a key; times are ms. */
export function createPayload(
  candidate: Candidate,
  { key, now, approvedBy }: { key: string; now: number; approvedBy?: string }
): Payload {
  const { action, target, reversalOf } = candidate;
  const { reversalOf: _, ...evidence } = listEvidence(candidate);
  return {
    version: 1,
    action: action.id,
    title: action.title,
    target,
    parameters: listParameters(candidate),
    evidence,
    key,
    issuedAt: formatTime(now),
    expiresAt: formatTime(now + action.expiry),
    ...(reversalOf !== undefined && { reversal: reversalOf }),
    ...(approvedBy !== undefined && { approvedBy }),
  };
}
